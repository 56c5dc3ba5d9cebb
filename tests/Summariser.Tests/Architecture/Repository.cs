using System.Xml.Linq;

namespace Summariser.Tests.Architecture;

/// <summary>The tree the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of Summariser.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The project files of src, by project name.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = Files("src", "*.csproj")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), XDocument.Load, StringComparer.Ordinal);

    /// <summary>A path of the tree.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under a folder of the tree, what builds leave behind apart.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories).Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal)];

    private static bool IsBuilt(string path) => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Summariser.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run from inside the repository.");
        }

        return folder.FullName;
    }
}
