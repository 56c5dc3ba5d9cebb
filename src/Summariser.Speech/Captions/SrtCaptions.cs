using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Captions as <see cref="SrtWriter"/> writes them.</summary>
public sealed class SrtCaptions : ICaptionWriter
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<Utterance> utterances) => SrtWriter.Write(utterances);
}
