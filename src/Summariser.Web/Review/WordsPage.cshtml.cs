using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Transcripts;
using Summariser.Web.Media;

namespace Summariser.Web.Review;

/// <summary>What can be done with a run of utterances: say who speaks, move a boundary there, give them to another item, close them.</summary>
internal sealed class WordsPage(IMeetings meetings, ReviewDesk desk, CopyMaker copies) : ReviewPage(meetings, desk)
{
    private const int Shown = 80;

    /// <summary>Id of the first utterance.</summary>
    [BindProperty(Name = "first", SupportsGet = true)]
    public int First { get; set; }

    /// <summary>Id of the last utterance; the first one alone where it is not given.</summary>
    [BindProperty(Name = "last", SupportsGet = true)]
    public int? Last { get; set; }

    /// <summary>Who speaks.</summary>
    [BindProperty(Name = "speaker")]
    public string? Speaker { get; set; }

    /// <summary>What the words are to belong to: the place of an item, or the name of a kind of part outside all items.</summary>
    [BindProperty(Name = "owner")]
    public string? Owner { get; set; }

    /// <summary>Id of the first utterance of the stretch whose beginning is to be moved here.</summary>
    [BindProperty(Name = "boundary")]
    public int? Boundary { get; set; }

    /// <summary>Whether the person has understood that closing cannot be undone.</summary>
    [BindProperty(Name = "sure")]
    public bool IsSure { get; set; }

    /// <summary>The chosen utterances.</summary>
    public IReadOnlyList<Utterance> Chosen => [.. Summary.Transcript.Where(said => said.Id >= First && said.Id <= (Last ?? First))];

    /// <summary>The utterances from the first on, among which the last is chosen.</summary>
    public IReadOnlyList<Utterance> Following => [.. Summary.Transcript.Where(said => said.Id >= First).Take(Shown)];

    /// <summary>The utterance before the first, or null.</summary>
    public Utterance? Before => Summary.Transcript.LastOrDefault(said => said.Id < First);

    /// <summary>Names that are known: the roster and the speakers.</summary>
    public IEnumerable<string> Known =>
        Summary.Meeting.Attendees.Select(attendee => attendee.Name).Concat(Summary.Transcript.Select(said => said.Speaker).OfType<string>()).Distinct(StringComparer.Ordinal);

    /// <summary>The stretch that the first utterance lies in.</summary>
    public TranscriptRun? Run { get; private set; }

    /// <summary>Boundaries that can be moved to the first utterance, each by the first utterance of the stretch that begins there.</summary>
    public IReadOnlyList<(int First, string What)> Boundaries { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!Look()) return NotFound();
        Speaker = Chosen[0].Speaker;
        return Page();
    }

    public Task<IActionResult> OnPostSpeakerAsync(CancellationToken cancel) =>
        DoAsync(new DraftEdit.NameSpeaker(First, Last ?? First, string.IsNullOrWhiteSpace(Speaker) ? null : Speaker), cancel);

    public Task<IActionResult> OnPostBoundaryAsync(CancellationToken cancel) =>
        Boundary is { } boundary ? DoAsync(new DraftEdit.MoveBoundary(boundary, First), cancel) : Task.FromResult(Refuse("Choose which part begins here."));

    public Task<IActionResult> OnPostOwnerAsync(CancellationToken cancel) =>
        OwnerOf(Owner) is { } owner ? DoAsync(new DraftEdit.AssignRun(First, Last ?? First, owner), cancel) : Task.FromResult(Refuse("Choose what the words belong to."));

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!IsSure) return Refuse("Tick that you understand that closing these words cannot be undone.");
        var answer = await DoAsync(new DraftEdit.CloseRun(First, Last ?? First), cancel);
        copies.Order(Id);
        return answer;
    }

    private static StretchOwner? OwnerOf(string? owner) =>
        int.TryParse(owner, out var place) ? new StretchOwner.OfItem(place)
        : Enum.TryParse<OutsideKind>(owner, out var kind) && kind != OutsideKind.Closed ? new StretchOwner.OfNone(kind)
        : null;

    private async Task<IActionResult> DoAsync(DraftEdit edit, CancellationToken cancel)
    {
        Look();
        return await SaveAsync(edit, Anchors.Said(First), [], cancel);
    }

    private IActionResult Refuse(string reason)
    {
        Look();
        return Refused([reason]);
    }

    /// <summary>Finds the chosen words; false when there are none.</summary>
    private bool Look()
    {
        var transcript = TranscriptView.Of(Home, Summary);
        if (transcript.RunOf(First) is not { } at || Chosen.Count == 0) return false;
        Run = transcript.Runs[at];
        Boundaries =
        [
            .. new[] { at, at + 1 }.Where(place => place > 0 && place < transcript.Runs.Count)
                .Select(place => transcript.Runs[place]).Where(run => run.Ids is { } ids && ids.First != First && !run.IsClosed)
                .Select(run => (run.Ids!.Value.First, $"{run.Title} (now from {Clock.Of(run.At.Start)})")),
        ];
        return true;
    }
}
