namespace Summariser.Tests.Rendering;

/// <summary>A specification: a Markdown file whose fenced blocks of four backticks hold an input and what it becomes.</summary>
/// <param name="Parts">The blocks by the words after their backticks.</param>
public sealed record Spec(IReadOnlyDictionary<string, string> Parts)
{
    private const string Fence = "````";

    /// <summary>The specifications of Rendering/Specs that hold a part of a name.</summary>
    public static TheoryData<string> Having(string part)
    {
        var names = new TheoryData<string>();
        foreach (var name in Directory.GetFiles(Folder(), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))
        {
            if (Read(name!).Parts.ContainsKey(part))
            {
                names.Add(name!);
            }
        }

        return names;
    }

    /// <summary>Reads one specification.</summary>
    public static Spec Read(string name)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(Folder(), name + ".md"));
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, at + 1);
                parts[lines[at][Fence.Length..]] = string.Join('\n', lines[(at + 1)..end]);
                at = end;
            }
        }

        return new Spec(parts);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Summariser.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run from inside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "Summariser.Tests", "Rendering", "Specs");
    }
}
