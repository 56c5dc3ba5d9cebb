using Summariser.Core.Records;

namespace Summariser.Tests.Core.Records;

public sealed class RoleGrantTests
{
    private static readonly RoleGrant Everywhere = new(Role.Administrator);
    private static readonly RoleGrant Seaford = new(Role.Administrator, "seaford");

    [Theory]
    [InlineData("clerk", Role.Clerk, null)]
    [InlineData("submitter@seaford", Role.Submitter, "seaford")]
    [InlineData("administrator@north-bury", Role.Administrator, "north-bury")]
    public void A_grant_is_read_as_it_is_written(string text, Role role, string? council)
    {
        Assert.Equal(new RoleGrant(role, council), RoleGrant.Parse(text));
        Assert.Equal(text, new RoleGrant(role, council).ToString());
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
    public void What_is_no_grant_is_not_read(string text) => Assert.Null(RoleGrant.Parse(text));

    [Fact]
    public void An_administrator_of_a_council_administers_that_council_alone()
    {
        Assert.True(new[] { Seaford }.Administer("seaford"));
        Assert.False(new[] { Seaford }.Administer("northbury"));
        Assert.False(new[] { Seaford }.Administer(null));
        Assert.True(new[] { Everywhere }.Administer("northbury"));
        Assert.True(new[] { Everywhere }.Administer(null));
        Assert.False(new[] { new RoleGrant(Role.Clerk) }.Administer("seaford"));
    }

    [Fact]
    public void An_administrator_of_a_council_manages_those_whose_every_role_is_for_it()
    {
        RoleGrant[] administrator = [Seaford];
        Assert.True(administrator.MayManage([new(Role.Clerk, "seaford"), Seaford]));
        Assert.False(administrator.MayManage([new(Role.Clerk, "seaford"), new(Role.Clerk, "northbury")]));
        Assert.False(administrator.MayManage([new(Role.Clerk)]));
        Assert.False(administrator.MayManage([Everywhere]));
        Assert.False(administrator.MayManage([]));
        Assert.True(new[] { Everywhere }.MayManage([]));
        Assert.True(new[] { Everywhere }.MayManage([Everywhere]));
        Assert.False(new[] { new RoleGrant(Role.Clerk) }.MayManage([new(Role.Submitter)]));
    }
}
