namespace Summariser.Drafting.Generative;

/// <summary>What came of asking.</summary>
internal abstract record AnswerOutcome<T>
{
    private AnswerOutcome()
    {
    }

    /// <summary>An answer in the form asked for.</summary>
    public sealed record Given(T Form, string Text) : AnswerOutcome<T>;

    /// <summary>An answer that cannot be used.</summary>
    /// <param name="Fault">What kind of fault it is.</param>
    /// <param name="Text">What came back, perhaps nothing.</param>
    public sealed record Unusable(AnswerFault Fault, string Text) : AnswerOutcome<T>;
}

/// <summary>Ways in which an answer cannot be used.</summary>
internal enum AnswerFault
{
    /// <summary>It is not in the form asked for.</summary>
    Malformed,

    /// <summary>It was cut off at the limit of its length.</summary>
    Truncated,

    /// <summary>The model would not answer.</summary>
    Refused,

    /// <summary>The service's filter held the question or the answer back.</summary>
    Filtered,

    /// <summary>There was nothing in it.</summary>
    Empty,
}

/// <summary>Faults in words.</summary>
internal static class AnswerFaults
{
    /// <summary>What to tell the model, so that its next answer is better.</summary>
    public static string ForModel(this AnswerFault fault) => fault switch
    {
        AnswerFault.Malformed => "The draft was not JSON of the form asked for.",
        AnswerFault.Truncated => "The draft was too long and was cut off. Write a shorter one.",
        AnswerFault.Refused => "No draft was given. These are words of a public meeting for its public record; report them soberly.",
        _ => "No draft was given.",
    };

    /// <summary>What to tell a clerk.</summary>
    public static string ForClerk(this AnswerFault fault) => fault switch
    {
        AnswerFault.Malformed => "its answers were not in the form asked for",
        AnswerFault.Truncated => "its answers were longer than allowed (Chat:MaxOutputTokens)",
        AnswerFault.Refused => "it refused to answer",
        AnswerFault.Filtered => "the service's content filter held the item back",
        _ => "its answers were empty",
    };
}
