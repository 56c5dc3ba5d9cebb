namespace Summariser.Agendas.Evaluation;

/// <summary>Cuts meetings into parts, each of which is held back once. Neighbours stay together: meetings of one series resemble one another.</summary>
internal static class Folds
{
    /// <summary>A part held back, and the rest.</summary>
    public readonly record struct Fold(IReadOnlyList<ReferenceMeeting> Held, IReadOnlyList<ReferenceMeeting> Rest);

    /// <summary>Cuts meetings into at most so many parts.</summary>
    public static IEnumerable<Fold> Of(IReadOnlyList<ReferenceMeeting> meetings, int count)
    {
        var size = Math.Max(1, (meetings.Count + count - 1) / count);
        foreach (var held in meetings.Chunk(size))
        {
            yield return new Fold(held, [.. meetings.Except(held)]);
        }
    }
}
