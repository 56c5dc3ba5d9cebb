using System.Text.Json.Serialization;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Alignment;

/// <summary>
/// A meeting as the public may know it: what was said in open session, item by item. Made only by <see cref="Seal"/>, which leaves out
/// the words of closed stretches and all but the number of closed items, so that nothing made from it can hold them.
/// </summary>
public sealed record OpenMeeting
{
    /// <summary>What stands in the place of a closed item's title.</summary>
    public const string ClosedTitle = "Item closed to the public";

    /// <summary>Beside <see cref="Seal"/> only a sealed meeting that was saved can be made again.</summary>
    [JsonConstructor]
    private OpenMeeting()
    {
    }

    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>The items in the agenda's order; closed ones hold their number and times only.</summary>
    public required IReadOnlyList<AlignedItem> Items { get; init; }

    /// <summary>The parts of the recording outside all items.</summary>
    public required IReadOnlyList<OutsideStretch> Outside { get; init; }

    /// <summary>The transcript without the utterances of closed stretches; ids are those of the whole transcript.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>What a clerk should know, in words.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The times of everything closed, in order.</summary>
    public required IReadOnlyList<TimeRange> ClosedRanges { get; init; }

    /// <summary>The utterances of an item, in order of time; none for a closed item.</summary>
    public IReadOnlyList<Utterance> UtterancesOf(AlignedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. Transcript.Utterances.Where(said => item.Stretches.Any(stretch => stretch.Holds(said.Id)))];
    }

    /// <summary>Leaves out everything closed.</summary>
    public static OpenMeeting Seal(Agenda agenda, Transcript transcript, Partition partition)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(partition);
        var closed = partition.Items.Where(IsClosed).SelectMany(item => item.Stretches)
            .Concat(partition.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => outside.Run))
            .OrderBy(stretch => stretch.First).ToArray();
        return new OpenMeeting
        {
            Meeting = agenda.Meeting,
            Items = [.. partition.Items.Select(item => IsClosed(item) ? Sealed(item) : item)],
            Outside = partition.Outside,
            Transcript = transcript with
            {
                Utterances = [.. transcript.Utterances.Where(said => !closed.Any(stretch => stretch.Holds(said.Id)))],
            },
            Warnings = [.. agenda.Warnings, .. transcript.Warnings, .. partition.Warnings],
            ClosedRanges = [.. closed.Select(stretch => stretch.At)],
        };
    }

    /// <summary>The meeting with parts of the recording closed that were open: whatever was said in them is left out.</summary>
    /// <param name="parts">The parts, in seconds from the start of the recording.</param>
    public OpenMeeting Close(IReadOnlyList<TimeRange> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var arrangement = new Arrangement(this);
        arrangement.Close(Transcript.Utterances.Where(said => parts.Any(part => part.Overlaps(new TimeRange(said.Start, said.End)))).Select(said => said.Id));
        return parts.Count > 0 ? arrangement.Arranged() : this;
    }

    private static bool IsClosed(AlignedItem item) => item.Item.Restricted || item.Status == ItemStatus.Closed;

    private static AlignedItem Sealed(AlignedItem item) =>
        new(new AgendaItem { Number = item.Item.Number, Title = ClosedTitle, Restricted = true }, ItemStatus.Closed, item.Stretches);
}
