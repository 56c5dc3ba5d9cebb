using System.Globalization;
using Summariser.Core.Records;

namespace Summariser.Web.Submissions;

/// <summary>How states, stages and figures are told to staff.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["transcribe"] = "Recognise what is said",
        ["repair"] = "Set names right",
        ["align"] = "Find each agenda item",
        ["speakers"] = "Find who speaks",
        ["draft"] = "Write the draft",
    };

    /// <summary>The stages of the work that are shown, in their order.</summary>
    public static IReadOnlyList<string> StageNames { get; } = ["transcribe", "repair", "align", "speakers", "draft"];

    /// <summary>A stage in words.</summary>
    public static string Stage(string name) => Stages.GetValueOrDefault(name, Of(name));

    /// <summary>A state in words.</summary>
    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Submitted => "Waiting",
        MeetingState.Processing => "Working",
        MeetingState.Draft => "Draft ready",
        MeetingState.InReview => "In review",
        _ => state.ToString(),
    };

    /// <summary>The colour of a state's tag.</summary>
    public static string Tag(MeetingState state) => state switch
    {
        MeetingState.Submitted => "govuk-tag--grey",
        MeetingState.Processing => "govuk-tag--blue",
        MeetingState.Draft => "govuk-tag--yellow",
        MeetingState.InReview => "govuk-tag--purple",
        MeetingState.Published or MeetingState.Corrected => "govuk-tag--green",
        MeetingState.Failed => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    /// <summary>A name of the settings in words ("public-summary" is "Public summary").</summary>
    public static string Of(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    /// <summary>A number of bytes.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.#} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1e3):0} kB"),
    };

    /// <summary>A time still to go, rounded up to what matters.</summary>
    public static string Left(TimeSpan left) =>
        left >= TimeSpan.FromMinutes(100) ? $"about {Math.Ceiling(left.TotalHours):0} hours left"
        : left > TimeSpan.FromSeconds(90) ? $"about {Math.Ceiling(left.TotalMinutes):0} minutes left"
        : "about a minute left";
}
