using System.ComponentModel.DataAnnotations;

namespace Summariser.Web;

/// <summary>Settings of the pages everybody may read.</summary>
public sealed record PublicOptions
{
    /// <summary>How the public reaches the service, such as https://meetings.example.gov.uk; empty for whatever name it is asked by.</summary>
    [RegularExpression("^(https?://[^/?#\\s]+/?)?$")]
    public string Address { get; init; } = "";

    /// <summary>An email address or web page for people who cannot use the pages or want to complain; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The most memory that pages ready to be sent may take, in megabytes of 10⁶ bytes.</summary>
    [Range(1, 100_000)]
    public int KeepMegabytes { get; init; } = 64;
}
