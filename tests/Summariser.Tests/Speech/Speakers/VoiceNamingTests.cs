using Summariser.Core.Transcripts;
using Summariser.Speech.Speakers;

namespace Summariser.Tests.Speech.Speakers;

public sealed class VoiceNamingTests
{
    private static readonly Utterance[] Said = [.. Enumerable.Range(0, 6).Select(at => new Utterance { Id = at + 1, Start = at * 10, End = (at * 10) + 9, Text = "Words." })];

    [Fact]
    public void A_voice_named_twice_is_that_person_wherever_it_is_heard()
    {
        var names = Join([new("Ann", 0.9), new("Bea", 0.9), new("Ann", 0.9), default, default, default], 0, 1, 0, 1, 0, 0);
        Assert.Equal(["Ann", "Bea", "Ann", null, "Ann", "Ann"], names.Select(name => name.Name));
        Assert.True(names[5].IsSure);
    }

    [Fact]
    public void A_name_that_disagrees_with_its_voice_is_only_possible()
    {
        var names = Join([new("Ann", 0.95), new("Ann", 0.95), new("Ann", 0.95), new("Ann", 0.95), new("Bea", 0.85), default], 0, 0, 0, 0, 0, 1);
        Assert.Equal(("Bea", false), (names[4].Name, names[4].IsSure));
        Assert.Null(names[5].Name);
    }

    [Fact]
    public void A_voice_that_is_named_now_one_way_now_another_names_nobody()
    {
        var names = Join([new("Ann", 0.9), new("Bea", 0.9), new("Ann", 0.9), new("Bea", 0.9), default, default], 0, 0, 0, 0, 0, 0);
        Assert.Null(names[5].Name);
    }

    [Fact]
    public void Names_that_are_only_possible_name_no_voice() =>
        Assert.Null(Join([new("Ann", 0.6), new("Ann", 0.6), new("Ann", 0.6), default, default, default], 0, 0, 0, 0, 0, 0)[3].Name);

    [Fact]
    public void An_utterance_of_several_voices_takes_no_name_from_them()
    {
        VoiceTurn[] voices = [new(new TimeRange(0, 20), 0), new(new TimeRange(20, 25), 0), new(new TimeRange(24, 60), 1)];
        var names = VoiceNaming.Join(Said, [new("Ann", 0.9), new("Ann", 0.9), default, default, default, default], voices);
        Assert.Null(names[2].Name);
    }

    [Fact]
    public void Without_voices_the_names_stay()
    {
        Named[] named = [new("Ann", 0.9), default, default, default, default, default];
        Assert.Equal(named, VoiceNaming.Join(Said, named, []));
    }

    private static Named[] Join(Named[] named, params int[] voices) =>
        VoiceNaming.Join(Said, named, [.. voices.Select((voice, at) => new VoiceTurn(new TimeRange(at * 10, (at * 10) + 10), voice))]);
}
