using System.ComponentModel.DataAnnotations;
using Summariser.Core.Records;
using Summariser.Core.Reports;

namespace Summariser.Web;

/// <summary>Settings of the web application. Lists are written with semicolons between their entries.</summary>
public sealed record WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>Where to listen: addresses that begin with http://. Others than the machine's own are for a proxy that speaks https to come before.</summary>
    [Required]
    public string Addresses { get; init; } = "http://127.0.0.1:8720";

    /// <summary>The host names the service answers to, or * for any.</summary>
    [Required]
    public string Names { get; init; } = "localhost;127.0.0.1;[::1]";

    /// <summary>Addresses of proxies whose word on the caller's address is taken; empty for none.</summary>
    public string TrustedProxies { get; init; } = "";

    /// <summary>Folders of this machine whose recordings may be handed in by their path; empty for none.</summary>
    public string RecordingFolders { get; init; } = "";

    /// <summary>How long a stop waits for requests and work under way, in seconds.</summary>
    [Range(1, 600)]
    public int StopSeconds { get; init; } = 30;

    /// <summary>With less room than this left for recordings the service says that it is not ready, in gigabytes of 10⁹ bytes.</summary>
    [Range(0.0, 100_000.0)]
    public double LeastFreeGigabytes { get; init; } = 2;

    /// <summary>What one caller may ask for.</summary>
    public WebLimits Limits { get; init; } = new();

    /// <summary>How the pages show whose they are.</summary>
    public BrandOptions Brand { get; init; } = new();

    /// <summary>The pages everybody may read.</summary>
    public PublicOptions Public { get; init; } = new();

    /// <summary>How state changes are told to other programs.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>The mail server by which staff are told how submissions went.</summary>
    public MailOptions Mail { get; init; } = new();

    /// <summary>What readers may report as mistakes.</summary>
    public ReportLimits Reports { get; init; } = new();

    /// <summary>What uploads may take.</summary>
    public UploadLimits UploadLimits() => new((long)(LeastFreeGigabytes * 1e9), Limits.UploadsAtOnce, TimeSpan.FromHours(Limits.UploadHours));

    /// <summary>The entries of a list.</summary>
    public static IReadOnlyList<string> Entries(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>What one caller may ask for.</summary>
public sealed record WebLimits
{
    /// <summary>The largest recording, in gigabytes of 10⁹ bytes.</summary>
    [Range(0.001, 1000.0)]
    public double UploadGigabytes { get; init; } = 20;

    /// <summary>How many unfinished uploads one user or key may have.</summary>
    [Range(1, 1000)]
    public int UploadsAtOnce { get; init; } = 20;

    /// <summary>How long an upload is kept after any of it arrived, in hours, for its owner to go on with it and hand it in.</summary>
    [Range(0.01, 8760.0)]
    public double UploadHours { get; init; } = 72;

    /// <summary>The slowest upload, in bytes a second; slower ones are cut off.</summary>
    [Range(1, 1_000_000)]
    public int UploadBytesASecond { get; init; } = 1000;

    /// <summary>Requests a minute by one key.</summary>
    [Range(1, 1_000_000)]
    public int RequestsAMinuteByKey { get; init; } = 600;

    /// <summary>Requests a minute from one address, with keys or without.</summary>
    [Range(1, 1_000_000)]
    public int RequestsAMinuteByAddress { get; init; } = 1200;

    /// <summary>Reports of mistakes an hour from one address.</summary>
    [Range(1, 1_000_000)]
    public int ReportsAnHourByAddress { get; init; } = 20;

    /// <summary>Connections open at once.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; init; } = 1000;

    /// <summary>The largest recording, in bytes.</summary>
    internal long UploadBytes => (long)(UploadGigabytes * 1e9);
}

/// <summary>How state changes are told to other programs.</summary>
public sealed record WebhookOptions
{
    /// <summary>Whether addresses inside the machine's own network may be told.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How often a message is tried before it is given up.</summary>
    [Range(1, 20)]
    public int Attempts { get; init; } = 8;

    /// <summary>How long one attempt may take, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>How often to look for messages to send, in seconds.</summary>
    [Range(1, 60)]
    public int PollSeconds { get; init; } = 2;
}
