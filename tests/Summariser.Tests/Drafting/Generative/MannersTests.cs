using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>What a user gets from services of every manner, over real HTTP.</summary>
public sealed class MannersTests
{
    private const string Lie = """
        {"sentences":[{"role":"told","text":"The pools cost £9 million and Councillor Bellweather resigned.","ids":[2]},
        {"role":"told","text":"Visits to the three pools rose by 11% to 40,000.","ids":[2]},{"role":"told","text":"Nine members walked out at 4.15 pm.","ids":[99]}],
        "decisions":[{"kind":"approved","text":"That the pools be sold for £1","mover":"Councillor Quill","seconder":null,"for":9,"against":0,"abstain":0,"ids":[8]}],
        "actions":[],"figures":[{"text":"£9 million","ids":[2]}]}
        """;

    [Fact]
    public async Task An_honest_service_drafts_every_item_and_the_overview()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var draft = await Drafting.DraftAsync(server.Settings);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.True(request.IsStrict));
        Assert.All(draft.Items, item => Assert.NotEmpty(item.Summary));
        Assert.All(draft.Items, item => Assert.Null(item.Notice));
        Assert.NotEmpty(draft.Overview);
        Assert.Empty(draft.Warnings);
        Assert.False(draft.IsProvisional);
        Assert.Equal(new TokenCount(3_000, 300), draft.Tokens);
        Assert.Equal(["5", "6", "overview"], draft.Cost!.Parts.Select(part => part.Part));
    }

    [Fact]
    public async Task An_item_is_asked_about_with_its_own_words_alone_and_the_key_goes_with_it()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        await Drafting.DraftAsync(server.Settings);
        var pools = Assert.Single(server.Requests, request => request.Said.Contains("Swimming pools", StringComparison.Ordinal) && request.Schema == "item_summary");
        Assert.Contains("3 We spent sixty thousand pounds on new filters at the Mill Lane pool.", pools.Said, StringComparison.Ordinal);
        Assert.Contains("Tarrant 0:00\n1 Item five, swimming pools. Mr Greenacre.\nGreenacre\n2 Thank you, Chair.", pools.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("allotments", pools.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Bearer a-secret-key", pools.Authorization);
    }

    [Fact]
    public async Task What_is_malformed_is_mended_once_with_the_reason()
    {
        await using var server = await ChatServer.StartAsync((request, before) => request.IsRepair ? Drafting.Honest(request, before) : request.Schema == "overview"
            ? Drafting.Honest(request, before) : new ChatReply { Content = "Here is your summary! {\"sentences\": [" });
        var draft = await Drafting.DraftAsync(server.Settings);
        Assert.Equal(2, server.Requests.Count(request => request.IsRepair && request.Said.Contains("not JSON", StringComparison.Ordinal)));
        Assert.All(draft.Items, item => Assert.Null(item.Notice));
    }

    [Theory]
    [InlineData("malformed", "not in the form asked for", 2)]
    [InlineData("truncated", "longer than allowed", 2)]
    [InlineData("refused", "refused to answer", 2)]
    [InlineData("empty", "answers were empty", 2)]
    [InlineData("filtered", "content filter", 1)]
    [InlineData("filtered-request", "content filter", 1)]
    public async Task A_service_that_never_gives_an_answer_leaves_the_items_in_the_speakers_words(string manner, string reason, int callsAnItem)
    {
        await using var server = await ChatServer.StartAsync((request, before) => manner switch
        {
            "malformed" => new ChatReply { Content = "{}" },
            "truncated" => new ChatReply { Content = "{\"sentences\":[{\"role\":\"told\",\"text\":\"Visits\",\"ids\":[2]", Finish = "length" },
            "refused" => new ChatReply { Refusal = "I cannot help with that." },
            "empty" => new ChatReply(),
            "filtered" => new ChatReply { Finish = "content_filter" },
            _ => new ChatReply { Status = 400, ErrorCode = "content_filter" },
        });
        var draft = await Drafting.DraftAsync(server.Settings);
        AssertSpoken(draft, reason);
        Assert.False(draft.IsProvisional);
        Assert.Equal(2 * callsAnItem, server.Requests.Count(request => request.Schema == "item_summary"));
    }

    [Fact]
    public async Task A_service_that_is_too_slow_is_not_waited_for_and_may_be_asked_again_another_day()
    {
        await using var server = await ChatServer.StartAsync((_, _) => new ChatReply { Delay = TimeSpan.FromMinutes(1) });
        var draft = await Drafting.DraftAsync(server.Settings with { TimeoutSeconds = 1, Retries = 3 });
        AssertSpoken(draft, "did not answer within 1 seconds");
        Assert.True(draft.IsProvisional);
        Assert.Equal(3, server.Requests.Count); // what may have been charged is not asked again
    }

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        await using var server = await ChatServer.StartAsync((request, before) => before < 2 ? new ChatReply { Status = 429, RetryAfter = "0" } : Drafting.Honest(request, before));
        var draft = await Drafting.DraftAsync(server.Settings with { Retries = 5 });
        Assert.All(draft.Items, item => Assert.Null(item.Notice));
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(3, draft.Cost!.Calls);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_service_that_stays_busy_leaves_the_items_in_the_speakers_words(int status)
    {
        await using var server = await ChatServer.StartAsync((_, _) => new ChatReply { Status = status, RetryAfter = "0" });
        var draft = await Drafting.DraftAsync(server.Settings with { Retries = 2 });
        AssertSpoken(draft, $"status {status}");
        Assert.True(draft.IsProvisional);
        Assert.Equal(9, server.Requests.Count);
    }

    [Theory]
    [InlineData(401, "does not accept the key")]
    [InlineData(404, "knows no model 'local'")]
    public async Task A_service_that_is_set_up_wrongly_is_told_at_once(int status, string told)
    {
        await using var server = await ChatServer.StartAsync((_, _) => new ChatReply { Status = status });
        var failure = await Assert.ThrowsAsync<ChatServiceException>(() => Drafting.DraftAsync(server.Settings));
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_that_answers_at_the_address_is_told_at_once()
    {
        await using var server = await ChatServer.StartAsync((_, _) => new ChatReply { Raw = "<html>Welcome</html>" });
        var failure = await Assert.ThrowsAsync<ChatServiceException>(() => Drafting.DraftAsync(server.Settings));
        Assert.Contains("is not a chat service", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_and_nothing_is_lost()
    {
        var server = await ChatServer.StartAsync(Drafting.Honest);
        var settings = server.Settings;
        await server.DisposeAsync();
        var draft = await Drafting.DraftAsync(settings);
        AssertSpoken(draft, "cannot be reached");
        Assert.True(draft.IsProvisional);
    }

    [Fact]
    public async Task A_lying_service_is_told_each_lie_and_what_stays_untrue_is_left_out()
    {
        await using var server = await ChatServer.StartAsync((request, before) =>
            request.Schema == "item_summary" && request.Said.Contains("Swimming", StringComparison.Ordinal) ? new ChatReply { Content = Lie } : Drafting.Honest(request, before));
        var draft = await Drafting.DraftAsync(server.Settings);
        var repair = Assert.Single(server.Requests, request => request.IsRepair);
        Assert.Contains("£9 million was not said", repair.Said, StringComparison.Ordinal);
        Assert.Contains("not part of this item (utterance 99)", repair.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("9 million", Drafting.Words(draft), StringComparison.Ordinal);
        Assert.DoesNotContain("resigned", Drafting.Words(draft), StringComparison.Ordinal);
        Assert.DoesNotContain("sold", Drafting.Words(draft), StringComparison.Ordinal);
        Assert.Contains(draft.Warnings, warning => warning.StartsWith("Item 5 Swimming pools", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_service_that_obeys_what_is_said_is_told_so_and_the_rest_of_its_draft_stays()
    {
        var hostile = HostileUtterance.All.First(one => one.Kind == "link");
        await using var server = await ChatServer.StartAsync(new ObedientModel(3).Answer);
        var meeting = Meetings.OneItem("Swimming pools",
            "Councillor Maud Tarrant: Item five, swimming pools.",
            "Tobias Greenacre: Visits to the three pools rose by eleven per cent to forty thousand last year.",
            $"Councillor Ivo Bellweather: {hostile.Say}");
        var draft = await Drafting.DraftAsync(server.Settings, meeting: meeting);
        Assert.Contains(hostile.Obey, Assert.Single(server.Requests, request => request.IsRepair).Said, StringComparison.Ordinal);
        Assert.Contains("Visits to the three pools", Drafting.Words(draft), StringComparison.Ordinal);
        Assert.DoesNotContain("campaign at https", Drafting.Words(draft), StringComparison.Ordinal);
        Assert.Null(draft.Items[0].Notice);
        Assert.Contains("were left out, because what was said does not bear them out", Assert.Single(draft.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_item_goes_through_notes_and_its_words_are_sent_once()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var meeting = Meetings.OneItem("Budget", [.. Enumerable.Range(1, 300).Select(at => $"Line {at} of the budget for parks in ward {at} is {at * 100} pounds this year, and the officers expect it to hold.")]);
        var draft = await Drafting.DraftAsync(server.Settings, contextTokens: 2_000, meeting: meeting);
        var notes = server.Requests.Where(request => request.Schema == "notes").ToArray();
        Assert.InRange(notes.Length, 5, 8);
        Assert.All(Enumerable.Range(1, 300), at => Assert.Single(server.Requests, request => request.Said.Contains($"\n{at} Line {at} of", StringComparison.Ordinal)));
        Assert.NotEmpty(draft.Items[0].Summary);
        Assert.Null(draft.Items[0].Notice);
    }

    private static void AssertSpoken(Draft draft, string reason)
    {
        Assert.All(draft.Items, item => Assert.Contains("speakers' own words", item.Notice, StringComparison.Ordinal));
        Assert.All(draft.Items, item => Assert.NotEmpty(item.Summary));
        Assert.NotEmpty(draft.Overview);
        var warning = Assert.Single(draft.Warnings); // one for both items, since the reason is one
        Assert.StartsWith("Items 5, 6 were drafted", warning, StringComparison.Ordinal);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
    }
}
