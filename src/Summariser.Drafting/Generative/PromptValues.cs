using System.Globalization;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Generative;

/// <summary>What prompts are filled with.</summary>
/// <param name="meeting">The meeting.</param>
internal sealed class PromptValues(OpenMeeting meeting)
{
    private const int SentencesOfAnItem = 2;

    private readonly (Attendee Person, string Surname)[] roster =
        [.. meeting.Meeting.Attendees.Select(person => (person, Words.Of(person.Name) is [.., var last] ? last : "")).Where(pair => pair.Item2.Length > 0)];

    /// <summary>"the Corporate Parenting Committee of Alderwick Borough Council", or what is known of it.</summary>
    public string Body { get; } = NameOf(meeting.Meeting);

    /// <summary>The day, or nothing.</summary>
    public string Date { get; } = meeting.Meeting.Date is { } day ? day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture) : "";

    /// <summary>An item's number, or a dash where it has none.</summary>
    public static string Number(AlignedItem item) => PlainText.Clean(item.Item.Number) is { Length: > 0 } number ? number : "-";

    /// <summary>An item's title.</summary>
    public static string Title(AlignedItem item) => PlainText.Clean(item.Item.Title);

    /// <summary>What the agenda says of an item.</summary>
    public static string Description(AlignedItem item) => PlainText.Clean(item.Item.Description);

    /// <summary>Those on the roster who are named or speak in some utterances, as the agenda spells them.</summary>
    public string People(IEnumerable<Utterance> utterances)
    {
        var heard = utterances.SelectMany(said => Words.Of($"{said.Text} {said.SureSpeaker}")).ToHashSet(StringComparer.Ordinal);
        return string.Join("; ", roster.Where(pair => heard.Contains(pair.Surname)).Select(pair =>
            pair.Person.Role is { Length: > 0 } role && !role.Contains("Member", StringComparison.OrdinalIgnoreCase)
                ? $"{PlainText.Clean(pair.Person.Name)} ({PlainText.Clean(role)})"
                : PlainText.Clean(pair.Person.Name)));
    }

    /// <summary>Utterances with their speakers by surname alone, where the people beside them leave no doubt who is meant.</summary>
    public string Utterances(IEnumerable<Utterance> utterances) => SpokenLines.Of(utterances, speaker =>
        roster.Count(pair => Words.Of(speaker) is [.., var last] && last == pair.Surname) == 1 ? speaker.Split(' ')[^1] : speaker);

    /// <summary>Notes, one a line behind the numbers of its utterances.</summary>
    public static string Notes(IEnumerable<NoteForm> notes) =>
        string.Join('\n', notes.Select(note => $"({string.Join(", ", note.Ids)}) {PlainText.Clean(note.Text)}"));

    /// <summary>What the overview is made from: of each item its decisions and what is said first, with what they rest on.</summary>
    public static string Items(IEnumerable<(AlignedItem Item, ItemDraft Draft)> items) => string.Join("\n\n", items.Select(pair => string.Join('\n',
    [
        $"{Number(pair.Item)}. {Title(pair.Item)}",
        .. pair.Draft.Summary.Where(sentence => sentence.Role is null or SentenceRole.Told).Take(SentencesOfAnItem)
            .Select(sentence => $"{PlainText.Clean(sentence.Text)} ({string.Join(", ", sentence.Evidence)})"),
        .. pair.Draft.Decisions.Select(Decision),
    ])));

    private static string Decision(Decision decision)
    {
        var votes = decision.Votes is { } vote
            ? $" Votes: {string.Join(", ", new[] { (vote.For, "for"), (vote.Against, "against"), (vote.Abstain, "abstaining") }.Where(side => side.Item1 is not null).Select(side => $"{side.Item1} {side.Item2}"))}."
            : "";
        return $"Decision, {decision.Kind.ToString().ToLowerInvariant()}: {PlainText.Clean(decision.Text)}{votes} ({string.Join(", ", decision.Evidence)})";
    }

    private static string NameOf(Meeting about)
    {
        var (body, council) = (PlainText.Clean(about.Body), PlainText.Clean(about.Council));
        var name = (body.Length, council.Length) switch
        {
            (0, 0) => "a council",
            (0, _) => council,
            (_, 0) => body,
            _ => body.Contains(council, StringComparison.OrdinalIgnoreCase) ? body : $"{body} of {council}",
        };
        return name is "a council" || name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Cabinet", StringComparison.Ordinal) ? name : $"the {name}";
    }
}
