using System.Text.Json;
using Summariser.Agendas.Alignment;
using Summariser.Agendas.Import;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;
using Summariser.Tests.Architecture;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class OpenSoFarTests
{
    private static readonly string[] Opening = ["Item one, apologies for absence. None received.", "Item two, the parks strategy. Over to you, Mr Reed.", "The parks are in good order, Chair."];
    private static readonly string[] Filling = [.. Enumerable.Range(1, 12).Select(number => $"There are {number + 20} more benches by the lake.")];
    private static readonly string[] Secret = [.. Enumerable.Repeat("The marmalade offer was the lowest of the three.", 15)];

    public static TheoryData<string> Resolutions => ClosedSessionsTests.Resolutions;

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task At_no_moment_are_the_sample_meetings_closed_words_shown(int together, bool withAgenda)
    {
        var agenda = await new AgendaFileReader().ReadAsync(Repository.At("samples", "corporate-parenting", "agenda.html"), default);
        var heard = Joined(await SampleAsync(), together);
        Assert.Contains(heard, said => said.Text.Contains("copper lantern", StringComparison.Ordinal));
        var known = withAgenda ? agenda : WholeMeeting.Agenda(agenda.Meeting, "Meeting");
        var shown = Enumerable.Range(1, heard.Count).SelectMany(count => Shown([.. heard.Take(count)], known)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(shown, text => text.Contains("lantern", StringComparison.OrdinalIgnoreCase) || text.Contains("Three firms", StringComparison.Ordinal));
        var open = heard.Where(said => said.Start < 350).ToArray();
        Assert.All(open, said => Assert.Contains(said.Text, shown));
    }

    [Fact]
    public async Task A_restricted_item_hides_what_is_said_though_no_resolution_is_heard()
    {
        var agenda = await new AgendaFileReader().ReadAsync(Repository.At("samples", "corporate-parenting", "agenda.html"), default);
        var heard = (await SampleAsync()).Select(said => said with
        {
            Text = said.Start is > 398 and < 430 ? "Thank you." : said.Text,
        }).ToArray();
        var shown = Enumerable.Range(1, heard.Length).SelectMany(count => Shown([.. heard.Take(count)], agenda));
        Assert.DoesNotContain(shown, text => text.Contains("lantern", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Resolutions))]
    public void Nothing_is_shown_from_a_resolution_on(string resolution)
    {
        var part = SelectFrom([.. Opening, .. Filling, resolution, .. Secret]);
        Assert.True(part.IsHeldBack);
        Assert.Equal([.. Opening, .. Filling[..^1]], part.Said.Select(said => said.Text));
    }

    [Fact]
    public void A_return_shows_what_is_said_after_it_and_nothing_of_what_was_said_before_it()
    {
        var part = SelectFrom([.. Opening, "We will now move into private session.", .. Secret, "The marmalade it is. We are now back in public session.", .. Filling]);
        Assert.False(part.IsHeldBack);
        Assert.DoesNotContain(part.Said, said => said.Text.Contains("marmalade", StringComparison.Ordinal));
        Assert.Contains(part.Said, said => said.Text == Filling[0]);
    }

    [Fact]
    public void Mere_talk_of_exempt_business_hides_what_follows_too() =>
        Assert.True(SelectFrom([.. Opening, "There is an exempt appendix, which we may come to.", .. Filling]).IsHeldBack);

    [Fact]
    public void The_newest_words_wait()
    {
        var part = SelectFrom([.. Opening, .. Filling]);
        Assert.False(part.IsHeldBack);
        Assert.Equal(75 - 0.2 - 45, part.Said[^1].End, 5.0);
        Assert.True(part.Said.Count < Opening.Length + Filling.Length);
    }

    private static OpenPart SelectFrom(params string[] texts) =>
        new OpenSoFar().SelectOpen(SmallMeetings.Saying(texts).Utterances, SmallMeetings.About("Apologies for absence", "Parks strategy"));

    private static IEnumerable<string> Shown(IReadOnlyList<Utterance> heard, Agenda agenda) => new OpenSoFar().SelectOpen(heard, agenda).Said.Select(said => said.Text);

    private static async Task<IReadOnlyList<Utterance>> SampleAsync()
    {
        await using var file = File.OpenRead(Repository.At("samples", "corporate-parenting", "truth.json"));
        return (await JsonSerializer.DeserializeAsync<Transcript>(file, ContractJson.Compact))!.Utterances;
    }

    /// <summary>Utterances as rough as windows are.</summary>
    private static IReadOnlyList<Utterance> Joined(IReadOnlyList<Utterance> said, int together) =>
    [
        .. said.Chunk(together).Select((chunk, index) =>
            new Utterance { Id = index + 1, Start = chunk[0].Start, End = chunk[^1].End, Text = string.Join(' ', chunk.Select(each => each.Text)) }),
    ];
}
