using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Hosting;

/// <summary>Tells an error in the form its reader can use: programs get JSON, people a page.</summary>
internal static class Problems
{
    /// <summary>Writes an error unless an answer has begun already.</summary>
    public static Task WriteAsync(HttpContext context, int status, string? detail = null) =>
        IsForPrograms(context.Request.Path) ? ProblemBody.WriteAsync(context, status, detail) : ProblemPage.WriteAsync(context, status, detail);

    /// <summary>Whether an address is one that programs ask for.</summary>
    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
