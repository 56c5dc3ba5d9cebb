using System.Globalization;
using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

public sealed class StepsTests
{
    private readonly HandClock clock = new();
    private readonly EventList events = new();
    private readonly List<string> happened = [];
    private readonly MemoryArtefacts artefacts;

    public StepsTests() => artefacts = new MemoryArtefacts { Saved = key => happened.Add($"saved {key.Split('-')[0]}") };

    public static TheoryData<string, int, string, string> Changes => new()
    {
        { "shorten", 1, "", "other input" },
        { "shorten", 2, "", "input" },
        { "shorten", 1, "options", "input" },
        { "lengthen", 1, "", "input" },
    };

    [Fact]
    public async Task An_output_is_saved_before_the_next_stage_starts()
    {
        var steps = NewSteps();
        var first = await steps.RunAsync(Stage("first"), "in", CancellationToken.None);
        await steps.RunAsync(Stage("second"), first.Text, CancellationToken.None);
        Assert.Equal(["ran first", "saved first", "ran second", "saved second"], happened);
    }

    [Fact]
    public async Task A_finished_stage_is_not_run_again()
    {
        var first = await NewSteps().RunAsync(Stage("shorten"), "input", CancellationToken.None);
        var again = await NewSteps().RunAsync(Stage("shorten"), "input", CancellationToken.None);
        Assert.Equal(first, again);
        Assert.Single(happened, "ran shorten");
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task A_change_of_name_version_options_or_input_runs_the_stage_anew(string name, int version, string options, string input)
    {
        await NewSteps().RunAsync(Stage("shorten"), "input", CancellationToken.None);
        await NewSteps().RunAsync(Stage(name, version, options), input, CancellationToken.None);
        Assert.Equal(2, happened.Count(what => what.StartsWith("ran", StringComparison.Ordinal)));
        Assert.Equal(2, artefacts.Kept.Select(kept => kept.Key).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_key_is_the_name_and_a_digest_so_that_it_can_be_a_file_name()
    {
        await NewSteps().RunAsync(Stage("shorten"), "../../etc: /\\\n\0", CancellationToken.None);
        Assert.Matches("^shorten-[0-9a-f]{64}$", artefacts.Kept.Single().Key);
    }

    [Fact]
    public async Task A_failed_stage_saves_nothing_and_is_run_again()
    {
        var stage = Stage("shorten", work: _ => throw new InvalidOperationException("out of ink"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => NewSteps().RunAsync(stage, "input", CancellationToken.None));
        Assert.Equal("out of ink", failure.Message);
        Assert.Empty(artefacts.Kept);
        Assert.Equal([new StageEvent.Started("shorten")], events.Heard);

        await NewSteps().RunAsync(Stage("shorten"), "input", CancellationToken.None);
        Assert.Single(artefacts.Kept);
    }

    [Fact]
    public async Task Events_come_in_order_and_a_reused_stage_says_so()
    {
        await NewSteps().RunAsync(Stage("shorten", work: Taking(90)), "input", CancellationToken.None);
        await NewSteps().RunAsync(Stage("shorten"), "input", CancellationToken.None);
        Assert.Equal(
            [new StageEvent.Started("shorten"), new StageEvent.Finished("shorten", TimeSpan.FromSeconds(90)), new StageEvent.Reused("shorten")],
            events.Heard);
    }

    [Fact]
    public async Task Seconds_are_those_of_the_stages_this_run_did()
    {
        var steps = NewSteps();
        await steps.RunAsync(Stage("slow", work: Taking(90.127)), "input", CancellationToken.None);
        await steps.TimeAsync("quick", () => Task.FromResult(0));
        Assert.Equal(new Dictionary<string, double> { ["slow"] = 90.13, ["quick"] = 0 }, steps.Seconds);

        var rerun = NewSteps();
        await rerun.RunAsync(Stage("slow"), "input", CancellationToken.None);
        Assert.Empty(rerun.Seconds);
    }

    [Fact]
    public async Task Time_spent_saving_counts_as_the_stages_own()
    {
        var slow = new MemoryArtefacts { Saved = _ => clock.Move(TimeSpan.FromSeconds(5)) };
        var steps = new Steps(slow, events, clock);
        await steps.RunAsync(Stage("shorten"), "input", CancellationToken.None);
        Assert.Equal(5, steps.Seconds["shorten"]);
    }

    [Fact]
    public async Task A_cancelled_stage_saves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var stage = Stage("shorten", work: _ =>
        {
            cancel.Cancel();
            cancel.Token.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => NewSteps().RunAsync(stage, "input", cancel.Token));
        Assert.Empty(artefacts.Kept);
    }

    private Steps NewSteps() => new(artefacts, events, clock);

    private Action<string> Taking(double seconds) => _ => clock.Move(TimeSpan.FromSeconds(seconds));

    private WordStage Stage(string name, int version = 1, string options = "", Action<string>? work = null) => new(new StageId(name, version, options), input =>
    {
        happened.Add($"ran {name}");
        work?.Invoke(input);
        return new Shortened(input.Length.ToString(CultureInfo.InvariantCulture));
    });

    private sealed record Shortened(string Text);

    private sealed class WordStage(StageId id, Func<string, Shortened> work) : IStage<string, Shortened>
    {
        public StageId Id => id;

        public async Task<Shortened> RunAsync(string input, CancellationToken cancel)
        {
            await Task.Yield();
            return work(input);
        }
    }
}
