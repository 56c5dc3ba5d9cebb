using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Public.Languages;

/// <summary>A language the public's pages speak. What was said in a meeting stays in its own.</summary>
/// <param name="Code">Two letters.</param>
/// <param name="Tag">The tag pages carry (BCP 47).</param>
/// <param name="Name">Its name, in itself.</param>
/// <param name="Prefix">What its addresses begin with; empty for English.</param>
internal sealed record Language(string Code, string Tag, string Name, string Prefix)
{
    /// <summary>English.</summary>
    public static Language English { get; } = new("en", "en-GB", "English", "");

    /// <summary>Welsh.</summary>
    public static Language Welsh { get; } = new("cy", "cy", "Cymraeg", "/cy");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Welsh];

    /// <summary>The language that a request asked for by its address.</summary>
    public static Language Of(HttpContext context) => context.Features.Get<Language>() ?? English;
}
