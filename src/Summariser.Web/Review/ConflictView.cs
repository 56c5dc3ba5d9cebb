using Summariser.Core.Records;
using Summariser.Rendering.Differences;

namespace Summariser.Web.Review;

/// <summary>What somebody else changed while a form was filled in.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Theirs">What they changed in the text that the form is about; all the same where they changed other things.</param>
/// <param name="Yours">What saving the form would change in the text as it is now, or null where that cannot be told.</param>
internal sealed record ConflictView(string By, DateTimeOffset At, IReadOnlyList<WordRun> Theirs, IReadOnlyList<WordRun>? Yours)
{
    /// <summary>Whether the text that the form is about was changed.</summary>
    public bool IsHere => Theirs.Any(run => run.Fate != WordFate.Kept);

    /// <summary>Compares the text as the form was made from it, as it is now, and as the person wants it.</summary>
    public static ConflictView Of(Revision newest, string before, string now, string? wanted) =>
        new(newest.By, newest.At, WordDifference.Between(before, now), wanted is null ? null : WordDifference.Between(now, wanted));
}
