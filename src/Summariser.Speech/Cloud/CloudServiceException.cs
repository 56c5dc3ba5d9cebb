using Summariser.Core;

namespace Summariser.Speech.Cloud;

/// <summary>The speech service did not do its work; the message says why, and never holds a key, a request or an answer.</summary>
public sealed class CloudServiceException(string message, Exception? inner = null) : SummariserException(message, inner)
{
    /// <summary>True when the same request may succeed if it is made again.</summary>
    public bool MayPass { get; init; }

    /// <summary>True when the piece was too large for the service.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>How long the service asked to be left alone, or null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public override bool IsTransient => MayPass;
}
