namespace Summariser.Agendas.Alignment;

/// <summary>Brings the forms of a word together by cutting common English endings, and tells the words that carry no subject.</summary>
internal static class Stems
{
    // Long words are told apart by their beginnings; what follows is mostly derivation ("finance", "financial").
    private const int Longest = 6;

    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "er", "es", "ly", "s", "y", "e"];

    private static readonly HashSet<string> Empty = new(
        ("a about above after again all also am an and any are as at be because been before being below between both but by can cannot "
        + "could did do does doing dont down during each few for from further get go going got had has have having he her here hers him "
        + "his how i if im in into is isnt it its ive just know let like lot make may me might more most much must my no nor not now of "
        + "off ok okay on once one only or other our out over own really right said same say see she should so some such than thank "
        + "thanks that thats the their them then there theres these they thing things think this those through to too two um under "
        + "until up us very want was way we well were weve what when where which while who whom why will with would yeah yes you your "
        + "youre er erm uh mm hmm councillor chair mr mrs ms item agenda").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The stem of a word, or null when the word carries no subject.</summary>
    public static string? Of(string word)
    {
        if (word.Length < 2 || Empty.Contains(word) || word == SpokenText.Bar)
        {
            return null;
        }

        if (!char.IsLetter(word[0]))
        {
            return word;
        }

        // Endings pile up ("foster-ing-s"), so cutting stops only when nothing more comes off.
        for (var shorter = Cut(word); shorter.Length < word.Length; shorter = Cut(word))
        {
            word = shorter;
        }

        return word.Length > Longest ? word[..Longest] : word;
    }

    private static string Cut(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
