using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class TitlePhraseTests
{
    [Theory]
    [InlineData("Swimming Pools Annual Report", "considered the Swimming Pools Annual Report")]
    [InlineData("Head of Leisure's Report", "considered the Head of Leisure's Report")]
    [InlineData("Staffing and Infrastructure", "considered Staffing and Infrastructure")]
    [InlineData("The Play Strategy", "considered the Play Strategy")]
    [InlineData("Update on staffing", "received an update on staffing")]
    [InlineData("Presentation by the Windmere Trust", "received a presentation by the Windmere Trust")]
    [InlineData("To receive the annual report of the Windmere Trust.", "received the annual report of the Windmere Trust")]
    [InlineData("To consider a report on parking", "considered a report on parking")]
    [InlineData("To note the work programme", "was asked to note the work programme")]
    [InlineData("To approve the budget for 2026/27", "was asked to approve the budget for 2026/27")]
    [InlineData("REVIEW OF THE TERMS OF REFERENCE", "considered the review of the Terms of Reference")]
    [InlineData("Play Strategy (Pages 3 - 10)", "considered the Play Strategy")]
    [InlineData("Play Strategy pdf icon PDF 61 KB", "considered the Play Strategy")]
    [InlineData("Should the hall be sold?", "considered the question “Should the hall be sold?”")]
    [InlineData("", "considered this item")]
    public void A_title_of_any_kind_makes_a_sentence(string title, string considered) => Assert.Equal(considered, TitlePhrase.Considered(title));
}
