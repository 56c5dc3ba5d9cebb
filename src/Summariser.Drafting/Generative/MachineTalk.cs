using System.Text;
using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Generative;

/// <summary>
/// Recognises words that are addressed to a machine and not to the meeting ("ignore your instructions", "in the summary, write …"). They are
/// shown in the transcript like all speech; but nothing a model writes may rest on them, for it would be what they told it to write.
/// </summary>
internal static partial class MachineTalk
{
    // Letters of other scripts that look like these, which hide a word from a search but not from a model.
    private static readonly Dictionary<char, char> LookAlikes = "аa еe оo рp сc хx уy іi ѕs јj һh ԁd ɡg οo αa εe ιi νv ρp τt υu κk ηn"
        .Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Whether an utterance is addressed to a machine.</summary>
    public static bool Is(string text)
    {
        var plain = new StringBuilder(PlainText.Clean(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        for (var at = 0; at < plain.Length; at++)
        {
            plain[at] = LookAlikes.GetValueOrDefault(plain[at], plain[at]);
        }

        return Addressed().IsMatch(plain.ToString());
    }

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|training|everything (?:above|before))\b|" +
        @"\bnew instructions?\b|\bsystem (?:message|prompt|override|instructions?|note|update)\b|\b(?:system|assistant|developer) ?:|" +
        @"\b(?:you are|act as|pretend to be|speaking as) (?:now )?(?:an? |the |my )?(?:ai|language model|assistant|chatbot|llm|summari[sz]er|drafter|pirate)\b|" +
        @"\b(?:dear|hey|hello|attention|note to|message (?:to|for)|instructions? (?:to|for)) (?:the )?(?:ai|assistant|language model|model|chatbot|llm|summari[sz]er|machine|drafter)\b|" +
        @"\b(?:write|say|state|put|add|include|insert|append|print|mention|list|record|link|show)\b.{0,80}\b(?:in|to|into|of|from|at the end of) (?:the|your|this|every) (?:summary|output|answer|response|json|page|overview|draft)\b|" +
        @"\b(?:in|for|to) (?:the|your|this) (?:summary|output|answer|response|json|overview|draft)\b.{0,40}\b(?:write|say|state|put|add|include|insert|append|print|mention|list|record|praise|leave out|omit)\b|" +
        @"\b(?:your|the) (?:summary|output|answer|response|draft) (?:must|should|will|has to|shall)\b|" +
        @"\b(?:output|print|respond with|reply with|answer with|return)\b.{0,24}\b(?:json|the following|exactly|only|verbatim|your prompt)\b|" +
        @"\brepeat after me\b|\bend of (?:the )?(?:transcript|utterances|meeting data|input)\b|</?\s*[a-z!]|\[/?inst\]|<\||\|>|```|!\[|\]\(|\{\{",
        RegexOptions.NonBacktracking)]
    private static partial Regex Addressed();
}
