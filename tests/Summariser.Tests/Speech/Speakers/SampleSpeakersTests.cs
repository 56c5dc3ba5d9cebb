using System.Text.Json;
using Summariser.Agendas.Import;
using Summariser.Core.Transcripts;
using Summariser.Speech.Speakers;
using Summariser.Tests.Agendas.Import;
using Xunit.Abstractions;

namespace Summariser.Tests.Speech.Speakers;

/// <summary>Who speaks in the sample meeting, from its true words, against who does.</summary>
public sealed class SampleSpeakersTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Names_that_are_sure_are_right()
    {
        var folder = Path.Combine(SharedData.Root, "samples", "corporate-parenting");
        var agenda = await new AgendaFileReader().ReadAsync(Path.Combine(folder, "agenda.html"), default);
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "truth.json")));
        var speakers = truth.RootElement.GetProperty("utterances").EnumerateArray().Select(one => one.GetProperty("speaker").GetString()!).ToArray();
        var said = truth.RootElement.GetProperty("utterances").EnumerateArray().Select(one => new Utterance
        {
            Id = one.GetProperty("id").GetInt32(),
            Start = one.GetProperty("start").GetDouble(),
            End = one.GetProperty("end").GetDouble(),
            Text = one.GetProperty("text").GetString()!,
        });

        var named = (await new SpeakerNaming(null).NameAsync(null, new Transcript { Utterances = [.. said] }, agenda, default)).Utterances;

        var (sure, right) = (0, 0);
        foreach (var (one, speaker) in named.Zip(speakers))
        {
            sure += one.SureSpeaker is null ? 0 : 1;
            right += one.SureSpeaker == speaker ? 1 : 0;
            output.WriteLine($"{one.Id} {speaker} | {one.Speaker} {one.SpeakerConfidence} {(one.SureSpeaker is not null && one.SureSpeaker != speaker ? "WRONG" : "")}");
        }

        output.WriteLine($"{right} of {sure} sure names are right; {named.Count} utterances");
        Assert.InRange((double)right / sure, 0.95, 1);
        Assert.InRange((double)right / named.Count, 0.6, 1);
    }
}
