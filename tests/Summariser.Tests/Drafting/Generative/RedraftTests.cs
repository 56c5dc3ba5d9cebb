using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Generative;
using Summariser.Drafting.Prompts;
using Summariser.Tests.Architecture;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

public sealed class RedraftTests
{
    [Fact]
    public async Task Only_the_items_asked_for_are_sent_and_the_note_with_them()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var draft = await Drafter(server.Settings).RedraftAsync(Drafting.Meeting, new RedraftOrder([1], Note: "Say who moved it."), CancellationToken.None);
        Assert.Equal("item_summary", Assert.Single(server.Requests).Schema);
        Assert.Contains("The clerk asks of this draft: Say who moved it.", server.Requests.Single().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("filters", server.Requests.Single().Body, StringComparison.Ordinal);
        Assert.Empty(draft.Items[0].Summary);
        Assert.NotEmpty(draft.Items[1].Summary);
        Assert.Empty(draft.Overview);
    }

    [Fact]
    public async Task A_note_is_not_mentioned_where_there_is_none_so_that_answers_kept_before_still_stand()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var kept = new KeptArtefacts();
        var whole = await Drafter(server.Settings, kept).DraftAsync(Drafting.Meeting, CancellationToken.None);
        var sent = server.Requests.Count;
        Assert.DoesNotContain(server.Requests, request => request.Body.Contains("clerk", StringComparison.Ordinal));
        var again = await Drafter(server.Settings, kept).RedraftAsync(Drafting.Meeting, new RedraftOrder([0]), CancellationToken.None);
        Assert.Equal(sent, server.Requests.Count);
        Assert.Equal(whole.Items[0].Summary.Select(sentence => sentence.Text), again.Items[0].Summary.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task An_overview_is_made_from_the_items_as_they_stand()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var standing = new ItemDraft { Summary = [new Sentence { Text = "There are two hundred plots.", Evidence = [10] }] };
        var order = new RedraftOrder([], Overview: true) { Standing = [new ItemDraft(), standing] };
        Assert.NotEmpty((await Drafter(server.Settings).RedraftAsync(Drafting.Meeting, order, CancellationToken.None)).Overview);
        Assert.Contains("There are two hundred plots.", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("filters", server.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompts_of_a_councils_own_without_a_place_for_notes_still_work()
    {
        using var folder = new Core.Pipeline.ScratchFolder();
        foreach (var path in Directory.GetFiles(Repository.At("prompts"), "*.yaml"))
        {
            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var (from, to) = (text.IndexOf("  {{#if note}}", StringComparison.Ordinal), text.IndexOf("  </message>", StringComparison.Ordinal));
            text = from < 0 ? text : text.Remove(from, to - from);
            var (first, last) = (text.IndexOf("  - name: note\n", StringComparison.Ordinal), text.IndexOf("  - name: number\n", StringComparison.Ordinal));
            folder.Write(Path.GetFileName(path), first < 0 ? text : text.Remove(first, last - first));
        }

        var prompts = PromptLibrary.Load(folder.Path);
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        Assert.True(Drafter(server.Settings).TakesWishes);
        Assert.False(Drafter(server.Settings, prompts: prompts).TakesWishes);
        var order = new RedraftOrder([1], Note: "Say who moved it.");
        Assert.NotEmpty((await Drafter(server.Settings, prompts: prompts).RedraftAsync(Drafting.Meeting, order, CancellationToken.None)).Items[1].Summary);
    }

    [Fact]
    public async Task Without_a_model_the_items_asked_for_are_those_of_a_whole_draft()
    {
        var drafter = new ExtractiveDrafter();
        var whole = await drafter.DraftAsync(Drafting.Meeting, CancellationToken.None);
        var some = await drafter.RedraftAsync(Drafting.Meeting, new RedraftOrder([1], Overview: true) { Standing = whole.Items }, CancellationToken.None);
        Assert.False(((IDrafter)drafter).TakesWishes);
        Assert.Equal(new ItemDraft(), some.Items[0]);
        Assert.Equal(Core.Review.Hub.Json(whole.Items[1]), Core.Review.Hub.Json(some.Items[1]));
        Assert.Equal(Core.Review.Hub.Json(whole.Overview), Core.Review.Hub.Json(some.Overview));
    }

    private static GenerativeDrafter Drafter(ChatSettings settings, KeptArtefacts? kept = null, PromptLibrary? prompts = null)
    {
        var artefacts = kept ?? new KeptArtefacts();
        return new GenerativeDrafter(
            () => ChatStack.Open(settings, artefacts, new HeardCalls(), TimeProvider.System), prompts ?? Drafting.Prompts, new DraftingSettings { Drafter = "generative" }, settings);
    }
}
