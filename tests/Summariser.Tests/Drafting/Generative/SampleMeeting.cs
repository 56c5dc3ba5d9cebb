using System.Text.Json;
using Summariser.Agendas.Import;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;
using Summariser.Tests.Architecture;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>The sample meeting as it really went: its agenda page, the words of its script, each under its item.</summary>
internal static class SampleMeeting
{
    private const string Folder = "corporate-parenting";

    public static async Task<OpenMeeting> OpenAsync()
    {
        var agenda = await new AgendaFileReader().ReadAsync(Repository.At("samples", Folder, "agenda.html"), CancellationToken.None);
        await using var file = File.OpenRead(Repository.At("samples", Folder, "truth.json"));
        var transcript = (await JsonSerializer.DeserializeAsync<Transcript>(file, ContractJson.Compact))!;
        using var truth = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.At("samples", Folder, "truth.json")));
        var places = truth.RootElement.GetProperty("utterances").EnumerateArray()
            .GroupBy(said => said.GetProperty("item").GetString()!, said => said.GetProperty("id").GetInt32(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Stretch(transcript, group.Min(), group.Max()), StringComparer.Ordinal);
        return OpenMeeting.Seal(agenda, transcript, new Partition
        {
            Items = [.. agenda.Items.Select(item => new AlignedItem(item,
                item.Restricted ? ItemStatus.Closed : item.Number == "7" ? ItemStatus.Deferred : ItemStatus.Discussed, [places[item.Number]]))],
            Outside = [new OutsideStretch(OutsideKind.Before, places["before"]), new OutsideStretch(OutsideKind.After, places["after"])],
        });
    }

    private static Stretch Stretch(Transcript transcript, int first, int last) =>
        new(new TimeRange(transcript.Utterances[first - 1].Start, transcript.Utterances[last - 1].End), first, last, 1);
}
