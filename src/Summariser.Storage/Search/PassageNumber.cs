namespace Summariser.Storage.Search;

/// <summary>Kinds of passage, the least telling first.</summary>
internal enum PassageKind
{
    /// <summary>An action; found in the list of actions only.</summary>
    Action,

    /// <summary>What was said.</summary>
    Transcript,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A summary.</summary>
    Summary,
}

/// <summary>
/// A passage's number holds the order in which searches show it: summaries before decisions before what was said, then the latest meeting, then its
/// place in the meeting. Both databases read an index in this order, so the first page of thousands of hits costs no more than that of a few.
/// </summary>
internal static class PassageNumber
{
    private const int PlaceBits = 14;
    private const int MeetingBits = 24;
    private const int DayBits = 22;

    /// <summary>How many passages of a kind a meeting may have.</summary>
    public const int MostPlaces = 1 << PlaceBits;

    /// <summary>The number of a passage.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="day">Days from the year 1 to the meeting, or 0.</param>
    /// <param name="meeting">The meeting's number.</param>
    /// <param name="place">Its place among the meeting's passages of that kind, from 0.</param>
    public static long Of(PassageKind kind, int day, long meeting, int place) =>
        ((((((long)kind << DayBits) | (uint)day) << MeetingBits) | (meeting & ((1L << MeetingBits) - 1))) << PlaceBits) | (uint)(MostPlaces - 1 - place);

    /// <summary>The kind of a passage of this number.</summary>
    public static PassageKind KindOf(long number) => (PassageKind)(number >> (DayBits + MeetingBits + PlaceBits));

    /// <summary>The first and last number that a passage of this kind and these days may have.</summary>
    public static NumberRange Range(PassageKind kind, DateOnly? from, DateOnly? to)
    {
        // A meeting whose day is not known (0) fits only when no day is asked for.
        var (first, last) = (from?.DayNumber ?? (to is null ? 0 : 1), to?.DayNumber ?? (1 << DayBits) - 1);
        return new NumberRange(Of(kind, first, 0, MostPlaces - 1), Of(kind, last, (1L << MeetingBits) - 1, 0));
    }
}

/// <summary>Numbers from one to another, both included.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest.</param>
internal readonly record struct NumberRange(long First, long Last)
{
    /// <summary>A range that holds no number.</summary>
    public static NumberRange None { get; } = new(0, -1);
}
