using Summariser.Core.Records;

namespace Summariser.Core.Reports;

/// <summary>A report as its sender sees it.</summary>
/// <param name="Meeting">The meeting, or null when it is no longer public.</param>
/// <param name="Quote">The sentence, as long as it still stands in what the public reads; empty otherwise.</param>
/// <param name="Text">What the sender wrote.</param>
/// <param name="At">When it came.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Answer">The council's answer; empty before there is one.</param>
/// <param name="AnsweredAt">When it was answered, or null.</param>
public sealed record FollowedReport(
    MeetingRecord? Meeting, string Quote, string Text, DateTimeOffset At, MistakeVerdict Verdict, string Answer, DateTimeOffset? AnsweredAt);
