using Summariser.Core;

namespace Summariser.Drafting.Chat;

/// <summary>The chat service could not be reached, or would not answer.</summary>
public sealed class ChatServiceException(string message, Exception? inner = null) : SummariserException(message, inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => MayPass;

    /// <summary>Whether the same call may succeed a little later.</summary>
    public bool MayPass { get; init; }

    /// <summary>Whether no call can succeed until a setting is changed.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How long the service asks to wait, or null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the service may charge for the call although no answer came.</summary>
    public bool MayBeCharged { get; init; }
}

/// <summary>A call was not made, because it could have cost more than a meeting may.</summary>
public sealed class BudgetExceededException(string message) : SummariserException(message);
