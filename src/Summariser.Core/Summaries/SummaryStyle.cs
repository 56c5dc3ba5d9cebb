namespace Summariser.Core.Summaries;

/// <summary>The manner a summary is written and laid out in.</summary>
public enum SummaryStyle
{
    /// <summary>For the public: a paragraph an item that says what was presented, who raised what and what was decided.</summary>
    PublicSummary,

    /// <summary>Minutes as a story: who said what, in order.</summary>
    NarrativeMinutes,

    /// <summary>The points presented, then each member's question with the officer's answer under it.</summary>
    QuestionAndAnswer,

    /// <summary>Formal minutes: numbered paragraphs and resolutions.</summary>
    FormalMinutes,
}

/// <summary>Names of styles as users write them.</summary>
public static class SummaryStyles
{
    /// <summary>The style as it is written in commands, files and settings ("public-summary").</summary>
    public static string Name(this SummaryStyle style) => style switch
    {
        SummaryStyle.NarrativeMinutes => "narrative-minutes",
        SummaryStyle.QuestionAndAnswer => "question-and-answer",
        SummaryStyle.FormalMinutes => "formal-minutes",
        _ => "public-summary",
    };

    /// <summary>The style of a name, or null.</summary>
    public static SummaryStyle? Find(string name) =>
        Enum.GetValues<SummaryStyle>().Cast<SummaryStyle?>().FirstOrDefault(style => string.Equals(style!.Value.Name(), name, StringComparison.Ordinal));
}
