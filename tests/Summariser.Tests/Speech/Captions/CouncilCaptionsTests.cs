using Summariser.Speech.Captions;

namespace Summariser.Tests.Speech.Captions;

public sealed class CouncilCaptionsTests
{
    internal static readonly string? Folder = Find();

    [CouncilCaptionsFact]
    public async Task Published_captions_of_councils_all_read_and_keep_their_words()
    {
        var files = Directory.GetFiles(Folder!, "*.vtt");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var read = await TranscriptFile.ReadAsync(file, CancellationToken.None);
            var cues = (await File.ReadAllLinesAsync(file)).Count(line => line.Contains("-->", StringComparison.Ordinal));
            Assert.InRange(read.Utterances.Count, cues * 0.95, cues);
            Assert.All(read.Utterances, said => Assert.True(said.End > said.Start && said.Text.Length > 0));
            Assert.DoesNotContain(read.Utterances, said => said.Text.Contains("-->", StringComparison.Ordinal));
        }
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Summariser.sln")))
            {
                var folder = Path.Combine(at.FullName, "..", "shared", "data", "transcripts");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}

/// <summary>A test that needs captions which are kept beside the repository and not in it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CouncilCaptionsFactAttribute : FactAttribute
{
    public CouncilCaptionsFactAttribute() => Skip = CouncilCaptionsTests.Folder is null ? "../shared/data/transcripts is not there." : null;
}
