using System.Text;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>Rows as earlier versions of the program wrote them: a file a version, its tables as a backup holds them, an empty line between two.</summary>
internal static class Seeds
{
    /// <summary>The tables of a version, or of the newest version before it whose rows were kept.</summary>
    public static IEnumerable<Stream> TablesOf(string version)
    {
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds"), "*.jsonl").Order(StringComparer.Ordinal)
            .Last(path => string.CompareOrdinal(Path.GetFileNameWithoutExtension(path), version) <= 0);
        return File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(table => new MemoryStream(Encoding.UTF8.GetBytes(table)));
    }
}
