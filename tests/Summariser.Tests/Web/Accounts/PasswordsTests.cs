using Summariser.Web.Accounts;

namespace Summariser.Tests.Web.Accounts;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("tangerine-kettle-otter")]
    [InlineData("8fK!q2zRt7Lw")]
    [InlineData("gwasanaeth pysgod môr")]
    public void A_long_password_of_ones_own_is_taken(string password) => Assert.Null(Passwords.ProblemOf(password, "Ann Wren", "ann.wren@harbour.example"));

    [Theory]
    [InlineData("", "12 characters or more")]
    [InlineData("8fK!q2zRt7L", "12 characters or more")]
    [InlineData("password1234", "easy to guess")]
    [InlineData("Password123!", "easy to guess")]
    [InlineData("Welcome2026!!", "easy to guess")]
    [InlineData("Summer2026Summer", "easy to guess")]
    [InlineData("123456789012", "easy to guess")]
    [InlineData("aaaaaaaaaaaa", "easy to guess")]
    [InlineData("qwertyuiop12", "easy to guess")]
    [InlineData("CouncilAdmin1", "easy to guess")]
    [InlineData("AnnWren2026!", "name or email")]
    [InlineData("ann.wren@harbour", "name or email")]
    [InlineData("harbour-wren-1", "name or email")]
    public void One_that_others_would_try_first_is_not(string password, string why) =>
        Assert.Contains(why, Passwords.ProblemOf(password, "Ann Wren", "ann.wren@harbour.example"), StringComparison.Ordinal);

    [Fact]
    public void A_password_has_an_end() => Assert.Contains("200 characters or fewer", Passwords.ProblemOf(new string('x', 201), "", ""), StringComparison.Ordinal);

    [Fact]
    public void Two_hashes_of_one_password_differ() =>
        Assert.NotEqual(Passwords.HashOf("correct horse battery staple"), Passwords.HashOf("correct horse battery staple"));
}
