using System.Text.RegularExpressions;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Evidence;

/// <summary>An utterance prepared for the checks.</summary>
internal sealed partial class SaidGrounds(Utterance utterance)
{
    private IReadOnlyList<Token>? tokens;
    private HashSet<string>? words;
    private string? spoken;
    private string? written;

    /// <summary>The utterance.</summary>
    public Utterance Utterance { get; } = utterance;

    /// <summary>Its canonical tokens.</summary>
    public IReadOnlyList<Token> Tokens => tokens ??= Numbers.Normalise(Utterance.Text);

    /// <summary>Its words and those of its speaker's name.</summary>
    public HashSet<string> Words => words ??= [.. Core.Language.Words.Of(Utterance.Text), .. Core.Language.Words.Of(Utterance.SureSpeaker ?? "")];

    /// <summary>Its canonical tokens without fillers, each between blanks.</summary>
    public string Spoken => spoken ??= string.Join(' ', Numbers.Spellings(Fillers.Remove(Utterance.Text)));

    /// <summary>The same without the words that only take the floor at the start of a sentence.</summary>
    public string Written => written ??= string.Join(' ', Sentences().Matches(Fillers.Remove(Utterance.Text))
        .SelectMany(sentence => Numbers.Spellings(Openings.Remove(sentence.Value))));

    [GeneratedRegex(@"(?:[^.?!]|[.?!]\S)+[.?!]*\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentences();
}

/// <summary>What the agenda says, prepared for the checks.</summary>
internal sealed class AgendaGrounds
{
    /// <summary>Prepares a meeting's agenda.</summary>
    public AgendaGrounds(OpenMeeting meeting)
    {
        var about = meeting.Meeting;
        Meeting = new Source(string.Join(". ", [about.Council, about.Body, about.Title, about.Venue ?? "", About(about.Date)]));
        Year = about.Date?.Year;
        Items = meeting.Items.Distinct(ReferenceEqualityComparer.Instance).Cast<AlignedItem>().ToDictionary(
            item => item, item => new Source(About(item.Item)), (IEqualityComparer<AlignedItem>)ReferenceEqualityComparer.Instance);
        Countries = meeting.Transcript.Utterances.SelectMany(said => Words.Of(said.Text)).Where(GeneralWords.IsCountry)
            .ToHashSet(StringComparer.Ordinal);
        Roster = [.. about.Attendees.Select(attendee => new RosterName(attendee.Name))];
    }

    /// <summary>The meeting's own fields.</summary>
    public Source Meeting { get; }

    /// <summary>The year of the meeting, where known.</summary>
    public int? Year { get; }

    /// <summary>The countries that the open meeting speaks of: "the Welsh government" need not be called Welsh every time.</summary>
    public IReadOnlySet<string> Countries { get; }

    /// <summary>Each item's title, description and papers.</summary>
    public IReadOnlyDictionary<AlignedItem, Source> Items { get; }

    /// <summary>The people on the roster.</summary>
    public IReadOnlyList<RosterName> Roster { get; }

    private static string About(AgendaItem item) =>
        string.Join(". ", [$"Item {item.Number}", item.Title, item.Description ?? "", .. item.Documents.Select(document => document.Title)]);

    private static string About(DateOnly? date) => date is { } day ? $"{day:dddd}, {day:d MMMM yyyy}" : "";
}

/// <summary>A text with its words and figures.</summary>
internal sealed class Source(string text)
{
    /// <summary>The canonical tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; } = Numbers.Normalise(text);

    /// <summary>The words.</summary>
    public HashSet<string> Words { get; } = [.. Core.Language.Words.Of(text)];
}

/// <summary>A name on the roster, without its titles.</summary>
internal sealed class RosterName(string name)
{
    /// <summary>The name as published.</summary>
    public string Name { get; } = name;

    /// <summary>Its words without titles.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Core.Language.Words.Of(name).Where(word => !PeopleWords.IsTitle(word))];

    /// <summary>Whether the person is named among these words: by surname, or by the only name there is.</summary>
    public bool IsNamedIn(Predicate<string> heard) => Words.Count > 0 &&
        (heard(Words[^1]) || heard(Words[^1] + "s") || (Words[0].Length > 2 && heard(Words[0])));
}

/// <summary>Everything a text may rest on.</summary>
/// <param name="Cited">The utterances it cites, in order.</param>
/// <param name="Nearby">Those and the few before each, where a speaker is handed the floor.</param>
/// <param name="Agenda">The agenda.</param>
/// <param name="Item">The item it is said of, or null for the whole meeting.</param>
internal sealed record Grounds(IReadOnlyList<SaidGrounds> Cited, IReadOnlyList<SaidGrounds> Nearby, AgendaGrounds Agenda, AlignedItem? Item)
{
    /// <summary>The parts of the agenda that count: the meeting's fields and the item's, or every item's.</summary>
    public IEnumerable<Source> Printed => Item is null ? Agenda.Items.Values.Prepend(Agenda.Meeting) : [Agenda.Meeting, Agenda.Items[Item]];

    // A figure may be cut by the end of an utterance: "two hundred and" … "ninety-one".
    private readonly Lazy<IReadOnlyList<Token>> together =
        new(() => Cited.Count > 1 ? Numbers.Normalise(string.Join(' ', Cited.Select(said => said.Utterance.Text))) : []);

    /// <summary>Every token it may rest on.</summary>
    public IEnumerable<Token> Tokens => Cited.SelectMany(said => said.Tokens).Concat(together.Value)
        .Concat(Printed.SelectMany(source => source.Tokens));

    /// <summary>Whether a word was said in the cited utterances or printed.</summary>
    public bool HasWord(string word) => Cited.Any(said => said.Words.Contains(word)) || Printed.Any(source => source.Words.Contains(word));

    /// <summary>Whether a word made from the same name was said or printed: "Canadian" for "Canada", "Chinese" for "China".</summary>
    public bool HasKin(string word)
    {
        var kin = Kin(word);
        return Cited.Any(said => said.Words.Any(IsKin)) || Printed.Any(source => source.Words.Any(IsKin));

        bool IsKin(string other) => Kin(other).StartsWith(kin, StringComparison.Ordinal) || (Kin(other).Length >= 4 && kin.StartsWith(Kin(other), StringComparison.Ordinal));
    }

    // "Welsh" is of Wales; other names and the words made from them begin alike.
    private static string Kin(string word)
    {
        word = word.EndsWith("as", StringComparison.Ordinal) ? word[..^1] : word;
        foreach (var ending in (ReadOnlySpan<string>)["ians", "ian", "ese", "ans", "an", "ish", "s", "al", "a"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word is "welsh" ? "wale" : word;
    }
}
