namespace Summariser.Benchmarks;

/// <summary>Where things are.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where benchmarks keep what they make; not part of the repository.</summary>
    public static string Scratch { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks")).FullName;

    /// <summary>Evaluation data that is not part of the project, where it is present, else the sample meeting.</summary>
    public static string SpeechData =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "speech")) is var shared && Directory.Exists(shared)
            ? shared : Path.Combine(Root, "samples", "corporate-parenting");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summariser.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Benchmarks must run inside the repository.");
    }
}
