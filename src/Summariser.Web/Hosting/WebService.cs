using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Reports;
using Summariser.Web.Accounts;
using Summariser.Web.Api;
using Summariser.Web.Assets;
using Summariser.Web.Health;
using Summariser.Web.Media;
using Summariser.Web.Public;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Languages;
using Summariser.Web.Submissions;
using Summariser.Web.Submissions.Uploads;
using Summariser.Web.Telemetry;

namespace Summariser.Web.Hosting;

/// <summary>The web application: its server, what every request goes through, and the features.</summary>
public static class WebService
{
    /// <summary>The most bytes of any request that is not an upload.</summary>
    private const int OrdinaryBytes = 1024 * 1024;

    /// <summary>How long browsers remember to come by https, once they did.</summary>
    private static readonly TimeSpan HttpsFor = TimeSpan.FromDays(365);

    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(10);

    /// <summary>Puts the application together; it is not started yet.</summary>
    /// <param name="options">Its settings.</param>
    /// <param name="accounts">The settings of the people who sign in.</param>
    /// <param name="compose">Adds the ports of Core, the readiness checks, and whatever else runs in the same process.</param>
    /// <exception cref="InputException">A setting cannot be used.</exception>
    public static WebApplication Build(WebOptions options, AccountOptions accounts, Action<IServiceCollection> compose)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(compose);
        options.Mail.Check();

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "summariser",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options.Limits));
        builder.WebHost.UseUrls([.. Addresses(options)]);
        builder.Logging.AddServiceLog();
        AddServices(builder.Services, options, accounts);
        compose(builder.Services);

        var app = builder.Build();
        Use(app, options);
        app.MapApi();
        app.MapHealth();
        app.MapAssets();
        app.MapMedia();
        app.MapPages();
        app.MapPublicFiles();
        app.MapSubmitting();
        return app;
    }

    private static void AddServices(IServiceCollection services, WebOptions options, AccountOptions accounts)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.StopSeconds));
        services.Configure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = ([.. WebOptions.Entries(options.Names)], false));
        services.ConfigureHttpJsonOptions(json => ContractJson.Apply(json.SerializerOptions));
        services.AddRouting();
        services.AddExceptionHandler<RefusalHandler>();
        services.AddProblemDetails();
        services.AddRequestLimits(options.Limits, accounts);
        services.TryAddSingleton<ServiceMeter>();
        services.AddSingleton<Readiness>();
        services.AddSingleton(options.Reports).AddSingleton<PublicReports>();
        services.AddSingleton(new PageAssets(options));
        services.AddApi();
        services.AddMedia();
        services.AddPages(accounts);
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (HttpsFor, false));
        services.AddPublicPages(options);
        services.AddSubmitting();
    }

    private static void Use(WebApplication app, WebOptions options)
    {
        UseTrustedProxies(app, options);
        app.UseMiddleware<LanguageByAddress>();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SafeHeaders>();
        app.UseHsts();
        app.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseExceptionHandler(_ => { });
        app.UseHostFiltering();
        app.UseUploadMethods();
        app.UseRouting();
        app.UseMiddleware<KeptPages>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void UseTrustedProxies(WebApplication app, WebOptions options)
    {
        var proxies = WebOptions.Entries(options.TrustedProxies);
        if (proxies.Count == 0) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                ? address
                : throw new InputException($"The setting Web:TrustedProxies has '{proxy}', which is no IP address. Write addresses with semicolons between them."));
        }

        app.UseForwardedHeaders(forwarded);
    }

    private static IReadOnlyList<string> Addresses(WebOptions options)
    {
        var addresses = WebOptions.Entries(options.Addresses);
        foreach (var address in addresses)
        {
            if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || !IsBindable(address))
            {
                throw new InputException(
                    $"The setting Web:Addresses has '{address}'. Write addresses like http://127.0.0.1:8720; for https put a proxy in front.");
            }
        }

        return addresses.Count > 0 ? addresses : throw new InputException("The setting Web:Addresses names no address. Write one like http://127.0.0.1:8720.");
    }

    private static bool IsBindable(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Limit(KestrelServerOptions kestrel, WebLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = OrdinaryBytes;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(limits.UploadBytesASecond, SlowStart);
    }
}
