using System.Text.Json;
using Summariser.Drafting.Evaluation;
using Summariser.SystemTests.Support;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.SystemTests.Meetings;

/// <summary>The sample meeting drafted by a chat model in the real program, against a service on the loopback address.</summary>
public sealed class GenerativeDraftTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 300_000)]
    public async Task What_a_draft_cost_is_in_the_file_and_the_same_command_again_asks_nothing()
    {
        await using var server = await ChatServer.StartAsync(Answer);

        var (first, meeting) = await DraftAsync(server.Settings.Endpoint);

        var made = meeting.GetProperty("provenance");
        var cost = made.GetProperty("cost");
        var calls = server.Requests.Count;
        Assert.Equal(OpenItems(meeting).Count() + 1, calls); // each item taken in open session, and the overview
        Assert.Equal(("generative", "local"), (made.GetProperty("drafter").GetString(), made.GetProperty("model").GetString()));
        Assert.Equal((1_000 * calls, 100 * calls), (made.GetProperty("tokens").GetProperty("input").GetInt32(), made.GetProperty("tokens").GetProperty("output").GetInt32()));
        Assert.Equal((0.0028m * calls, "GBP", calls), (cost.GetProperty("price").GetDecimal(), cost.GetProperty("currency").GetString(), cost.GetProperty("calls").GetInt32()));
        Assert.Contains($"{calls} call(s) made in this run", first.Errors, StringComparison.Ordinal);
        Assert.All(OpenItems(meeting), item => Assert.False(item.TryGetProperty("notice", out var notice) && notice.ValueKind == JsonValueKind.String));

        var (second, again) = await DraftAsync(server.Settings.Endpoint);

        Assert.Equal(calls, server.Requests.Count);
        Assert.Contains("0 call(s) made in this run", second.Errors, StringComparison.Ordinal);
        Assert.Equal(Told(meeting), Told(again));
        Assert.Equal(cost.GetRawText(), again.GetProperty("provenance").GetProperty("cost").GetRawText());
    }

    [Fact(Timeout = 300_000)]
    public async Task Nothing_of_a_closed_session_goes_to_the_model()
    {
        await using var server = await ChatServer.StartAsync(Answer);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Sample, "expected.json")));
        var closed = expected.RootElement.GetProperty("closed").GetProperty("forbidden").EnumerateArray().Select(word => word.GetString()!).ToArray();

        await DraftAsync(server.Settings.Endpoint);

        Assert.NotEmpty(closed);
        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.All(closed, word => Assert.DoesNotContain(word, request.Body, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_dead_service_leaves_a_summary_in_the_speakers_words_and_the_next_run_asks_again()
    {
        var dead = await ChatServer.StartAsync(Answer);
        var endpoint = dead.Settings.Endpoint;
        await dead.DisposeAsync();

        var (outcome, meeting) = await DraftAsync(endpoint);

        Assert.All(OpenItems(meeting), item => Assert.Contains("speakers' own words", item.GetProperty("notice").GetString(), StringComparison.Ordinal));
        Assert.All(OpenItems(meeting), item => Assert.NotEmpty(item.GetProperty("summary").EnumerateArray()));
        Assert.Contains("cannot be reached", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("speakers' own words", await File.ReadAllTextAsync(folder.File("out/summary.md")), StringComparison.Ordinal);

        await using var alive = await ChatServer.StartAsync(Answer);
        var (_, again) = await DraftAsync(alive.Settings.Endpoint);
        Assert.Equal(OpenItems(again).Count() + 1, alive.Requests.Count);
        Assert.NotEqual(Told(meeting), Told(again));
    }

    private static ChatReply Answer(ChatRequest request, int before) => new() { Content = StandInModel.Answer(request.Schema, request.Said) };

    private async Task<(Outcome Outcome, JsonElement Meeting)> DraftAsync(string endpoint)
    {
        const string Key = "sk-very-secret";
        var program = new SummariserProgram(
            folder.Path, ("Chat__Service", "compatible"), ("Chat__Endpoint", endpoint), ("Chat__Model", "local"), ("Chat__Key", Key), ("Chat__Retries", "0"),
            ("Chat__Currency", "GBP"), ("Chat__Prices__0__Model", "local"), ("Chat__Prices__0__Input", "2"), ("Chat__Prices__0__Output", "8"));
        var outcome = await program.RunAsync("draft", Path.Combine(Repository.Sample, "truth.json"), "--agenda", Path.Combine(Repository.Sample, "agenda.html"),
            "--drafter", "generative", "--out", folder.File("out"));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText).Append(outcome.Output).Append(outcome.Errors),
            text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("out/meeting.json")));
        return (outcome, json.RootElement.Clone());
    }

    private static IEnumerable<JsonElement> OpenItems(JsonElement meeting) =>
        meeting.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("status").GetString() is not ("closed" or "not-reached"));

    private static string Told(JsonElement meeting) => meeting.GetProperty("overview").GetRawText() + meeting.GetProperty("items").GetRawText();
}
