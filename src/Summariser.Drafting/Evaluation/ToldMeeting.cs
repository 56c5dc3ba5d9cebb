using System.Text.RegularExpressions;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Evaluation;

/// <summary>A true sentence about a meeting and the utterances it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">Ids of the utterances.</param>
internal sealed record ToldSentence(string Text, IReadOnlyList<int> Evidence);

/// <summary>A meeting with true sentences about it.</summary>
/// <param name="Meeting">The meeting: one item, everyone who speaks on its roster.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed partial record ToldMeeting(OpenMeeting Meeting, IReadOnlyList<ToldSentence> Sentences)
{
    /// <summary>The names of those who speak.</summary>
    public IReadOnlyList<string> Speakers { get; } = SpeakersOf(Meeting.Transcript);

    /// <summary>
    /// Sentences made from the speech itself: the speaker named, fillers gone, figures in numerals. Every one has a figure to check, and
    /// cites its own words and what was said next.
    /// </summary>
    public static ToldMeeting Reported(Transcript transcript)
    {
        var told = new List<ToldSentence>();
        foreach (var sentence in Spoken.Of(transcript.Utterances).Where(IsWorthChecking))
        {
            var words = Wording.WithoutEnd(Openings.Remove(sentence.Text));
            var last = sentence.Ids[^1];
            told.Add(new ToldSentence(
                $"{sentence.Speaker ?? "The meeting"} {(sentence.Speaker is null ? "was told" : "said")} that {Numerals.In(words)}.",
                last < transcript.Utterances[^1].Id ? [.. sentence.Ids, last + 1] : sentence.Ids));
        }

        return new ToldMeeting(Opened(transcript), told);
    }

    /// <summary>Sentences of the answers that people wrote to questions about passages of the meeting.</summary>
    /// <param name="asked">The meeting.</param>
    /// <param name="whole">Whether each cites the whole passage, or the few utterances that hold most of its words.</param>
    public static ToldMeeting Written(SummarisedMeeting asked, bool whole)
    {
        var (transcript, idsOf) = SpokenMeetings.Numbered(asked.Turns);
        var told = asked.Answers.SelectMany(answer => Sentence().Matches(answer.Text).Select(sentence => sentence.Value.Trim())
            .Where(sentence => sentence.Length > 0)
            .Select(sentence => new ToldSentence(sentence, Cited(sentence, [.. answer.Turns.SelectMany(turn => idsOf[turn]).Order()]))));
        return new ToldMeeting(Opened(transcript), [.. told.Where(sentence => sentence.Evidence.Count > 0)]);

        IReadOnlyList<int> Cited(string sentence, int[] passage) =>
            whole ? passage : new Citing([.. passage.Select(id => transcript.Utterances[id - 1])]).For(sentence);
    }

    private static bool IsWorthChecking(Spoken sentence) =>
        !sentence.IsQuestion && sentence.Tokens.Count is >= 8 and <= 45 &&
        sentence.Tokens.Any(token => token.IsFigure && token.Canonical is not ("1" or "1st"));

    private static OpenMeeting Opened(Transcript transcript)
    {
        var item = new AgendaItem { Number = "1", Title = "Business" };
        var stretch = new Stretch(new TimeRange(0, transcript.DurationSeconds), transcript.Utterances[0].Id, transcript.Utterances[^1].Id, 1);
        var meeting = new Meeting { Attendees = [.. SpeakersOf(transcript).Select(name => new Attendee(name))] };
        return OpenMeeting.Seal(new Agenda { Meeting = meeting, Items = [item] }, transcript,
            new Partition { Items = [new AlignedItem(item, ItemStatus.Discussed, [stretch])] });
    }

    // A full name; labels such as "Chair" and whole descriptions name no one.
    private static string[] SpeakersOf(Transcript transcript) =>
    [
        .. transcript.Utterances.Select(said => said.Speaker).OfType<string>()
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && name.Length < 30)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"(?:[^.?!]|[.?!]\S|\b(?:Mr|Mrs|Ms|Dr|Hon|St)\.)+[.?!]*\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
