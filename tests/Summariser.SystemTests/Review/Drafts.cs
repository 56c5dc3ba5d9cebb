using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.SystemTests.Review;

/// <summary>Drafts for a clerk to have something to do with.</summary>
internal static class Drafts
{
    /// <summary>Place of the fostering item among the sample's items.</summary>
    public const int Fostering = 3;

    /// <summary>A claim that nobody made.</summary>
    public const string Unsupported = "The committee approved a budget of £9 million for fostering.";

    /// <summary>A draft with a sentence that is not supported, a name that was repaired, a speaker who is not sure and a boundary that is not.</summary>
    public static MeetingSummary WithTroubles(MeetingSummary summary) => summary with
    {
        Items =
        [
            .. summary.Items.Select((item, place) => place != Fostering ? item : item with
            {
                Summary =
                [
                    .. item.Summary,
                    new Sentence { Text = Unsupported, Evidence = item.Summary[^1].Evidence, Support = Core.Summaries.Support.Unsupported, Reasons = ["£9 million was not heard there."] },
                ],
                Stretches = [.. item.Stretches.Select(stretch => stretch with { Confidence = 0.4 })],
            }),
        ],
        Transcript = [.. summary.Transcript.Select((said, at) => at == 1 ? said with { Repairs = [new Repair("Rosalind March", "Rosalind Marsh")] } : at == 20 ? said with { SpeakerConfidence = 0.5 } : said)],
    };
}
