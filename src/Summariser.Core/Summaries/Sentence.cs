using System.Text.Json.Serialization;

namespace Summariser.Core.Summaries;

/// <summary>A sentence of a summary with what it rests on.</summary>
public sealed record Sentence
{
    /// <summary>The sentence, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What it does in an exchange, or null for a sentence that simply tells.</summary>
    public SentenceRole? Role { get; init; }

    /// <summary>Ids of the utterances it rests on; empty for a sentence that rests on the agenda alone.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>Whether the checks found everything it claims.</summary>
    public Support Support { get; init; } = Support.Supported;

    /// <summary>Why it is not supported, in words for a clerk.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Who vouches for it though the checks did not find it, or null.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>Whether a clerk still has to edit, confirm or delete it before it may be published.</summary>
    [JsonIgnore]
    public bool IsOpen => Support == Support.Unsupported && Confirmation is null;
}

/// <summary>A person's word for a sentence that the checks did not find borne out.</summary>
/// <param name="By">Who gives it.</param>
/// <param name="Reason">How they know.</param>
/// <param name="At">When they gave it.</param>
public sealed record Confirmation(string By, string Reason, DateTimeOffset At);

/// <summary>The outcome of the evidence checks on a sentence.</summary>
public enum Support
{
    /// <summary>Every name, number, date, sum, percentage and vote in it was found in its evidence.</summary>
    Supported,

    /// <summary>Something in it was not found; a clerk must edit, confirm or delete it.</summary>
    Unsupported,
}

/// <summary>What a sentence does in an exchange.</summary>
public enum SentenceRole
{
    /// <summary>It tells what was presented, said or done.</summary>
    Told,

    /// <summary>It tells a question or a remark that calls for an answer.</summary>
    Question,

    /// <summary>It tells the answer to the question before it.</summary>
    Answer,
}
