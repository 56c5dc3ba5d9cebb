using System.Security.Cryptography;
using System.Text;
using Xunit.Abstractions;

namespace Summariser.Tests.Agendas.Import;

/// <summary>Real pages that lie beside the repository on machines that have them; they are never part of it.</summary>
internal static class SharedData
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file beside the repository, or null, with a line in the test's output, when it is not there.</summary>
    public static string? Find(ITestOutputHelper output, params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", .. path]);
        if (File.Exists(file)) return file;
        output.WriteLine($"Skipped: {Path.GetFullPath(file)} is not on this machine.");
        return null;
    }

    /// <summary>Eight hexadecimal digits that stand for a text which must not be copied here.</summary>
    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summariser.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
