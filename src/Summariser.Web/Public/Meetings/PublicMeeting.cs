using Summariser.Core.Language;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Documents;
using Summariser.Web.Media;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Meetings;

/// <summary>A meeting as the public reads it: the revision that was published, and nothing of closed parts.</summary>
/// <param name="Record">The meeting.</param>
/// <param name="Revision">The revision that is published.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Sound">What the public may hear of it.</param>
internal sealed record PublicMeeting(MeetingRecord Record, Revision Revision, MeetingSummary Summary, PublicSound Sound)
{
    private readonly Dictionary<int, Utterance> said = Summary.Transcript.DistinctBy(each => each.Id).ToDictionary(each => each.Id);

    /// <summary>The items' words, laid out.</summary>
    public ItemMatter Matter { get; } = new(Summary);

    /// <summary>Its path, without a language.</summary>
    public string Path => PathOf(Record);

    /// <summary>Where the recording is played from, or null when there is none that the public may hear now.</summary>
    public string? Recording => Sound is PublicSound.Whole or PublicSound.Copy ? $"/media/{Record.Id}" : null;

    /// <summary>Whether the recording has pictures.</summary>
    public bool HasPictures => Sound is PublicSound.Whole { File: var file } && MediaTypes.MayHavePictures(file);

    /// <summary>Whether the recording will be heard here soon, without its closed parts.</summary>
    public bool IsBeingPrepared => Sound is PublicSound.NotReady;

    /// <summary>Who checked it and when, as a sentence. The council answers for it; the person who read it is not named to the public.</summary>
    public string Checked(Texts texts) => PlainText.Clean(Summary.Meeting.Council) is { Length: > 0 } council
        ? texts["label.checked", council, texts.Date(CheckedOn)]
        : texts["label.checked.unnamed", texts.Date(CheckedOn)];

    /// <summary>The day it was checked.</summary>
    public DateOnly CheckedOn => DayOf(Summary.Review?.Approval?.At ?? Revision.At);

    /// <summary>What was changed since it was first published, the newest first.</summary>
    public IReadOnlyList<Correction> Corrections => [.. (Summary.Corrections ?? []).Reverse()];

    /// <summary>When what the public reads was last changed.</summary>
    public DateTimeOffset ChangedAt => Revision.At > PublishedAt ? Revision.At : PublishedAt;

    /// <summary>When it was first published.</summary>
    public DateTimeOffset PublishedAt => Record.PublishedAt ?? Revision.At;

    /// <summary>The utterances of some evidence, in order.</summary>
    public IReadOnlyList<Utterance> Said(IEnumerable<int> evidence) =>
        [.. evidence.Distinct().Order().Select(id => said.GetValueOrDefault(id)).OfType<Utterance>()];

    /// <summary>The utterance of an id, or null.</summary>
    public Utterance? Said(int id) => said.GetValueOrDefault(id);

    /// <summary>The day of a moment; council business is done within Coordinated Universal Time and an hour.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>The path of a meeting, without a language.</summary>
    public static string PathOf(MeetingRecord record) => $"/councils/{record.CouncilKey}/{record.BodyKey}/{record.AddressKey}";
}
