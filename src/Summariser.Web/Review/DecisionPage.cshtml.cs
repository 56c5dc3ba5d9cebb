using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>Changes, deletes or adds a decision with its vote.</summary>
internal sealed class DecisionPage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>Place of the item.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int Item { get; set; }

    /// <summary>Place of the decision, or null to add one.</summary>
    [BindProperty(Name = "place", SupportsGet = true)]
    public int? Place { get; set; }

    /// <summary>What the person typed.</summary>
    [BindProperty(Name = "")]
    public DecisionForm Form { get; set; } = new();

    /// <summary>The decision as it is now, or null when one is added.</summary>
    public Decision? Now => Place is { } place ? Decisions(Summary).ElementAtOrDefault(place) : null;

    /// <summary>The item's name.</summary>
    public string Section => Places.NameOf(Summary, Item);

    protected override string FormPart => "/Review/Parts/_DecisionForm.cshtml";

    protected override string? WantedText => Now is null ? null : Form.Text;

    public IActionResult OnGet()
    {
        if (!Places.Exists(Summary, Item) || (Place is not null && Now is null)) return NotFound();
        Form = DecisionForm.Of(Now);
        return Show();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ModelState.IsValid
            ? SaveAsync(Form.Decision(), cancel)
            : Task.FromResult(Refused(["Write votes as whole numbers, or leave them empty."]));

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) => SaveAsync(null, cancel);

    protected override string TextOf(MeetingSummary summary) =>
        Place is { } place && Decisions(summary).ElementAtOrDefault(place) is { } decision ? decision.Text : string.Join(" \n ", Decisions(summary).Select(each => each.Text));

    protected override void Follow(MeetingSummary before, MeetingSummary now)
    {
        if (Place is not { } place || Decisions(before).ElementAtOrDefault(place) is not { } stood) return;
        Place = Places.Find([.. Decisions(now).Select(decision => decision.Text)], stood.Text, place);
    }

    private static IReadOnlyList<Decision> Decisions(MeetingSummary summary, int item) => summary.Items.ElementAtOrDefault(item)?.Decisions ?? [];

    private IReadOnlyList<Decision> Decisions(MeetingSummary summary) => Decisions(summary, Item);

    private Task<IActionResult> SaveAsync(Decision? decision, CancellationToken cancel)
    {
        var place = Place ?? Decisions(Summary).Count;
        return SaveAsync(new DraftEdit.SetDecision(Item, place, decision is null ? null : decision with { Evidence = Now?.Evidence ?? [] }), decision is null ? Anchors.Section(Item) : Anchors.Decision(Item, place), [Item], cancel);
    }
}

/// <summary>A decision as a form holds it.</summary>
internal sealed record DecisionForm
{
    public string? Text { get; set; }

    public DecisionKind Kind { get; set; }

    public string? Mover { get; set; }

    public string? Seconder { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Abstain { get; set; }

    public static DecisionForm Of(Decision? decision) => decision is null ? new DecisionForm() : new DecisionForm
    {
        Text = decision.Text, Kind = decision.Kind, Mover = decision.Mover, Seconder = decision.Seconder,
        For = decision.Votes?.For, Against = decision.Votes?.Against, Abstain = decision.Votes?.Abstain,
    };

    public Decision Decision() => new()
    {
        Text = Text ?? "", Kind = Kind, Mover = Given(Mover), Seconder = Given(Seconder),
        Votes = (For, Against, Abstain) is (null, null, null) ? null : new VoteCount(For, Against, Abstain),
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
