namespace Summariser.SystemTests.Support;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("summariser-test-").FullName;

    internal SummariserProgram Program => new(Path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
