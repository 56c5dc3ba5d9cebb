using Summariser.Core.Records;

namespace Summariser.Tests.Core.Records;

public sealed class UserTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 10, 18, 0, 0, TimeSpan.Zero);
    private static readonly User Wren = new() { Id = Guid.Empty, Name = "Ann Wren", Email = "ann@northbury.example", SecurityStamp = "stamp" };

    [Fact]
    public void The_last_attempt_that_is_allowed_locks_the_account_for_a_while()
    {
        var user = Wren;
        for (var attempt = 1; attempt < User.MostFailures; attempt++)
        {
            user = user.Attempted(Now);
            Assert.False(user.IsLockedAt(Now));
        }

        user = user.Attempted(Now);
        Assert.True(user.IsLockedAt(Now));
        Assert.True(user.IsLockedAt(Now + User.LockedFor - TimeSpan.FromTicks(1)));
        Assert.False(user.IsLockedAt(Now + User.LockedFor));
    }

    [Fact]
    public void After_the_lock_there_are_as_many_attempts_again_and_a_success_forgets_them()
    {
        var user = Wren with { FailedAttempts = User.MostFailures, LockedUntil = Now };
        Assert.Equal(1, user.Attempted(Now).FailedAttempts);
        Assert.Null(user.Attempted(Now).LockedUntil);
        Assert.Equal(Wren, user.Unlocked());
    }

    [Theory]
    [InlineData(" Ann.Wren@Northbury.Example ", "ann.wren@northbury.example")]
    [InlineData("ann", null)]
    [InlineData("@northbury.example", null)]
    [InlineData("ann@", null)]
    [InlineData("a@b@c", null)]
    [InlineData("ann wren@northbury.example", null)]
    [InlineData("ann@north\u0000bury.example", null)]
    [InlineData(null, null)]
    public void An_address_is_kept_in_lower_case(string? text, string? email) => Assert.Equal(email, UserDetails.EmailOf(text));

    [Theory]
    [InlineData(" Ann Wren ", "Ann Wren")]
    [InlineData("Ann\nWren", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("key: intranet", null)]
    [InlineData("summariser", null)]
    public void A_name_is_one_line_and_none_that_the_audit_log_uses_for_others(string? text, string? name) => Assert.Equal(name, UserDetails.NameOf(text));

    [Fact]
    public void What_is_too_long_is_no_name_and_no_address()
    {
        Assert.Null(UserDetails.NameOf(new string('n', UserDetails.LongestName + 1)));
        Assert.Null(UserDetails.EmailOf(new string('n', UserDetails.LongestEmail) + "@northbury.example"));
    }
}
