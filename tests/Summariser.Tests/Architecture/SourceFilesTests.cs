using System.Text.RegularExpressions;

namespace Summariser.Tests.Architecture;

public sealed partial class SourceFilesTests
{
    private const int LongestFile = 300;

    private static IReadOnlyList<string> Sources { get; } = Repository.Files("src", "*.cs");

    [Fact]
    public void There_are_source_files_to_look_at() => Assert.True(Sources.Count > 100, $"Only {Sources.Count} source files were found.");

    [Fact]
    public void Namespaces_match_folders()
    {
        var misplaced = Sources.Where(path => DeclaredIn(path) is { } declared && declared != FolderOf(path)).Select(Shown);
        Assert.Empty(misplaced);
    }

    [Fact]
    public void Only_the_program_itself_has_no_namespace() =>
        Assert.Equal(["src/Summariser.Cli/Program.cs"], Sources.Where(path => DeclaredIn(path) is null).Select(Shown));

    [Fact]
    public void No_file_is_too_long_to_be_read_in_one_go()
    {
        var tooLong = Sources.Select(path => (Path: Shown(path), Lines: File.ReadLines(path).Count())).Where(file => file.Lines > LongestFile);
        Assert.Empty(tooLong);
    }

    private static string? DeclaredIn(string path) =>
        Declaration().Match(File.ReadAllText(path)) is { Success: true } found ? found.Groups["name"].Value : null;

    private static string FolderOf(string path) =>
        Path.GetRelativePath(Repository.At("src"), Path.GetDirectoryName(path)!).Replace(Path.DirectorySeparatorChar, '.');

    private static string Shown(string path) => Path.GetRelativePath(Repository.Root, path).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
