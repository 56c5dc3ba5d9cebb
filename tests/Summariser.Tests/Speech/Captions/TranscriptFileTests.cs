using System.Text;
using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;

namespace Summariser.Tests.Speech.Captions;

public sealed class TranscriptFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("transcripts");

    public static TheoryData<string> Endings => ["json", "vtt", "srt", "txt", "VTT"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Endings))]
    public async Task A_transcript_written_reads_back_with_its_words_and_times(string ending)
    {
        var path = In($"a.{ending}");
        var transcript = new Transcript
        {
            DurationSeconds = 8,
            Utterances = [new Utterance { Id = 1, Start = 1, End = 4, Text = "Good evening." },
             new Utterance { Id = 2, Start = 4, End = 8, Text = "Item one." }],
        };
        await TranscriptFile.WriteAsync(path, transcript);
        var read = await TranscriptFile.ReadAsync(path, CancellationToken.None);
        Assert.Equal(transcript.Utterances.Select(said => (said.Id, said.Start, said.Text)),
            read.Utterances.Select(said => (said.Id, said.Start, said.Text)));
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task Json_keeps_everything_and_says_its_version()
    {
        var path = In("a.json");
        var transcript = new Transcript
        {
            Engine = "moonshine-base",
            DurationSeconds = 9,
            Utterances = [new Utterance { Id = 1, Start = 1, End = 4, Speaker = "Ada Quill", Text = "Trees.",
                Repairs = [new Repair("threes", "Trees")] }],
        };
        await TranscriptFile.WriteAsync(path, transcript);
        var read = await TranscriptFile.ReadAsync(path, CancellationToken.None);
        Assert.StartsWith("{\n  \"version\": 1,", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Equal((transcript.Engine, transcript.DurationSeconds), (read.Engine, read.DurationSeconds));
        Assert.Equal("Ada Quill", read.Utterances[0].Speaker);
        Assert.Equal(transcript.Utterances[0].Repairs, read.Utterances[0].Repairs);
    }

    [Fact]
    public async Task Plain_text_keeps_speakers()
    {
        var path = In("a.txt");
        var said = new Utterance { Id = 1, Start = 3725, End = 3729, Speaker = "Ada Quill", Text = "Item: one." };
        await TranscriptFile.WriteAsync(path, new Transcript { Utterances = [said] });
        Assert.Equal("[1:02:05 Ada Quill] Item: one.\n", await File.ReadAllTextAsync(path));
        Assert.Equal("Ada Quill", (await TranscriptFile.ReadAsync(path, CancellationToken.None)).Utterances[0].Speaker);
    }

    [Fact]
    public async Task Captions_in_older_encodings_keep_their_letters()
    {
        const string words = "It’s Siân’s turn.";
        const string captions = $"1\n00:00:01,000 --> 00:00:02,000\n{words}\n";
        await File.WriteAllBytesAsync(In("old.srt"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(captions));
        await File.WriteAllTextAsync(In("wide.srt"), captions, Encoding.Unicode);
        Assert.Equal(words, (await TranscriptFile.ReadAsync(In("old.srt"), CancellationToken.None)).Utterances[0].Text);
        Assert.Equal(words, (await TranscriptFile.ReadAsync(In("wide.srt"), CancellationToken.None)).Utterances[0].Text);
    }

    [Theory]
    [InlineData("a.vtt", "", "holds no words")]
    [InlineData("a.txt", "Words without times.", "holds no words")]
    [InlineData("a.json", "{ \"utterances\": [", "not a transcript in JSON")]
    [InlineData("a.json", "{ \"utterances\": null }", "holds no words")]
    [InlineData("a.json", "{ \"utterances\": [ null, { \"text\": null } ] }", "holds no words")]
    [InlineData("a.json", "null", "holds no words")]
    [InlineData("a.docx", "x", "ends in .json, .vtt, .srt or .txt")]
    public async Task A_file_that_cannot_be_used_is_refused_with_the_reason(string name, string content, string reason)
    {
        await File.WriteAllTextAsync(In(name), content);
        var error = await Assert.ThrowsAsync<InputException>(() => TranscriptFile.ReadAsync(In(name), CancellationToken.None));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task A_missing_file_or_a_folder_that_is_none_is_refused()
    {
        await Assert.ThrowsAsync<InputException>(() => TranscriptFile.ReadAsync(In("none.vtt"), CancellationToken.None));
        await File.WriteAllTextAsync(In("file"), "not a folder");
        await Assert.ThrowsAsync<InputException>(() => TranscriptFile.WriteAsync(In("file/a.vtt"), new Transcript()));
    }

    [Fact]
    public async Task Json_of_other_programs_is_put_in_order_and_numbered()
    {
        const string utterances = """[ { "start": 9, "end": 3, "text": "Two." }, { "start": 1, "end": 2, "text": "One.", "unknown": true } ]""";
        await File.WriteAllTextAsync(In("a.json"), $$"""{ "utterances": {{utterances}} }""");
        var read = await TranscriptFile.ReadAsync(In("a.json"), CancellationToken.None);
        Assert.Equal([(1, "One."), (2, "Two.")], read.Utterances.Select(said => (said.Id, said.Text)));
        Assert.Equal(9, read.DurationSeconds);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
