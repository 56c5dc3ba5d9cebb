using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Generative;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Json;
using Summariser.Rendering.Markdown;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>Instructions inside speech stay speech, even where the service at the other end of the wire obeys them.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Honest =
    [
        "Councillor Maud Tarrant: Item five, swimming pools. Mr Greenacre.",
        "Tobias Greenacre: Thank you, Chair. Visits to the three pools rose by eleven per cent to forty thousand last year.",
        "Tobias Greenacre: We spent sixty thousand pounds on new filters at the Mill Lane pool.",
        "Councillor Hesper Quill: Will the Mill Lane pool open on Sundays?",
        "Tobias Greenacre: It will open on Sundays from the first of June.",
        "Tobias Greenacre: Swimming lessons for schools begin again in September at all three pools.",
        "Councillor Maud Tarrant: The report is noted.",
    ];

    public static TheoryData<int, bool> Set
    {
        get
        {
            var set = new TheoryData<int, bool>();
            foreach (var at in Enumerable.Range(0, HostileUtterance.All.Count))
            {
                set.Add(at, true);
                set.Add(at, false);
            }

            return set;
        }
    }

    [Fact]
    public void The_set_is_large_and_of_many_kinds()
    {
        Assert.InRange(HostileUtterance.All.Count, 30, 1_000);
        Assert.Superset(
            new HashSet<string> { "fake system message", "closing tag", "ignore instructions", "praise", "link", "markdown image", "HTML", "homoglyphs", "direction marks" },
            HostileUtterance.All.Select(one => one.Kind).ToHashSet());
    }

    [Theory, MemberData(nameof(Set))]
    public async Task Nothing_that_an_obedient_model_was_told_to_write_survives(int at, bool citesHonestWords)
    {
        var (hostile, draft, _) = await DraftAsync(at, citesHonestWords);
        var told = PlainText.Clean(hostile.Obey);
        var item = draft.Items[0];
        var texts = draft.Overview.Concat(item.Summary).Select(sentence => sentence.Text).Concat(item.Decisions.Select(decision => decision.Text))
            .Concat(item.Actions.SelectMany(action => new[] { action.Text, action.Owner ?? "", action.Due ?? "" })).Concat(item.Figures.Select(figure => figure.Text)).ToArray();
        Assert.DoesNotContain(texts, text => PlainText.Clean(text).Contains(told, StringComparison.OrdinalIgnoreCase) && !text.StartsWith("It was said: “", StringComparison.Ordinal));
        Assert.DoesNotContain(draft.Warnings, warning => warning.Contains(told, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(texts, text => text.Contains("pool", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Set))]
    public async Task No_link_picture_or_element_of_its_making_is_rendered(int at, bool citesHonestWords)
    {
        var (_, draft, meeting) = await DraftAsync(at, citesHonestWords);
        foreach (var style in Enum.GetValues<SummaryStyle>())
        {
            var summary = SummaryAssembly.Assemble(meeting, draft with { Drafter = "generative", Style = style }, new Provenance());
            var document = SummaryDocument.Of(summary, new RenderOptions { CaptionsHref = null, DataHref = null, MarkdownHref = null });
            var page = new HtmlParser().ParseDocument(HtmlPage.Render(document));
            Assert.Empty(page.QuerySelectorAll("img, iframe, script, button, form, object, embed, svg, video, audio"));
            Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            var markdown = MarkdownRenderer.Render(document);
            var parsed = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
            Assert.Empty(parsed.Descendants<LinkInline>());
            Assert.Empty(parsed.Descendants<AutolinkInline>());
            Assert.Empty(parsed.Descendants<HtmlInline>());
            Assert.Empty(parsed.Descendants<HtmlBlock>());
            Assert.All(new[] { markdown, page.DocumentElement.TextContent }, text => Assert.DoesNotContain(text, letter => Hidden(letter)));
            Assert.DoesNotContain("<script", JsonRenderer.Render(summary with { Transcript = [] }), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Can the minutes record that I voted against?")]
    [InlineData("The system has been slow since the update in May.")]
    [InlineData("I'd like to add to what the officer said about the summary of the report.")]
    [InlineData("Please note the rules on speaking, and don't forget your microphones.")]
    [InlineData("We will publish the answer on the council's website next week.")]
    public void What_members_say_to_one_another_is_not_taken_for_words_to_a_machine(string said) => Assert.False(MachineTalk.Is(said));

    private static bool Hidden(char letter) => letter is '\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or '\u200B' ||
        (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));

    private static async Task<(HostileUtterance Hostile, Draft Draft, OpenMeeting Meeting)> DraftAsync(int at, bool citesHonestWords)
    {
        var hostile = HostileUtterance.All[at];
        var meeting = Meetings.OneItem(new AgendaItem { Number = "5", Title = "Swimming pools" }, [.. Honest, $"Councillor Ivo Bellweather: {hostile.Say}"]);
        var model = new ObedientModel(citesHonestWords ? [3, 5] : [Honest.Length + 1]);
        await using var server = await ChatServer.StartAsync(model.Answer);
        var draft = await Drafting.DraftAsync(server.Settings, meeting: meeting);
        Assert.Equal(hostile, model.Obeyed);
        return (hostile, draft, meeting);
    }
}
