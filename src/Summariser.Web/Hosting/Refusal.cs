namespace Summariser.Web.Hosting;

/// <summary>A request cannot be served, and its sender may know why.</summary>
/// <param name="status">The HTTP status to answer with.</param>
/// <param name="detail">What is wrong and what to do, in one line; null for the status's usual words.</param>
/// <param name="inner">The error behind it.</param>
internal sealed class Refusal(int status, string? detail = null, Exception? inner = null) : Exception(detail, inner)
{
    public int Status { get; } = status;

    public string? Detail { get; } = detail;
}
