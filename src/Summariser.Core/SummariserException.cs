namespace Summariser.Core;

/// <summary>A failure the reader can act on: the message says what is wrong, where, and what to do, in one line.</summary>
public class SummariserException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when the same work may succeed if tried again later.</summary>
    public virtual bool IsTransient => false;
}

/// <summary>Something the user gave (a file, an address, an argument) cannot be used. Ends a command with exit code 2.</summary>
public sealed class InputException(string message, Exception? inner = null) : SummariserException(message, inner);

/// <summary>Something the program needs is not installed or not configured. Ends a command with exit code 3.</summary>
public sealed class MissingComponentException(string message, Exception? inner = null) : SummariserException(message, inner);
