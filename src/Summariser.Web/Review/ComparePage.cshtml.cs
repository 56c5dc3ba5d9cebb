using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Rendering.Differences;

namespace Summariser.Web.Review;

/// <summary>Two versions of a draft, word by word.</summary>
internal sealed class ComparePage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>How many differing utterances are shown at most.</summary>
    public const int MostSaid = 200;

    private readonly ReviewDesk desk = desk;

    /// <summary>The earlier version.</summary>
    public Revision Before { get; private set; } = null!;

    /// <summary>The later version.</summary>
    public Revision After { get; private set; } = null!;

    /// <summary>What differs.</summary>
    public SummaryDifference Difference { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(int before, int after, CancellationToken cancel)
    {
        try
        {
            var (earlier, later) = await desk.CompareAsync(Id, before, after, cancel);
            (Before, After, Difference) = (earlier.Revision, later.Revision, SummaryDifference.Between(earlier.Summary, later.Summary));
            return Page();
        }
        catch (InputException)
        {
            return NotFound();
        }
    }
}
