using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>Corrects a name once and everywhere, or gives a speaker another name.</summary>
internal sealed class NamePage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>Id of an utterance whose names are in question, or null.</summary>
    [BindProperty(Name = "said", SupportsGet = true)]
    public int? Said { get; set; }

    /// <summary>The name as it stands.</summary>
    [BindProperty(Name = "wrong", SupportsGet = true)]
    public string? Wrong { get; set; }

    /// <summary>The name as it should be.</summary>
    [BindProperty(Name = "right")]
    public string? Right { get; set; }

    /// <summary>Whether the council's glossary learns it.</summary>
    [BindProperty(Name = "remember")]
    public bool Remember { get; set; }

    /// <summary>A speaker's name as it stands.</summary>
    [BindProperty(Name = "from", SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The name the speaker is to have.</summary>
    [BindProperty(Name = "to")]
    public string? To { get; set; }

    /// <summary>The speakers by name.</summary>
    public IReadOnlyList<string> Speakers => [.. Summary.Transcript.Select(said => said.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];

    /// <summary>Names that are known: the roster and the speakers.</summary>
    public IEnumerable<string> Known => Summary.Meeting.Attendees.Select(attendee => attendee.Name).Concat(Speakers).Distinct(StringComparer.Ordinal);

    public void OnGet()
    {
        Remember = true;
        if (Summary.Transcript.FirstOrDefault(said => said.Id == Said) is not { } utterance) return;
        Wrong ??= utterance.Repairs.Select(repair => repair.To).FirstOrDefault();
        From ??= utterance.Speaker;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SaveAsync(new DraftEdit.CorrectName(Wrong ?? "", Right ?? "", Remember), "work", [], cancel);

    public Task<IActionResult> OnPostSpeakerAsync(CancellationToken cancel) =>
        SaveAsync(new DraftEdit.RenameSpeaker(From ?? "", To ?? ""), "said", [], cancel);
}
