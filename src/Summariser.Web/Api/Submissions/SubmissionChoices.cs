namespace Summariser.Web.Api.Submissions;

/// <summary>What may be chosen for the work on a meeting; what is handed in with anything else is refused.</summary>
/// <param name="Engines">Names of speech recognisers.</param>
/// <param name="Drafters">Names of drafters.</param>
/// <param name="Styles">Names of styles.</param>
public sealed record SubmissionChoices(IReadOnlyList<string> Engines, IReadOnlyList<string> Drafters, IReadOnlyList<string> Styles);
