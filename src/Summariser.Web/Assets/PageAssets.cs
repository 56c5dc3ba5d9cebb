using System.Text;

namespace Summariser.Web.Assets;

/// <summary>The style sheets, scripts and pictures of the pages: those of the assembly, and the council's colours and logo from the settings.</summary>
internal sealed class PageAssets
{
    private const string Prefix = "assets/";
    private static readonly Lazy<IReadOnlyList<PageAsset>> Own = new(() => [.. Embedded()]);
    private readonly Dictionary<string, PageAsset> byName;

    /// <exception cref="Core.InputException">The logo or the colour of the settings cannot be used.</exception>
    public PageAssets(WebOptions options)
    {
        byName = Own.Value.ToDictionary(asset => asset.Name, StringComparer.Ordinal);
        Add(PageAsset.Of("brand.css", Encoding.UTF8.GetBytes(options.Brand.StyleSheet())));
        if (options.Brand.LogoFile() is { } logo)
        {
            Logo = PageAsset.Of("logo" + Path.GetExtension(logo).ToLowerInvariant(), File.ReadAllBytes(logo));
            Add(Logo);
        }
    }

    /// <summary>The council's logo, or null where none is set.</summary>
    public PageAsset? Logo { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<PageAsset> All => byName.Values;

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public string Url(string name) => byName[name].Url;

    /// <summary>The asset at an address, or null.</summary>
    public PageAsset? Find(string hash, string name) => byName.TryGetValue(name, out var asset) && asset.Hash == hash ? asset : null;

    private void Add(PageAsset asset) => byName.Add(asset.Name, asset);

    private static IEnumerable<PageAsset> Embedded()
    {
        var assembly = typeof(PageAssets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return PageAsset.Of(name[Prefix.Length..], bytes);
        }
    }
}
