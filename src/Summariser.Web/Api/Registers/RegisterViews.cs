using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Web.Api.Registers;

/// <summary>The meeting something was found in.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Council">Key of its council.</param>
/// <param name="Body">Key of the body that met.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day it was held.</param>
/// <param name="State">How far it has come.</param>
internal sealed record MeetingLine(Guid Id, string Council, string Body, string Title, DateOnly? Date, MeetingState State)
{
    public static MeetingLine Of(MeetingRecord record) =>
        new(record.Id, record.CouncilKey, record.BodyKey, record.Meeting.Title, record.Meeting.Date, record.State);
}

/// <summary>A decision and where it was made.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item's number.</param>
/// <param name="ItemTitle">The item's title.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Seconds">Where it is said in the recording.</param>
internal sealed record DecisionView(MeetingLine Meeting, string Item, string ItemTitle, Decision Decision, double? Seconds)
{
    public static DecisionView Of(RegisteredDecision found) =>
        new(MeetingLine.Of(found.Meeting), found.ItemNumber, found.ItemTitle, found.Decision, found.Seconds);
}

/// <summary>An action and where it was agreed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item's number.</param>
/// <param name="ItemTitle">The item's title.</param>
/// <param name="Action">The action.</param>
/// <param name="Seconds">Where it is said in the recording.</param>
internal sealed record ActionView(MeetingLine Meeting, string Item, string ItemTitle, ActionPoint Action, double? Seconds)
{
    public static ActionView Of(RegisteredAction found) =>
        new(MeetingLine.Of(found.Meeting), found.ItemNumber, found.ItemTitle, found.Action, found.Seconds);
}

/// <summary>A place where words were found.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ItemTitle">The item's title, or empty outside items.</param>
/// <param name="In">The kind of text.</param>
/// <param name="Snippet">The text around the words, plain.</param>
/// <param name="Matches">Where the words stand in the snippet.</param>
/// <param name="Seconds">Where it is said in the recording.</param>
internal sealed record HitView(
    MeetingLine Meeting, string ItemTitle, FoundIn In, string Snippet, IReadOnlyList<MatchView> Matches, double? Seconds)
{
    public static HitView Of(SearchHit hit) => new(
        MeetingLine.Of(hit.Meeting), hit.ItemTitle, hit.In, hit.Snippet, [.. hit.Matches.Select(match => new MatchView(match.Start, match.Length))], hit.Seconds);
}

/// <summary>Where words stand in a text.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
internal sealed record MatchView(int Start, int Length);
