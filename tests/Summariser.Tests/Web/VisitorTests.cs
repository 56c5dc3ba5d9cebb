using Summariser.Core.Records;
using Summariser.Web.Access;

namespace Summariser.Tests.Web;

public sealed class VisitorTests
{
    [Theory]
    [InlineData("clerk", "mardle", true, true, false)]
    [InlineData("clerk@mardle", "mardle", true, true, false)]
    [InlineData("clerk@mardle", "seaford", false, false, false)]
    [InlineData("submitter", "mardle", true, false, false)]
    [InlineData("administrator@mardle", "mardle", true, true, true)]
    [InlineData("administrator@mardle", "seaford", false, false, false)]
    [InlineData("administrator", "seaford", true, true, true)]
    public void A_role_reaches_as_far_as_it_says(string role, string council, bool submits, bool reviews, bool administers)
    {
        var visitor = new Visitor("Pat Example", [RoleGrant.Parse(role)!]);
        Assert.Equal((submits, reviews, administers), (visitor.MaySubmit(council), visitor.MayReview(council), visitor.MayAdminister(council)));
    }

    [Fact]
    public void An_administrator_of_one_council_does_not_administer_the_service() =>
        Assert.False(new Visitor("Pat Example", [new RoleGrant(Role.Administrator, "mardle")]).MayAdminister(council: null));
}
