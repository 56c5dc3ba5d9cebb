using System.Text.Json;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Json;

public sealed class TranscriptJsonTests
{
    private const string Json = """
        {
          "language": "en", "engine": "moonshine-base", "durationSeconds": 7212.4,
          "utterances": [
            { "id": 1, "start": 0, "end": 5.2, "speaker": "Ada Quill", "text": "Good evening.",
              "repairs": [ { "from": "south fairy landing", "to": "South Ferry landing" } ] },
            { "id": 2, "start": 5.2, "end": 6.1, "text": "", "repairs": [] } ],
          "warnings": [ "Some words were left out." ]
        }
        """;

    private static readonly Transcript Transcript = new()
    {
        Engine = "moonshine-base",
        DurationSeconds = 7212.4,
        Utterances =
        [
            new Utterance
            {
                Id = 1,
                End = 5.2,
                Speaker = "Ada Quill",
                Text = "Good evening.",
                Repairs = [new Repair("south fairy landing", "South Ferry landing")],
            },
            new Utterance { Id = 2, Start = 5.2, End = 6.1 },
        ],
        Warnings = ["Some words were left out."],
    };

    [Fact]
    public void A_transcript_is_written_with_the_contracts_names() => Contract.IsWritten(Json, Transcript);

    [Fact]
    public void A_transcript_reads_back_as_it_was() => Contract.IsWritten(Json, Contract.Read<Transcript>(Contract.Write(Transcript)));

    [Fact]
    public void The_contracts_version_and_empty_speaker_are_read()
    {
        var read = Contract.Read<Transcript>("""{ "version": 1, "utterances": [ { "id": 7, "speaker": null, "text": "Yes." } ] }""");
        Assert.Equal((7, null, "Yes."), (read.Utterances[0].Id, read.Utterances[0].Speaker, read.Utterances[0].Text));
    }

    [Fact]
    public void How_sure_a_speaker_is_is_written_where_it_is_known()
    {
        const string Named = """{ "utterances": [ { "speaker": "Ada Quill", "speakerConfidence": 0.6, "text": "Yes." } ] }""";
        var said = Contract.Read<Transcript>(Named).Utterances[0];
        Assert.Equal(("Ada Quill", 0.6, null), (said.Speaker, said.SpeakerConfidence, said.SureSpeaker));
        Assert.Contains("\"speakerConfidence\":0.6", Contract.Write(said), StringComparison.Ordinal);
        Assert.DoesNotContain("speakerConfidence", Contract.Write(said with { SpeakerConfidence = null }), StringComparison.Ordinal);
        Assert.DoesNotContain("sureSpeaker", Contract.Write(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1234.56789, "1234.568")]
    [InlineData(36000, "36000")]
    [InlineData(0.0006, "0.001")]
    public void Times_are_written_to_the_thousandth(double seconds, string written) =>
        Assert.Contains($"\"durationSeconds\":{written},", Contract.Write(new Transcript { DurationSeconds = seconds }), StringComparison.Ordinal);

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e999")]
    [InlineData("-1e10")]
    public void Times_no_recording_has_are_refused(string seconds) =>
        Assert.Throws<JsonException>(() => Contract.Read<Transcript>($$"""{ "durationSeconds": {{seconds}} }"""));
}
