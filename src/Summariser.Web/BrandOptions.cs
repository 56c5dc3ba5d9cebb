using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Summariser.Core;

namespace Summariser.Web;

/// <summary>How the pages show whose they are.</summary>
public sealed record BrandOptions
{
    private const double ContrastWithWhite = 4.5;

    /// <summary>The name at the top of every page; empty for the program's own.</summary>
    public string Name { get; init; } = "";

    /// <summary>The colour of the top of every page, as # and six hexadecimal digits.</summary>
    [RegularExpression("^#[0-9a-fA-F]{6}$")]
    public string Colour { get; init; } = "#0b0c0c";

    /// <summary>A picture file shown beside the name (.svg, .png, .jpg or .webp); empty for none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>The name to show.</summary>
    internal string Title => Name.Length > 0 ? Name : "Council meetings";

    /// <summary>The colours as a style sheet; what is written on them is black or white, whichever can be read (WCAG 2.2, contrast).</summary>
    internal string StyleSheet() => $":root{{--council-colour:{Colour};--council-ink:{(IsDark() ? "#ffffff" : "#0b0c0c")}}}";

    /// <summary>The logo's path, or null.</summary>
    /// <exception cref="InputException">It is not there or no picture.</exception>
    internal string? LogoFile() =>
        Logo.Length == 0 ? null
        : Path.GetExtension(Logo).ToLowerInvariant() is not (".svg" or ".png" or ".jpg" or ".jpeg" or ".webp")
            ? throw new InputException($"The setting Web:Brand:Logo has '{Logo}', which is no .svg, .png, .jpg or .webp file.")
        : File.Exists(Logo) ? Logo : throw new InputException($"The setting Web:Brand:Logo has '{Logo}', which is not there.");

    private bool IsDark() => 1.05 / (Luminance() + 0.05) >= ContrastWithWhite;

    // Relative luminance as WCAG 2.2 defines it.
    private double Luminance() => (0.2126 * Linear(1)) + (0.7152 * Linear(3)) + (0.0722 * Linear(5));

    private double Linear(int at)
    {
        var part = int.Parse(Colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
