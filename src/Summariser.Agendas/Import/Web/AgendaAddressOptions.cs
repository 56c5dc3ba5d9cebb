namespace Summariser.Agendas.Import.Web;

/// <summary>Limits on reading an agenda from the web.</summary>
public sealed record AgendaAddressOptions
{
    /// <summary>Whether addresses inside the machine's own network may be read. Only for tests and for councils that host their pages inside.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The most bytes an answer may have, unpacked.</summary>
    public int MaximumBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>How long everything together may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many times a server may send on to another page of its own.</summary>
    public int MaximumRedirects { get; init; } = 3;
}
