using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>The weights for each manner of meeting.</summary>
/// <param name="ByManner">The weights.</param>
internal sealed record WeightSet(IReadOnlyDictionary<Manner, Weights> ByManner)
{
    /// <summary>The weights that ship with the program.</summary>
    public static WeightSet Standard { get; } = new(Enum.GetValues<Manner>().ToDictionary(manner => manner, WeightsFile.ReadEmbedded));

    /// <summary>The weights for a meeting.</summary>
    public Weights For(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items) => ByManner[Manners.Of(said, items)];
}
