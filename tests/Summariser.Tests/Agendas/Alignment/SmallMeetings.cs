using Summariser.Agendas.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

/// <summary>Writes small meetings: utterances of five seconds one after another.</summary>
internal static class SmallMeetings
{
    public static Transcript Saying(params string[] texts) => new()
    {
        DurationSeconds = texts.Length * 5,
        Utterances = [.. texts.Select((text, index) => new Utterance { Id = index + 1, Start = index * 5, End = (index * 5) + 4.8, Text = text })],
    };

    public static Agenda About(params string[] titles) => new()
    {
        Items = [.. titles.Select((title, index) => new AgendaItem { Number = $"{index + 1}", Title = title })],
    };

    public static Agenda Restricting(this Agenda agenda, int index) => agenda with
    {
        Items = [.. agenda.Items.Select((item, at) => at == index ? item with { Restricted = true } : item)],
    };

    public static Partition Align(Transcript transcript, Agenda agenda) => new MeetingAligner().Align(transcript, agenda);

    /// <summary>What each utterance belongs to: an item's number or the kind of outside stretch, in order.</summary>
    public static string[] LabelsOf(Transcript transcript, Partition partition) =>
    [
        .. transcript.Utterances.Select(said =>
            partition.Items.Where(item => item.Stretches.Any(stretch => stretch.Holds(said.Id)))
                .Select(item => item.Item.Number.Length > 0 ? item.Item.Number : item.Item.Title)
                .Concat(partition.Outside.Where(outside => outside.Run.Holds(said.Id)).Select(outside => $"{outside.Kind}"))
                .Single()),
    ];
}
