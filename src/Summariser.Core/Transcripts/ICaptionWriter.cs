namespace Summariser.Core.Transcripts;

/// <summary>Writes what was said as captions that a player can show.</summary>
public interface ICaptionWriter
{
    /// <summary>Utterances as WebVTT.</summary>
    string Write(IReadOnlyList<Utterance> utterances);
}
