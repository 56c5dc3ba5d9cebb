using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Prompts;
using Summariser.Tests.Architecture;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

public sealed class SpendingTests
{
    [Fact]
    public async Task A_rerun_with_nothing_changed_makes_no_call_and_costs_the_same()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var kept = new KeptArtefacts();
        var first = await Drafting.DraftAsync(server.Settings, kept);
        var calls = new HeardCalls();
        var second = await Drafting.DraftAsync(server.Settings, kept, calls);
        Assert.Empty(calls.Calls);
        Assert.Equal(first.Tokens, second.Tokens);
        Assert.Equal(Drafting.Words(first), Drafting.Words(second));
    }

    [Theory]
    [InlineData("overview.yaml", "two to four", "overview")]
    [InlineData("item-summary.yaml", "No links or markup.", "item_summary item_summary overview")]
    [InlineData("notes.yaml", "Leave out courtesies.", "")]
    [InlineData("formal-minutes.yaml", "formal minutes.", "")]
    public async Task A_changed_prompt_is_asked_anew_and_no_other(string file, string changed, string asked)
    {
        using var folder = new ScratchFolder();
        foreach (var path in Directory.GetFiles(Repository.At("prompts"), "*.yaml"))
        {
            var text = await File.ReadAllTextAsync(path);
            await File.WriteAllTextAsync(folder.At(Path.GetFileName(path)), Path.GetFileName(path) == file ? text.Replace(changed, changed + " Be brief.", StringComparison.Ordinal) : text);
        }

        await using var server = await ChatServer.StartAsync((request, before) => Drafting.Honest(request, before) with
        {
            // Another answer to another prompt, so that what depends on it changes too.
            Content = Drafting.Honest(request, before).Content.Replace("It was said", request.Messages[0].Contains("Be brief", StringComparison.Ordinal) ? "The panel was told" : "It was said", StringComparison.Ordinal),
        });
        var kept = new KeptArtefacts();
        await Drafting.DraftAsync(server.Settings, kept);
        var before = server.Requests.Count;
        await Drafting.DraftAsync(server.Settings, kept, prompts: PromptLibrary.Load(folder.Path));
        Assert.Equal(asked, string.Join(' ', server.Requests.Skip(before).Select(request => request.Schema).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_run_that_is_stopped_pays_again_only_for_the_call_under_way()
    {
        var stop = new CancellationTokenSource();
        var kept = new KeptArtefacts();
        await using var server = await ChatServer.StartAsync((request, before) =>
        {
            if (before == 1)
            {
                stop.Cancel();
                return new ChatReply { Delay = TimeSpan.FromMinutes(1) };
            }

            return Drafting.Honest(request, before);
        });
        var settings = server.Settings with { Concurrency = 1 };
        var drafter = new Summariser.Drafting.Generative.GenerativeDrafter(() => ChatStack.Open(settings, kept, new HeardCalls(), TimeProvider.System),
            Drafting.Prompts, new Summariser.Drafting.Generative.DraftingSettings(), settings);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drafter.DraftAsync(Drafting.Meeting, stop.Token));
        var calls = new HeardCalls();
        await Drafting.DraftAsync(settings, kept, calls);
        Assert.Equal(2, calls.Calls.Count); // of three: one was answered before the stop
    }

    [Fact]
    public async Task Money_is_counted_from_the_services_own_figures()
    {
        await using var server = await ChatServer.StartAsync((request, before) => Drafting.Honest(request, before) with { Input = 2_000, Output = 500 });
        var draft = await Drafting.DraftAsync(server.Settings with { Prices = [new ModelPrice { Model = "local", Input = 2, Output = 8 }], Currency = "GBP" });
        Assert.Equal(new TokenCount(6_000, 1_500), draft.Tokens);
        Assert.Equal((0.024m, "GBP"), (draft.Cost!.Price, draft.Cost.Currency));
        Assert.All(draft.Cost.Parts, part => Assert.Equal(0.008m, part.Price));
    }

    [Fact]
    public async Task A_model_without_a_price_has_none()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        Assert.Null((await Drafting.DraftAsync(server.Settings)).Cost!.Price);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limit_stops_before_it_is_passed_and_the_rest_is_told_in_the_speakers_words(bool ofMoney)
    {
        await using var server = await ChatServer.StartAsync((request, before) => Drafting.Honest(request, before) with { Input = 3_000, Output = 1_000 });
        var settings = server.Settings with { Concurrency = 1, MaxOutputTokens = 1_500, Prices = [new ModelPrice { Model = "local", Input = 1, Output = 1 }] };
        var draft = await Drafting.DraftAsync(ofMoney ? settings with { MaxPrice = 0.005 } : settings with { MaxTokens = 5_000 });
        Assert.Single(server.Requests);
        Assert.True(draft.IsProvisional);
        Assert.Single(draft.Items, item => item.Notice is not null);
        Assert.Contains(ofMoney ? "Chat:MaxPrice" : "Chat:MaxTokens", Assert.Single(draft.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4.1-mini", 0.4)]
    [InlineData("gpt-4.1-mini-2025-04-14", 0.4)]
    [InlineData("gpt-4.1", 2.0)]
    [InlineData("gpt-4.1-nano", null)]
    public void A_model_has_the_price_of_its_own_name(string model, double? price)
    {
        var settings = new ChatSettings { Model = model, Prices = [new ModelPrice { Model = "gpt-4.1", Input = 2 }, new ModelPrice { Model = "gpt-4.1-mini", Input = 0.4 }] };
        Assert.Equal((decimal?)price, new Tariff(settings).Of(new TokenCount(1_000_000, 0)));
    }

    [Fact]
    public async Task What_is_told_of_calls_holds_nothing_of_what_was_sent_or_answered()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var calls = new HeardCalls();
        await Drafting.DraftAsync(server.Settings, calls: calls);
        Assert.Equal(["item-summary 5", "item-summary 6", "overview overview"], calls.Calls.Select(call => call.What).Order(StringComparer.Ordinal));
        Assert.All(calls.Calls, call => Assert.Equal(("local", new TokenCount(1_000, 100), "stop"), (call.Model, call.Tokens, call.Outcome)));
    }
}
