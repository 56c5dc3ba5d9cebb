using System.Globalization;
using Summariser.Core.Records;
using Summariser.Rendering.Blocks;

namespace Summariser.Web.Public.Meetings;

/// <summary>Where the statements of a section stand in the summary, so that each can be reported.</summary>
internal sealed class StatementPlaces
{
    private readonly Dictionary<(MistakePart, string), int> places = [];
    private readonly string address;
    private readonly int? item;

    /// <param name="meeting">The meeting.</param>
    /// <param name="item">Place of the item, or null for the overview.</param>
    /// <param name="prefix">The language's part of addresses.</param>
    public StatementPlaces(PublicMeeting meeting, int? item, string prefix)
    {
        this.item = item;
        address = string.Create(CultureInfo.InvariantCulture, $"{prefix}{meeting.Path}/report?revision={meeting.Revision.Number}");
        if (item is not { } at)
        {
            Add(MistakePart.Sentence, meeting.Summary.Overview.Sentences.Select(sentence => sentence.Text));
            return;
        }

        var taken = meeting.Summary.Items[at];
        Add(MistakePart.Sentence, taken.Summary.Select(sentence => sentence.Text));
        Add(MistakePart.Decision, taken.Decisions.Select(decision => decision.Text));
        Add(MistakePart.Action, taken.Actions.Select(action => action.Text));
        Add(MistakePart.Figure, taken.Figures.Select(figure => figure.Text));
    }

    /// <summary>Where a mistake in a statement is reported; in the whole section for null.</summary>
    public string ReportOf(StatementRun? statement)
    {
        var section = item is { } at ? string.Create(CultureInfo.InvariantCulture, $"{address}&item={at}") : address;
        return statement is not null && places.TryGetValue((statement.Part, statement.Source), out var position)
            ? string.Create(CultureInfo.InvariantCulture, $"{section}&{PartOf(statement.Part)}={position}")
            : section;
    }

    /// <summary>A kind of statement as it is written in addresses.</summary>
    public static string PartOf(MistakePart part) => part.ToString().ToLowerInvariant();

    private void Add(MistakePart part, IEnumerable<string> texts)
    {
        foreach (var (at, text) in texts.Index()) places.TryAdd((part, text), at);
    }
}
