using System.Collections.Frozen;

namespace Summariser.Core.Language;

/// <summary>The words that hold English sentences together and say little about their subject.</summary>
public static class CommonWords
{
    private static readonly FrozenSet<string> Known = string.Join(' ',
        "a about above after again against all also am an and any are as at be because been before being below between both but by can could",
        "did do does doing down during each either else ever few for from further get gets getting given go goes going gone" +
        " got had has have having he",
        "her here hers herself him himself his how however i if in into is it its itself just let like made make makes many may me might mine more",
        "most much must my myself near of off on once only onto or other others ought our ours out over own perhaps please put quite rather really",
        "said same say saying says see shall she should since so some still such than that thats the their theirs them themselves then there theres",
        "therefore these they theyre this those though through to too toward under until up upon us use used very want was we well were weve what",
        "whatever when where whether which while who whom whose why will with within would yes yet you your yours yourself im ive id ill youre",
        "youve whats hes shes weve well dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt cant cannot hasnt havent hadnt no",
        "not nor none okay ok yeah right thing things actually obviously lot lots kind sort bit come came take took know think thank thanks")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a canonical word is such a word.</summary>
    public static bool Contains(string word) => Known.Contains(word);
}
