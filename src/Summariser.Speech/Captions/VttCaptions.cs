using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Captions as <see cref="VttWriter"/> writes them.</summary>
public sealed class VttCaptions : ICaptionWriter
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<Utterance> utterances) => VttWriter.Write(utterances);
}
