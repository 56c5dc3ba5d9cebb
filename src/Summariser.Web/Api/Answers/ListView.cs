namespace Summariser.Web.Api.Answers;

/// <summary>Part of a longer list.</summary>
/// <param name="Rows">The rows asked for.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record ListView<T>(IReadOnlyList<T> Rows, int Total);
