using Summariser.Core.Review;

namespace Summariser.Tests.Core.Review;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to maud.tarrant@example.org please.", PersonalDataKind.Email)]
    [InlineData("It is maud at example dot org.", PersonalDataKind.Email)]
    [InlineData("Ring 01632 960 123.", PersonalDataKind.Phone)]
    [InlineData("My mobile is +44 7700 900123.", PersonalDataKind.Phone)]
    [InlineData("It's oh seven seven double oh nine oh oh one two three.", PersonalDataKind.Phone)]
    [InlineData("He lives at ZZ9 9ZZ.", PersonalDataKind.Address)]
    [InlineData("She lives at 14 Orchard Lane.", PersonalDataKind.Address)]
    [InlineData("We live on Marsh Road.", PersonalDataKind.Address)]
    [InlineData("Her date of birth is the third of May.", PersonalDataKind.BirthDate)]
    [InlineData("He was born on the fifth of June.", PersonalDataKind.BirthDate)]
    [InlineData("The number is QQ 12 34 56 C, or rather AB 12 34 56 C.", PersonalDataKind.NationalInsurance)]
    [InlineData("His NHS number is 999 000 0018.", PersonalDataKind.NhsNumber)]
    [InlineData("Pay to sort code 12-34-56.", PersonalDataKind.BankDetails)]
    [InlineData("The account number is 12345678.", PersonalDataKind.BankDetails)]
    [InlineData("My son has autism and waits for a place.", PersonalDataKind.Health)]
    [InlineData("My late mother was in hospital for weeks.", PersonalDataKind.Health)]
    public void What_has_the_form_of_personal_data_is_found(string text, PersonalDataKind kind) => Assert.Contains(kind, PersonalData.In(text));

    [Theory]
    [InlineData("The hub cost £64,000 and opens at 10 on 12 May 2026.")]
    [InlineData("Seven for, two against, one abstention; agenda item 12.")]
    [InlineData("The Harbour Road scheme starts in 2027 with 1,200 homes.")]
    [InlineData("Our hospital and its autism service were inspected.")]
    [InlineData("My son plays football in Orchard Park.")]
    [InlineData("Reference 999 000 0019 is on the file.")]
    [InlineData("One, two, three, four, five.")]
    [InlineData("Children live in poor housing on this estate.")]
    public void Ordinary_business_is_passed_over(string text) => Assert.Empty(PersonalData.In(text));

    [Fact]
    public void A_text_without_end_is_read_in_a_moment() => Assert.Empty(PersonalData.In(string.Concat(Enumerable.Repeat("one two three my son ", 20_000))));
}
