using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Tests.Drafting.Evidence;

/// <summary>Sentences as a chat model writes them, in reported speech and words of its own: the honest pass, the lying are told why not.</summary>
public sealed class ModelWrittenClaimsTests
{
    private static readonly string[] Debate =
    [
        "Councillor Maud Tarrant: Item five, the swimming pools. Mr Greenacre, over to you.",
        "Tobias Greenacre: Thank you, Chair. Nearly half of our lessons were full last year, and one point two million pounds went on the Windmere roof.",
        "Councillor Hesper Quill: I don't think the café should be let to the Brackenfield Trust. I'd choose the rowing club rather than the trust.",
        "Councillor Ivo Bellweather: I disagree. The trust has run the hall since twenty nineteen and it has never lost money.",
        "Tobias Greenacre: The survey closes on the ninth of May at half past four. Visits fell by five percentage points to two hundred and ninety-one a week.",
        "Councillor Hesper Quill: So I move that the lease be refused.",
        "Clerk: Seven for, two against and one abstention.",
        "Councillor Maud Tarrant: The motion is carried, so the lease is refused. The application for a second slide was not approved either.",
        "Tobias Greenacre: We declined to extend the opening hours, because there were not enough lifeguards.",
    ];

    [Theory]
    [InlineData("Tobias Greenacre reported that almost half of lessons were full and that £1.2 million had been spent on the roof at Windmere.", 2)]
    [InlineData("Mr Greenacre said that nearly 50% of lessons were full.", 2)]
    [InlineData("Councillor Quill did not think that the café should be let to the Brackenfield Trust and preferred the rowing club.", 3)]
    [InlineData("She would choose the rowing club rather than the trust.", 3)]
    [InlineData("Councillor Bellweather disagreed, saying the trust had run the hall since 2019 without losing money.", 4)]
    [InlineData("The survey would close on 9 May 2026 at 4.30pm.", 5)]
    [InlineData("Visits had fallen by five percentage points to 291 a week.", 5)]
    [InlineData("The motion was carried by seven votes to two, with one abstention.", 7, 8)]
    [InlineData("The lease was refused.", 6, 8)]
    [InlineData("The application for a second slide was not approved.", 8)]
    [InlineData("Officers declined to extend the opening hours because there were too few lifeguards.", 9)]
    [InlineData("First, the committee heard about lessons; two points were then raised.", 2)]
    [InlineData("Councillor Quill moved that the lease be refused.", 6)]
    public void Honest_sentences_pass(string text, params int[] evidence) => Assert.Empty(Reasons(text, evidence));

    [Theory]
    [InlineData("More than half of lessons were full.", "not how the words it rests on put it", 2)]
    [InlineData("The roof cost £1.2 thousand.", "£1.2 thousand", 2)]
    [InlineData("The roof cost £1.2 billion.", "£1.2 billion", 2)]
    [InlineData("The roof cost $1.2 million.", "$1.2 million", 2)]
    [InlineData("Councillor Bellweather said that he would choose the rowing club.", "Councillor Hesper Quill", 3)]
    [InlineData("Councillor Quill said that the trust had run the hall since 2019.", "Councillor Ivo Bellweather", 4)]
    [InlineData("Tobias Greenacre moved that the lease be refused.", "Councillor Hesper Quill does", 6)]
    [InlineData("Councillor Bellweather warned that the café should not be let to the Brackenfield Trust.", "words of Councillor Hesper Quill", 3, 4)]
    [InlineData("Councillor Quill thought that the café should be let to the Brackenfield Trust.", "say not", 3)]
    [InlineData("She would choose the trust rather than the club.", "the other way round", 3)]
    [InlineData("The trust had run the hall since 2018.", "2018", 4)]
    [InlineData("The trust had often lost money.", "say not", 4)]
    [InlineData("Visits fell by 5% to 291 a week.", "5%", 5)]
    [InlineData("Visits fell by five percentage points to 219 a week.", "219", 5)]
    [InlineData("The survey closes on 9 June.", "9 June", 5)]
    [InlineData("The survey closes on 9 May 2025.", "9 May 2025", 5)]
    [InlineData("The survey closes at 5.30pm.", "5.30pm", 5)]
    [InlineData("The motion was carried by two votes to seven.", "is not the vote heard", 7, 8)]
    [InlineData("The motion was lost by seven votes to two.", "refused or lost", 7)]
    [InlineData("Two voted for and seven against.", "is not the vote heard", 7)]
    [InlineData("The vote was unanimous.", "do not say that everyone agreed", 7)]
    [InlineData("The lease was approved.", "refused or lost", 6)]
    [InlineData("The lease was agreed.", "refused or lost", 6, 8)]
    [InlineData("The application for a second slide was approved.", "say not", 8)]
    [InlineData("The committee agreed to extend the opening hours.", "refused or lost", 9)]
    [InlineData("There were enough lifeguards.", "say not", 9)]
    [InlineData("Mr Greenacre said that lessons were “almost always full”.", "were not said as quoted", 2)]
    [InlineData("The Wіndmere roof was mended.", "another alphabet", 2)]
    [InlineData("The Wind\u200Bmere roof was mended.", "do not show", 2)]
    [InlineData("The roof cost \u202E£2.1 million\u202C.", "do not show", 2)]
    [InlineData("There were ２９１ visits a week.", "another alphabet", 5)]
    [InlineData("Councillor Oswin Pike opposed the lease.", "“Oswin”", 3)]
    [InlineData("Councillor Maud Tarrant opposed longer opening hours.", "does not speak", 9)]
    public void Lies_are_flagged_with_a_reason_a_clerk_understands(string text, string reason, params int[] evidence) =>
        Assert.Contains(reason, string.Join(' ', Reasons(text, evidence)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Reasons(string text, int[] evidence)
    {
        var meeting = Meetings.OneItem("Swimming Pools", Debate);
        return new EvidenceCheck(meeting).Check(new Sentence { Text = text, Evidence = evidence }, meeting.Items[0]).Reasons;
    }
}
