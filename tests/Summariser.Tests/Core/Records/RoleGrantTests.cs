using Summariser.Core.Records;

namespace Summariser.Tests.Core.Records;

public sealed class RoleGrantTests
{
    private static readonly RoleGrant Everywhere = new(UserRole.Administrator);
    private static readonly RoleGrant Seaford = new(UserRole.Administrator, "seaford");

    [Theory]
    [InlineData("clerk", UserRole.Clerk, null)]
    [InlineData("submitter@seaford", UserRole.Submitter, "seaford")]
    [InlineData("administrator@north-bury", UserRole.Administrator, "north-bury")]
    public void A_grant_is_read_as_it_is_written(string text, UserRole role, string? council)
    {
        Assert.True(RoleGrant.TryParse(text, out var grant));
        Assert.Equal(new RoleGrant(role, council), grant);
        Assert.Equal(text, grant.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Clerk")]
    [InlineData("0")]
    [InlineData("clerk@")]
    [InlineData("clerk@Seaford")]
    [InlineData("clerk@seaford@northbury")]
    [InlineData("clerk@sea ford")]
    [InlineData("owner")]
    public void What_is_no_grant_is_not_read(string text) => Assert.False(RoleGrant.TryParse(text, out _));

    [Fact]
    public void A_role_for_a_council_is_good_for_that_council_alone()
    {
        RoleGrant[] grants = [new(UserRole.Clerk, "seaford"), new(UserRole.Submitter)];
        Assert.True(grants.Give(UserRole.Clerk, "seaford"));
        Assert.False(grants.Give(UserRole.Clerk, "northbury"));
        Assert.False(grants.Give(UserRole.Clerk, null));
        Assert.False(grants.Give(UserRole.Administrator, "seaford"));
        Assert.True(grants.Give(UserRole.Submitter, "northbury"));
        Assert.True(grants.Give(UserRole.Submitter, null));
    }

    [Fact]
    public void An_administrator_of_a_council_manages_those_whose_every_role_is_for_it()
    {
        RoleGrant[] administrator = [Seaford];
        Assert.True(administrator.MayManage([new(UserRole.Clerk, "seaford"), Seaford]));
        Assert.False(administrator.MayManage([new(UserRole.Clerk, "seaford"), new(UserRole.Clerk, "northbury")]));
        Assert.False(administrator.MayManage([new(UserRole.Clerk)]));
        Assert.False(administrator.MayManage([Everywhere]));
        Assert.False(administrator.MayManage([]));
        Assert.True(new[] { Everywhere }.MayManage([]));
        Assert.True(new[] { Everywhere }.MayManage([Everywhere]));
        Assert.False(new[] { new RoleGrant(UserRole.Clerk) }.MayManage([new(UserRole.Submitter)]));
    }
}
