namespace Summariser.Agendas.Alignment;

/// <summary>
/// Tells an utterance that is nothing but the vote on an exclusion. Every word must be one that such a vote uses, so that nothing said in
/// private can pass for it; the only strangers let in are the names that follow "Councillor".
/// </summary>
internal static class VoteOnExclusion
{
    /// <summary>Words of motions and votes, and those by which Schedule 12A itself says what may be considered in private.</summary>
    private static readonly HashSet<string> Vocabulary = new(
        ("a or agree agreed agreement act against aye all and any are as at be because by carried chair closed considered consideration defined "
        + "disclosure do during everyone excluded exclude exclusion exempt favour following for from government grounds happy have here i in "
        + "information involve involves is it item items likely live local look make me media meeting members mover motion move moved moving "
        + "next nineteen no nobody none now of ok okay on one hundred our out paragraph paragraphs part please present press private proposed "
        + "proposer public put right room schedule second seconded seconder section session show so stop stopped that thats thank thanks the "
        + "there therefore they this those three to twelve two four five seven 12a 7a 50a 100a 1972 1973 1985 seventytwo seventy under unanimous "
        + "unanimously us very vote votes was we webcast well were will would yes you your abstentions abstain hands up webcasting broadcast ended "
        + "ends like leave which contain contains containing disclose disclosed disclosing reason reasons interest maintaining exemption outweighs "
        + "relating financial business affairs particular person including authority holding").Split(' '),
        StringComparer.Ordinal);

    private const int LongestCitation = 12;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "councillor", "cllr", "councillors", "mr", "mrs", "ms", "dr" };

    /// <summary>Whether the words from one index to another are such a vote; bars do not count.</summary>
    public static bool Is(IReadOnlyList<string> words, int from, int to)
    {
        var any = false;
        var citation = CitationIn(words, from, to);
        for (var at = from; at < citation; at++)
        {
            var word = words[at];
            var named = at > from && Titles.Contains(words[at - 1]);
            if (word != SpokenText.Bar && !named && !Titles.Contains(word) && !Vocabulary.Contains(word) && !(char.IsDigit(word[0]) && word.Length <= 5 && IsPartOfCitation(words, at)))
            {
                return false;
            }

            any |= word != SpokenText.Bar;
        }

        return any;
    }

    // "… as defined in paragraph 3 of Schedule 12A of the Act": recognisers mishear the schedule's name, and nothing but it stands there.
    private static int CitationIn(IReadOnlyList<string> words, int from, int to)
    {
        while (to > from && words[to - 1] == SpokenText.Bar)
        {
            to--;
        }

        for (var at = from; at + 3 < to; at++)
        {
            if (words[at] == "defined" && words[at + 1] == "in" && words[at + 2] is "paragraph" or "paragraphs")
            {
                return to - at <= LongestCitation && words[to - 1] == "act" ? at : to;
            }
        }

        return to;
    }

    // A figure is let in only right after the words that citations put before figures: a bare figure may be a price.
    private static bool IsPartOfCitation(IReadOnlyList<string> words, int at) =>
        at > 0 && words[at - 1] is "section" or "schedule" or "paragraph" or "paragraphs" or "part" or "act" or "item" or "items";
}
