using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

public sealed class LoopingTests
{
    private const string Sentence = "we will now go on to the next item which is the budget for parks and open spaces";

    public static TheoryData<string> Loops =>
    [
        "and and and and and and and and and and and and and",
        "thank you thank you thank you thank you thank you thank you thank you",
        "we will go on to the next we will go on to the next we will go on to the next we will go on to the next",
        "The bins are full. And, and, and, and, and, and, and, and, and, and, and, and so on.",
        $"{Sentence} {Sentence} {Sentence} {Sentence}",
    ];

    public static TheoryData<string> Speech =>
    [
        $"Item five. {Sentence}. I said that {Sentence}.",
        "Councillor Amory, yes. Councillor Bracken, yes. Councillor Coles, no. Councillor Dunmore, yes. Councillor Eady, abstain. Councillor Frost, no.",
        "All those in favour? Aye, aye, aye, aye, aye. All those against? None.",
        "",
    ];

    [Theory, MemberData(nameof(Loops))]
    public void Words_that_go_round_are_a_loop(string text) => Assert.True(Looping.IsIn(text, seconds: 15));

    [Theory, MemberData(nameof(Speech))]
    public void What_people_say_in_meetings_is_none(string text) => Assert.False(Looping.IsIn(text, seconds: 15));

    [Fact]
    public void Words_faster_than_anyone_speaks_are_a_loop()
    {
        const string text = "the cabinet noted that bins near Orchard Lane were emptied late twice in March because two lorries failed their checks and asked "
            + "officers to say by June how many homes went without and what spare vehicles would cost each year from now";
        Assert.True(Looping.IsIn(text, seconds: 5));
        Assert.False(Looping.IsIn(text, seconds: 10));
    }
}
