using System.Text.Json;
using System.Text.Json.Serialization;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Closed;

/// <summary>
/// What was said while the press and public were excluded. Its words can be encrypted with a council's key and nothing else: no member
/// gives them to drafting, rendering, search or a log, and serialising throws.
/// </summary>
[JsonConverter(typeof(NeverWritten<ClosedWords>))]
public sealed class ClosedWords
{
    private readonly Transcript said;

    private ClosedWords(Transcript said) => this.said = said;

    /// <summary>Whether nothing was closed.</summary>
    public bool IsEmpty => said.Utterances.Count == 0;

    /// <summary>All of a transcript that its open meeting leaves out.</summary>
    public static ClosedWords Of(Transcript transcript, OpenMeeting open)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(open);
        var heard = open.Transcript.Utterances.Select(utterance => utterance.Id).ToHashSet();
        return new ClosedWords(transcript with { Utterances = [.. transcript.Utterances.Where(utterance => !heard.Contains(utterance.Id))], Warnings = [] });
    }

    /// <summary>Encrypts the words; only the same key brings them back.</summary>
    public SealedWords Seal(ClosedKey key) => SealedWords.Encrypt(JsonSerializer.SerializeToUtf8Bytes(said, ContractJson.Compact), key);

    /// <summary>Nothing of the words.</summary>
    public override string ToString() => nameof(ClosedWords);
}
