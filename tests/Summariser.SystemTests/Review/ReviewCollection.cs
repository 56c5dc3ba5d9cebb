namespace Summariser.SystemTests.Review;

/// <summary>One service and one browser for all tests of a review's pages.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewCollection : ICollectionFixture<ReviewService>
{
    public const string Name = "review";
}
