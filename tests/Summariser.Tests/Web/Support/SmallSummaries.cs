using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Support;

/// <summary>Small summaries.</summary>
internal static class SmallSummaries
{
    /// <summary>One open item with a sentence, and a closed one whose words a summary should not hold but here does.</summary>
    public static MeetingSummary Of(string sentence, string closedWords = "the sealed tender") => new()
    {
        Meeting = new Meeting { Title = "Harbour Board" },
        Overview = new Overview([]),
        Items =
        [
            new ItemSummary
            {
                Number = "1",
                Title = "Dredging",
                Status = ItemStatus.Discussed,
                Stretches = [new StretchSummary(0, 10, [1, 1], 1)],
                Summary = [new Sentence { Text = sentence, Evidence = [1] }],
            },
            new ItemSummary
            {
                Number = "2",
                Title = closedWords,
                Status = ItemStatus.Closed,
                Stretches = [new StretchSummary(10, 20, [2, 2], 1)],
                Summary = [new Sentence { Text = closedWords, Evidence = [2] }],
            },
        ],
        Outside = [],
        Transcript = [new Utterance { Id = 1, Start = 0, End = 9, Text = sentence }, new Utterance { Id = 2, Start = 11, End = 19, Text = closedWords }],
        Provenance = new Provenance { Engine = "moonshine-base" },
    };
}
