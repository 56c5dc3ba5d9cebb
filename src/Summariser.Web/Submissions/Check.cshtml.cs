using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Shared;

namespace Summariser.Web.Submissions;

/// <summary>The agenda as it was read, to be looked over and corrected.</summary>
[RequestFormLimits(ValueCountLimit = MostValues)]
internal sealed class Check(DraftDesk desk) : PageBase
{
    private const int MostValues = (AgendaForm.MostRows * 8) + 100;

    /// <summary>The agenda.</summary>
    [BindProperty]
    public AgendaForm Form { get; set; } = new();

    /// <summary>What has to be mended: the field, and what to do.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems { get; private set; } = [];

    /// <summary>The submission.</summary>
    public SubmissionDraft Draft { get; private set; } = null!;

    /// <summary>Which state of the submission the form was made of.</summary>
    public string Version => Draft.ChangedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancel)
    {
        Draft = await desk.FindAsync(draft, Visitor, cancel);
        if (Draft.Replaces is not null) return Redirect($"/desk/submit/{draft}/recording");
        Form = AgendaForm.Of(Draft.Agenda);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, string? does, string? version, CancellationToken cancel)
    {
        Draft = await desk.FindAsync(draft, Visitor, cancel);
        if (version != Version)
        {
            Form = AgendaForm.Of(Draft.Agenda);
            Problems = [("Council", "The agenda was changed in another window. This is how it is now; make your changes again")];
            return Page();
        }

        var goesOn = does == "continue";
        var next = goesOn ? null : Form.Do(does);
        Problems = goesOn ? Form.Problems() : [];
        var agenda = Form.Into(Draft.Agenda, keepBlank: !goesOn || Problems.Count > 0);
        if (goesOn && Problems.Count == 0 && !DraftDesk.MaySubmit(agenda, Visitor)) Problems = [("Council", await WhereAsync(cancel))];
        await desk.SaveAsync(Draft with { Agenda = agenda, Problem = "" }, cancel);
        if (Problems.Count == 0) return Redirect(goesOn ? $"/desk/submit/{draft}/recording" : does == "save" ? "/desk/submit" : $"/desk/submit/{draft}#{next ?? "items"}");
        Draft = await desk.FindAsync(draft, Visitor, cancel);
        Renew(AgendaForm.Of(Draft.Agenda));
        return Page();
    }

    /// <summary>Shows what is kept: the framework would show what was sent, whose rows may be others by now.</summary>
    private void Renew(AgendaForm form)
    {
        ModelState.Clear();
        (Form.Items, Form.People) = (form.Items, form.People);
    }

    private async Task<string> WhereAsync(CancellationToken cancel) =>
        $"You may add recordings for {string.Join(", ", (await desk.CouncilsAsync(Visitor, cancel)).Select(council => council.Name).DefaultIfEmpty("no council yet"))}";
}
