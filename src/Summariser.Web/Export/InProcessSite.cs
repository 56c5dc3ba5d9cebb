using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Summariser.Web.Export;

/// <summary>The application without a server: requests come from the same program and go through all that others go through. What else the application does beside requests is not begun.</summary>
/// <param name="app">The application, not started.</param>
/// <param name="site">What it is reached by.</param>
internal sealed class InProcessSite(WebApplication app, Uri site)
{
    // A started application ends its pipeline with the pages; one that is not has to be told.
    private readonly RequestDelegate pipeline = ((IApplicationBuilder)app).UseEndpoints(_ => { }).Build();
    private readonly IHttpContextFactory contexts = app.Services.GetRequiredService<IHttpContextFactory>();

    /// <summary>Asks for an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="body">Where the body of the answer goes.</param>
    /// <param name="cancel">Stops the request.</param>
    public async Task<InProcessAnswer> GetAsync(SiteAddress address, Stream body, CancellationToken cancel)
    {
        var response = new HttpResponseFeature();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = HttpProtocol.Http11,
            Scheme = site.Scheme,
            Path = Uri.UnescapeDataString(address.Path),
            QueryString = address.Query,
            Headers = new HeaderDictionary { ["Host"] = site.Authority },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancel });
        var context = contexts.Create(features);
        try
        {
            await pipeline(context);
            await context.Response.CompleteAsync();
        }
        finally
        {
            contexts.Dispose(context);
        }

        return new InProcessAnswer(response.StatusCode, response.Headers.ContentType.ToString());
    }
}

/// <summary>What the application answered, without the body.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The kind of body; empty for none.</param>
internal sealed record InProcessAnswer(int Status, string ContentType)
{
    /// <summary>Whether the body is a page.</summary>
    public bool IsPage => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}
