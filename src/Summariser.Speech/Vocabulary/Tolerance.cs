namespace Summariser.Speech.Vocabulary;

/// <summary>
/// How unlike a term misheard words may be, in distance a sound of the term. Chosen on transcripts that need no repair, where nothing may
/// change, and on corrupted ones, where most must.
/// </summary>
internal static class Tolerance
{
    private const int FewSounds = 4;
    private const int ManySounds = 9;
    private const double Beside = 0.2;
    private const double BesideForCommon = 0.1;
    private const double Alone = 0.06;
    private const double AloneAndLong = 0.13;
    private const double SameSound = 0.03;

    /// <summary>The most, or 0 where the words may not be changed at all.</summary>
    /// <param name="doubt">What is known of the words.</param>
    /// <param name="sounds">How many sounds of the term are in question.</param>
    public static double Of(Doubt doubt, int sounds)
    {
        if (!doubt.IsStrange)
        {
            // Common words are never a name by themselves, only as a run beside a word of the same term.
            return doubt is { IsRare: true, IsBesideItsTerm: true, IsOneWord: false } ? Beside : 0;
        }

        var most = (doubt.IsBesideItsTerm, doubt.IsRare) switch
        {
            (true, true) => sounds <= FewSounds ? Beside / 2 : Beside,
            (true, false) => BesideForCommon,
            (false, true) => sounds >= ManySounds ? AloneAndLong : sounds > FewSounds ? Alone : SameSound,
            (false, false) => SameSound,
        };
        return doubt.IsWrittenSmall ? Math.Min(most, doubt.IsBesideItsTerm ? BesideForCommon : SameSound)
            : doubt.IsFrequent && !doubt.IsBesideItsTerm ? Math.Min(most, SameSound) : most;
    }
}

/// <summary>What is known of words that may have been misheard.</summary>
/// <param name="IsStrange">One of them is neither common English nor in the papers.</param>
/// <param name="IsRare">What the term has in their place is no common word.</param>
/// <param name="IsBesideItsTerm">Other words of the term, or a person's title, were heard beside them.</param>
/// <param name="IsOneWord">They are one word.</param>
/// <param name="IsWrittenSmall">The term is a person's name and the recogniser wrote them without a capital.</param>
/// <param name="IsFrequent">They are written the same way again and again, as a right name would be.</param>
internal readonly record struct Doubt(bool IsStrange, bool IsRare, bool IsBesideItsTerm, bool IsOneWord, bool IsWrittenSmall, bool IsFrequent);
