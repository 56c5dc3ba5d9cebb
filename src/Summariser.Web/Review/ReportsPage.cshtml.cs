using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>What readers say is wrong in the published summary, and the answers they get.</summary>
internal sealed class ReportsPage(IMeetings meetings, ReviewDesk desk, IMistakeReports reports) : ReviewPage(meetings, desk)
{
    private const int Most = 200;

    /// <summary>The report that is answered.</summary>
    [BindProperty(Name = "report")]
    public Guid Report { get; set; }

    /// <summary>What its sender is told.</summary>
    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    /// <summary>The reports, those without an answer first.</summary>
    public IReadOnlyList<MistakeReport> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) => AnswerAsync(MistakeVerdict.Accepted, cancel);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) => AnswerAsync(MistakeVerdict.Declined, cancel);

    private async Task<IActionResult> AnswerAsync(MistakeVerdict verdict, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Reports.Any(report => report.Id == Report)) return NotFound();
        try
        {
            await reports.AnswerAsync(Report, verdict, Answer ?? "", Visitor.Actor, cancel);
            return Redirect($"{Home}/reports");
        }
        catch (InputException refused)
        {
            return Refused([refused.Message]);
        }
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Reports = [.. (await reports.ListAsync(new MistakeReportQuery { Meeting = Id, Take = Most }, cancel)).Rows.OrderBy(report => report.Verdict != MistakeVerdict.Open)];
}
