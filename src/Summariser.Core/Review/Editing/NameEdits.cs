using System.Text.RegularExpressions;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Editing;

/// <summary>Edits of names: in the draft, in what was said, and of those who speak.</summary>
internal static class NameEdits
{
    private const int LongestName = 120;

    /// <summary>A name as it may stand.</summary>
    /// <exception cref="InputException">It has no letter or digit, or is too long.</exception>
    public static string Name(string? name) => PlainText.Clean(name).Trim() is { Length: <= LongestName } clean && clean.Any(char.IsLetterOrDigit)
        ? clean
        : throw new InputException($"A name has at least a letter and at most {LongestName} characters.");

    /// <summary>The transcript with a name corrected; each change is among its utterance's repairs, from the words first heard.</summary>
    public static OpenMeeting Corrected(OpenMeeting open, NameChange change) =>
        With(open, said => change.In(said.Text) is var text && change.In(said.Speaker) is var speaker && (text, speaker) != (said.Text, said.Speaker)
            ? said with { Text = text, Speaker = speaker, Repairs = text == said.Text ? said.Repairs : Repaired(said, change) }
            : said);

    /// <summary>The meeting with somebody named as the speaker of a run of utterances.</summary>
    /// <exception cref="InputException">There are no such utterances.</exception>
    public static OpenMeeting Named(OpenMeeting open, DraftEdit.NameSpeaker edit)
    {
        var name = string.IsNullOrWhiteSpace(edit.Speaker) ? null : Name(edit.Speaker);
        return open.Transcript.Utterances.Any(said => said.Id >= edit.First && said.Id <= edit.Last)
            ? With(open, said => said.Id >= edit.First && said.Id <= edit.Last ? said with { Speaker = name, SpeakerConfidence = null } : said)
            : throw new InputException("There are no such utterances. Load the page again and choose from those it shows.");
    }

    /// <summary>The meeting with a speaker called otherwise.</summary>
    /// <exception cref="InputException">Nobody of that name speaks.</exception>
    public static OpenMeeting Renamed(OpenMeeting open, DraftEdit.RenameSpeaker edit)
    {
        var to = Name(edit.To);
        return open.Transcript.Utterances.Any(said => said.Speaker == edit.From)
            ? With(open, said => said.Speaker == edit.From ? said with { Speaker = to, SpeakerConfidence = null } : said)
            : throw new InputException("Nobody of that name speaks in this meeting. Load the page again and choose one it shows.");
    }

    /// <summary>The draft with a name corrected, as yet unchecked.</summary>
    public static MeetingSummary Corrected(MeetingSummary summary, NameChange change) => summary with
    {
        Overview = new Overview(Corrected(summary.Overview.Sentences, change)),
        Items = [.. summary.Items.Select(item => item.Status == ItemStatus.Closed ? item : Corrected(item, change))],
    };

    private static ItemSummary Corrected(ItemSummary item, NameChange change) => item with
    {
        Summary = Corrected(item.Summary, change),
        Decisions =
        [
            .. item.Decisions.Select(decision => decision with
            {
                Text = change.In(decision.Text), Mover = change.In(decision.Mover), Seconder = change.In(decision.Seconder),
            }),
        ],
        Actions = [.. item.Actions.Select(action => action with { Text = change.In(action.Text), Owner = change.In(action.Owner), Due = change.In(action.Due) })],
        Figures = [.. item.Figures.Select(figure => figure with { Text = change.In(figure.Text) })],
    };

    private static Sentence[] Corrected(IReadOnlyList<Sentence> sentences, NameChange change) =>
        [.. sentences.Select(sentence => change.In(sentence.Text) is var text && text != sentence.Text ? sentence with { Text = text, Confirmation = null } : sentence)];

    private static OpenMeeting With(OpenMeeting open, Func<Utterance, Utterance> change) =>
        open with { Transcript = open.Transcript with { Utterances = [.. open.Transcript.Utterances.Select(change)] } };

    // What was repaired before is told from the words first heard to those that stand now.
    private static Repair[] Repaired(Utterance said, NameChange change)
    {
        var before = said.Repairs.Select(repair => repair with { To = change.In(repair.To) }).ToArray();
        var found = change.FoundIn(said.Text).Where(words => !said.Repairs.Any(repair => change.FoundIn(repair.To).Contains(words, StringComparer.Ordinal)));
        return [.. before.Where(repair => repair.From != repair.To), .. found.Distinct(StringComparer.Ordinal).Select(words => new Repair(words, change.Right))];
    }
}

/// <summary>A name that is to be another wherever it stands as a whole word.</summary>
internal sealed class NameChange
{
    private readonly Regex wrong;

    /// <summary>Prepares the change.</summary>
    /// <exception cref="InputException">Either is no name, or both are the same.</exception>
    public NameChange(string wrong, string right)
    {
        (Wrong, Right) = (NameEdits.Name(wrong), NameEdits.Name(right));
        if (Wrong == Right)
        {
            throw new InputException("Both names are the same. Write the name as it should be.");
        }

        // The right name comes first, so that a longer one that holds the wrong one ("Wren" in "Wren-Jones") is not made longer again.
        this.wrong = new Regex($"{Pattern(Right)}|{Pattern(Wrong)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The name as it stands.</summary>
    public string Wrong { get; }

    /// <summary>The name as it should be.</summary>
    public string Right { get; }

    /// <summary>A text with the name corrected.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? In(string? text) => text is null ? null : wrong.Replace(text, _ => Right);

    /// <summary>The words in a text that the change is about.</summary>
    public IEnumerable<string> FoundIn(string text) => wrong.Matches(text).Select(match => match.Value).Where(words => words != Right);

    // Blanks within a name may be any white space; letters and digits must not go on before or after it.
    private static string Pattern(string name) =>
        $"{Edge(name[0])}{string.Join(@"\s+", name.Split(' ').Select(Regex.Escape))}{Edge(name[^1])}";

    private static string Edge(char letter) => char.IsLetterOrDigit(letter) ? @"\b" : "";
}
