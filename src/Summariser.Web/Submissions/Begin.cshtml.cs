using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Web.Shared;

namespace Summariser.Web.Submissions;

/// <summary>The beginning of a submission: where the agenda comes from.</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class Begin(DraftDesk desk, IAgendaReader pages, IAgendaAddressReader addresses) : PageBase
{
    private const int LargestAgenda = 20 * 1024 * 1024;
    private const int LargestForm = LargestAgenda + (64 * 1024);

    /// <summary>What was begun before.</summary>
    public IReadOnlyList<SubmissionDraft> Drafts { get; private set; } = [];

    /// <summary>What has to be mended: the field, and what to do.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems { get; private set; } = [];

    /// <summary>The address that was given.</summary>
    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Drafts = await desk.ListAsync(Visitor, cancel);

    public Task<IActionResult> OnPostAddressAsync(string? address, CancellationToken cancel)
    {
        Address = AgendaForm.Line(address);
        return BeginAsync("address", async () => Address.Length > 0 ? await addresses.ReadAsync(Address, cancel) : throw new InputException("Enter the address of the meeting’s page"), cancel);
    }

    public Task<IActionResult> OnPostFileAsync(IFormFile? page, CancellationToken cancel) => BeginAsync("page", async () =>
    {
        if (page is not { Length: > 0 }) throw new InputException("Choose the agenda’s file");
        if (page.Length > LargestAgenda) throw new InputException("The agenda’s file must be 20 MB or less");
        using var content = new MemoryStream();
        await page.CopyToAsync(content, cancel);
        return await pages.ReadAsync(content.ToArray(), cancel);
    }, cancel);

    public Task<IActionResult> OnPostDetailsAsync(CancellationToken cancel) =>
        BeginAsync("details", () => Task.FromResult(new Agenda { Meeting = new Meeting(), Items = [new AgendaItem()] }), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid draft, CancellationToken cancel)
    {
        await desk.RemoveAsync(await desk.FindAsync(draft, Visitor, cancel), cancel);
        return Redirect("/desk/submit");
    }

    private async Task<IActionResult> BeginAsync(string field, Func<Task<Agenda>> read, CancellationToken cancel)
    {
        try
        {
            var draft = await desk.BeginAsync(await read(), Visitor, cancel);
            return Redirect($"/desk/submit/{draft.Id}");
        }
        catch (SummariserException error) when (!error.IsTransient)
        {
            Problems = [(field, error.Message)];
            Drafts = await desk.ListAsync(Visitor, cancel);
            return Page();
        }
    }
}
