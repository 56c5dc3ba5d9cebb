namespace Summariser.Core.Pictures;

/// <summary>Draws the picture that stands for a meeting's page when somebody shares it.</summary>
public interface IMeetingPictures
{
    /// <summary>A PNG of 1200 × 630 pixels; null where none can be made, and the page then goes without.</summary>
    Task<byte[]?> DrawAsync(PictureText text, CancellationToken cancel);
}

/// <summary>What a picture says.</summary>
/// <param name="Council">The council's name.</param>
/// <param name="Title">The meeting's title.</param>
/// <param name="Day">When it was held, and what the page is, on one line.</param>
/// <param name="Colour">The background as "#rrggbb"; another text means dark blue.</param>
public sealed record PictureText(string Council, string Title, string Day, string Colour = "");
