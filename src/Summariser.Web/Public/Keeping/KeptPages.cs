using Microsoft.AspNetCore.Http;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Keeping;

/// <summary>
/// Answers from the shelf where it can, and keeps what it has to make. It stands before the limits on requests: an answer that is there
/// already costs nothing worth counting.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, PageShelf shelf, ShelfWatch watch, PublicSite site)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim[] making = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task InvokeAsync(HttpContext context)
    {
        var address = context.GetEndpoint()?.Metadata.GetMetadata<InEveryLanguageAttribute>();
        if (address is null && Language.Of(context) != Language.English)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);

            // What somebody has just published or taken back is seen by whoever asks next.
            await watch.LookAfterChangeAsync();
            return;
        }

        if (address is not KeptAttribute kept)
        {
            await next(context);
            return;
        }

        var key = kept.KeyOf(context.Request, site.BaseOf(context.Request));
        if (shelf.Find(key) is { } known) await AnswerAsync(context, known);
        else await MakeAsync(context, key);
    }

    private static Task AnswerAsync(HttpContext context, KeptAnswer answer)
    {
        context.Features.Set(answer);
        return answer.SendAsync(context);
    }

    // Many may ask for the same page in the moment after it changed; one makes it and the others wait for that.
    private async Task MakeAsync(HttpContext context, string key)
    {
        var gate = making[(uint)key.GetHashCode(StringComparison.Ordinal) % (uint)making.Length];
        var entered = await gate.WaitAsync(LongestWait, context.RequestAborted);
        try
        {
            var answer = shelf.Find(key) ?? await MadeAsync(context, key);
            if (answer is not null) await answer.SendAsync(context);
        }
        finally
        {
            if (entered) gate.Release();
        }
    }

    /// <summary>Makes an answer and keeps it; null when it was another than a good one, which has been sent then.</summary>
    private async Task<KeptAnswer?> MadeAsync(HttpContext context, string key)
    {
        var begun = shelf.Edition;
        var (response, line) = (context.Response, context.Response.Body);
        using var content = new MemoryStream();
        response.Body = content;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = line;
        }

        if (response.StatusCode == StatusCodes.Status200OK && !response.Headers.ContainsKey("Set-Cookie"))
        {
            var answer = new KeptAnswer(content.ToArray(), response.Headers);
            shelf.Keep(key, answer, begun);
            return answer;
        }

        content.Position = 0;
        if (content.Length > 0) await content.CopyToAsync(line, context.RequestAborted);
        return null;
    }
}
