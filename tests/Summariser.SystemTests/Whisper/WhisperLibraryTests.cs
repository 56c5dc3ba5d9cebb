using System.Diagnostics;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>A library that is not the one this program knows is refused before anything of it is used.</summary>
public sealed class WhisperLibraryTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("const char * whisper_version(void) { return \"1.7.6\"; }", "is of version 1.7.6; 1.9.1 is needed")]
    [InlineData("int something_else(void) { return 0; }", "is of no version that can be told; 1.9.1 is needed")]
    public async Task A_library_of_another_version_is_refused_with_what_was_found(string source, string told)
    {
        var library = folder.File("libother.so");
        await File.WriteAllTextAsync(folder.File("other.c"), source);
        using (var compiler = Process.Start(new ProcessStartInfo("cc") { ArgumentList = { "-shared", "-fPIC", "-o", library, folder.File("other.c") } })!)
        {
            await compiler.WaitForExitAsync();
            Assert.Equal(0, compiler.ExitCode);
        }

        var outcome = await DoctorAsync(library);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(told, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("eng/build-whisper.sh", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_is_not_there_or_not_a_library_is_refused()
    {
        Assert.Contains("is missing or does not load", (await DoctorAsync(folder.File("none.so"))).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("text.so"), "text");
        Assert.Contains("is missing or does not load", (await DoctorAsync(folder.File("text.so"))).Output, StringComparison.Ordinal);
    }

    private Task<Outcome> DoctorAsync(string library) =>
        new SummariserProgram(folder.Path, ("Speech__Engine", "whisper"), ("Speech__Whisper__Library", library)).RunAsync("doctor");
}
