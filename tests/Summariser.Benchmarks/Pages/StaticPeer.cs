using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Summariser.Benchmarks.Pages;

/// <summary>The peer: ASP.NET's own static-file middleware and nothing else, in a process of its own.</summary>
internal static class StaticPeer
{
    /// <summary>The command by which the benchmark starts it.</summary>
    public const string Command = "static-peer";

    /// <summary>Serves a folder until it is killed; says first where.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.Single()}.");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
