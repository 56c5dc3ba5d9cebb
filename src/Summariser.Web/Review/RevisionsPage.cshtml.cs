using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Web.Media;

namespace Summariser.Web.Review;

/// <summary>All versions of a draft: who made each, when and why; any two compared, any one put back.</summary>
internal sealed class RevisionsPage(IMeetings meetings, ReviewDesk desk, IRevisions revisions, CopyMaker copies) : ReviewPage(meetings, desk)
{
    private readonly ReviewDesk desk = desk;

    /// <summary>The revisions, newest first.</summary>
    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Revisions = await revisions.ListAsync(Id, cancel);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        Revisions = await revisions.ListAsync(Id, cancel);
        try
        {
            var outcome = await desk.RestoreAsync(Id, number, BasedOn, Visitor.Actor, cancel);
            copies.Order(Id);
            return outcome switch
            {
                SaveOutcome.Saved saved => Back("work", [$"Version {number} was put back, as version {saved.Revision.Number}.", .. saved.Notes]),
                SaveOutcome.Conflict conflict => await ConflictAsync(conflict.Newest, conflict.Summary, cancel),
                SaveOutcome.Refused refused => Refused(refused.Reasons),
                _ => throw new InvalidOperationException("No such outcome is known."),
            };
        }
        catch (InputException refused)
        {
            return Refused([refused.Message]);
        }
    }
}
