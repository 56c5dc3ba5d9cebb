using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;
namespace Summariser.Agendas.Alignment;
/// <summary>x</summary>
public sealed class MeetingAligner : IAligner
{
    /// <inheritdoc/>
    public Partition Align(Transcript transcript, Agenda agenda) => new Partition { Items = [.. agenda.Items.Select((item, i) => new AlignedItem(item, i == 0 ? ItemStatus.Discussed : ItemStatus.NotReached, i == 0 && transcript.Utterances.Count>0? [new Stretch(new TimeRange(0, transcript.DurationSeconds), 1, transcript.Utterances.Count, 1)] : []))] };
}
