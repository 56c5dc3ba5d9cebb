namespace Summariser.Web.Health;

/// <summary>One thing the service cannot do without.</summary>
/// <param name="Part">Its name in words ("the database").</param>
/// <param name="FindProblem">What is wrong with it, in words without paths or secrets; null when nothing is.</param>
public sealed record ReadinessCheck(string Part, Func<CancellationToken, Task<string?>> FindProblem);
