using Summariser.Core.Records;

namespace Summariser.Tests.Web.Support;

/// <summary>Announced meetings in memory.</summary>
internal sealed class MemoryFollowed : IFollowedPages
{
    public List<FollowedPage> Pages { get; } = [];

    public Task<FollowedPage?> FindAsync(string address, CancellationToken cancel) => Task.FromResult(Pages.Find(page => page.Address == address));

    public Task SaveAsync(FollowedPage page, CancellationToken cancel)
    {
        Pages.RemoveAll(known => known.Address == page.Address);
        Pages.Add(page);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FollowedPage>> FromAsync(DateOnly day, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<FollowedPage>>([.. Pages.Where(page => page.Date >= day).OrderBy(page => page.Date)]);
}
