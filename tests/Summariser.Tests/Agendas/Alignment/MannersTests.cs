using Summariser.Agendas.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class MannersTests
{
    private static readonly IReadOnlyList<AgendaItem> Unnumbered = [new() { Title = "Bees" }, new() { Title = "Honey" }];
    private static readonly IReadOnlyList<AgendaItem> Numbered = [new() { Number = "1", Title = "Bees" }, new() { Number = "2", Title = "Honey" }];

    [Fact]
    public void Long_turns_of_known_speakers_are_a_debate() => Assert.Equal(Manner.Debated, Manners.Of(Turns(60, 50, 70, 40), Unnumbered));

    [Fact]
    public void Short_turns_with_many_asides_are_a_conversation() => Assert.Equal(Manner.Conversational, Manners.Of(Turns(20, 1, 15, 2, 30, 1), Unnumbered));

    [Fact]
    public void Short_turns_without_asides_are_a_meeting_that_works_through_a_list() => Assert.Equal(Manner.Listed, Manners.Of(Turns(20, 12, 15, 18), Unnumbered));

    [Fact]
    public void A_numbered_agenda_is_a_list_however_people_speak() => Assert.Equal(Manner.Listed, Manners.Of(Turns(60, 50, 1, 1), Numbered));

    [Fact]
    public void Without_speakers_a_meeting_counts_as_working_through_a_list() =>
        Assert.Equal(Manner.Listed, Manners.Of([.. Turns(60, 50).Select(said => said with { Speaker = null })], Unnumbered));

    private static Utterance[] Turns(params int[] words) =>
    [
        .. words.Select((count, at) => new Utterance { Id = at + 1, Start = at, End = at + 1, Speaker = $"{at % 2}", Text = string.Join(' ', Enumerable.Repeat("honey", count)) }),
    ];
}
