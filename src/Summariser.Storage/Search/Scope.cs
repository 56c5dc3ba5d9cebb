using Summariser.Core.Summaries;

namespace Summariser.Storage.Search;

/// <summary>
/// Words put into the index beside those of a passage, which say whose it is and who may see it. They begin with a colon, which no word of a text
/// does, so nobody can look for one or pass one in.
/// </summary>
internal static class Scope
{
    /// <summary>In the revision the public reads.</summary>
    public const string Published = ":published";

    /// <summary>In the newest revision.</summary>
    public const string Current = ":current";

    /// <summary>Of a council.</summary>
    public static string Council(string key) => $":c/{key}";

    /// <summary>Of a body of a council.</summary>
    public static string Body(string council, string body) => $":b/{council}/{body}";

    /// <summary>Of a kind of passage.</summary>
    public static string Kind(PassageKind kind) => $":k/{kind}";

    /// <summary>Of a kind of decision.</summary>
    public static string Decision(DecisionKind kind) => $":d/{kind}";

    /// <summary>To be done by somebody whose name has this word.</summary>
    public static string Owner(string word) => $":o/{word}";
}
