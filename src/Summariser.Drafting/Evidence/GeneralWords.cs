using System.Collections.Frozen;

namespace Summariser.Drafting.Evidence;

/// <summary>Words that are often written with a capital and name no particular person, place or thing.</summary>
internal static class GeneralWords
{
    private static readonly FrozenSet<string> Known = string.Join(' ',
        "i im ive ill id a an the this that these those it its he she they we you his her their our my who what when where why how which",
        "and or but so then if as at by for from in into of on to with after before during following no not yes all any some each every both",
        "councillor councillors cllr cllrs council councils committee committees panel panels board boards cabinet chair chairs chairman",
        "chairwoman vicechair vice clerk clerks member members officer officers director directors head mayor leader deputy portfolio holder",
        "mr mrs ms miss mx dr professor sir dame lord lady reverend executive assembly authority authorities local government parliament",
        "minister ministers department service services team teams manager assistant item items agenda minutes report reports update updates",
        "review reviews plan plans policy strategy budget annual quarter motion motions recommendation recommendations resolved resolution",
        "decision decisions action actions apologies declarations interest interests business meeting meetings public press exempt part",
        "appendix section schedule act regulations scrutiny overview planning licensing audit corporate parenting children young people",
        "bill bills internet web program programme programmes fund group office inspectorate university universities school" +
        " schools college colleges trust state",
        "covid am ams mp mps ms bbc uk gp gps nhs eu pdf ai monday tuesday wednesday thursday friday saturday sunday ok okay")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = string.Join(' ',
        "britain british canada canadian canadians england english europe european ireland irish scotland scottish wales welsh")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a canonical word names a country that meetings speak of as their own, or its people.</summary>
    public static bool IsCountry(string word) => Countries.Contains(word);

    /// <summary>Whether a canonical word is in general use.</summary>
    public static bool Contains(string word) => Known.Contains(word);
}
