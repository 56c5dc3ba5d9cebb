using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>What became of something that was to be kept as a new revision.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Revision">The new revision.</param>
    /// <param name="Summary">The summary as it is now, checks included: a sentence says itself whether it is supported, and why not.</param>
    /// <param name="Notes">What the clerk should know of what was done, in words; often empty.</param>
    public sealed record Saved(Revision Revision, MeetingSummary Summary, IReadOnlyList<string> Notes) : SaveOutcome
    {
        /// <summary>Sentences of the draft that are not supported and nobody vouches for.</summary>
        public IReadOnlyList<SentencePlace> Open => WorkList.OpenSentences(Summary);
    }

    /// <summary>Somebody else saved a revision meanwhile; nothing was kept.</summary>
    /// <param name="Newest">The newest revision.</param>
    /// <param name="Summary">Its summary, to compare with.</param>
    public sealed record Conflict(Revision Newest, MeetingSummary Summary) : SaveOutcome;

    /// <summary>It cannot be done; nothing was kept.</summary>
    /// <param name="Reasons">Why, and what to do, each in a line for the clerk.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : SaveOutcome;
}

/// <summary>A meeting on a clerk's desk.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Revision">Its newest revision.</param>
/// <param name="Summary">That revision's summary, with what was said in open session.</param>
/// <param name="Work">What a clerk should look at, the most pressing first.</param>
public sealed record ReviewedMeeting(MeetingRecord Meeting, Revision Revision, MeetingSummary Summary, WorkList Work);
