using System.Text.RegularExpressions;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>How chairs, members and clerks put, second and declare decisions. Patterns read a sentence's words in lower case.</summary>
internal static partial class DecisionPatterns
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Body =
        "(the |this |your )?(sub ?committee|committee|panel|board|cabinet|full council|council|executive|forum|commission|" +
        "members|group|meeting)";

    private const string Person =
        @"((Councillor|councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\.? [\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?|" +
        @"\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)+)";

    private const string Done =
        "carried|agreed|approved|noted|adopted|lost|refused|rejected|defeated|deferred|withdrawn|passed|accepted|endorsed|" +
        "granted|confirmed|ratified";

    private const string Thing =
        "(?<subject>(item|agenda item) [a-z0-9 ]{1,12}|(that|the|this|these|those|both|all|application|recommendation|motion)( [a-z0-9]+){0,12}?)";

    /// <summary>Whether a sentence takes part in deciding: puts, seconds, counts, agrees or declares.</summary>
    public static bool IsDeciding(Spoken sentence) =>
        Moved().IsMatch(sentence.Plain) || Seconded().IsMatch(sentence.Plain) || VoteCalled().IsMatch(sentence.Plain) ||
            Consented().IsMatch(sentence.Plain) ||
        MovedBy().IsMatch(sentence.Text) || VoteWords.In(sentence.Tokens) is not null || (sentence.IsQuestion && Asked().IsMatch(sentence.Plain)) ||
        (!sentence.IsQuestion && Declaration.In(sentence) is not null);

    /// <summary>"It is resolved that …", "RESOLVED: that …".</summary>
    [GeneratedRegex(@"^(so |and |therefore |then )*(it ((is|was|has been) )(now |therefore |hereby )*)?(?<words>resolved (that|to) .+)$", Safe)]
    public static partial Regex Resolved();

    /// <summary>"It was agreed to …", said of this meeting.</summary>
    [GeneratedRegex(
        @"^(so |and |then )*it (is|has been) (now |therefore |duly |unanimously |hereby )*(?<verb>agreed|approved|noted|" +
        @"recommended|decided) (?<words>(that|to) .+)$",
        Safe)]
    public static partial Regex Impersonal();

    /// <summary>"The committee notes the scorecard", "we approve the plan".</summary>
    [GeneratedRegex(
        @"^((so|and|then|therefore|right|okay|in that case|thank you|with that) )*(" + Body +
        @"( has| have)?( now| therefore| also| duly| hereby| unanimously| formally)? (?<verb>notes|noted|approves|approved|" +
        @"agrees|agreed|endorses|endorsed|adopts|adopted|resolves|resolved|recommends|recommended|defers|deferred|refuses|" +
        @"refused|rejects|rejected|accepts|accepted|confirms|confirmed|ratifies|ratified)|(we|members|councillors)( have)?( now|" +
        @" therefore| also| all| duly| hereby| unanimously| formally)* (?<verb>note|noted|approve|approved|agree|agreed|endorse|" +
        @"endorsed|adopt|adopted|resolve|resolved|recommend|recommended|defer|deferred|refuse|refused|reject|rejected|accept|" +
        @"accepted|confirm|confirmed|ratify|ratified))( unanimously)? (?<what>(that|to|the|this|both|all|these|those|item|an?|" +
        @"it|recommendations?) ?.*)$",
        Safe)]
    public static partial Regex Performed();

    /// <summary>"The motion is carried", "item seven is deferred to …", "the minutes are agreed".</summary>
    [GeneratedRegex(
        @"\b" + Thing + @" (is|are|has been|have been|be) (therefore |so |duly |now |hereby |also |both |all |unanimously |" +
        @"formally )*(?<not>not )?(?<verb>" + Done + @")( .*)?$",
        Safe)]
    public static partial Regex Declared();

    /// <summary>"The motion was carried", "the amendment was lost": said in the past of what has just been done.</summary>
    [GeneratedRegex(
        @"\b(?<subject>(the|that|this) (substantive |original |amended )?(motion|amendment|recommendations?|vote|" +
        @"resolution)) ((was|were|is) (therefore |so |duly )*(?<not>not )?(?<verb>" + Done +
        @")|(therefore |so )?(?<falls>falls|fell|fails|carries|passes))\b",
        Safe)]
    public static partial Regex DeclaredLate();

    /// <summary>"That's agreed", "so that is carried", "agreed unanimously", "carried".</summary>
    [GeneratedRegex(
        @"^((so|and|then|okay|right|thank you|thanks|good|lovely|great|brilliant|excellent|all|chair|everyone|yes|" +
        @"well|agreed) )*((that is|thats|its|it is|this is|i see that is|i take that as|we are|were) )?(all |clearly |unanimously |" +
        @"therefore |then |so |duly )*(?<verb>agreed|carried|approved|noted|resolved|unanimous|lost|defeated|not carried)( then|" +
        @" unanimously| nem con| by all| everybody| everyone| thank you| chair| so (?<rest>.+))*$",
        Safe)]
    public static partial Regex Assented();

    /// <summary>"Aye", "yes", "I agree", "happy with that": an answer that agrees.</summary>
    [GeneratedRegex(
        @"^((yes|aye|ayes|yep|yeah|agreed|agree|okay|we do|we are|we agree|i agree|happy|content|all agreed|im happy|" +
        @"happy with that|im happy with that|no objections?|all in favour|everyone|chair|thank you|absolutely|seconded|" +
        @"that is agreed|thats agreed) ?)+$",
        Safe)]
    public static partial Regex Consented();

    /// <summary>"I see no dissent", "nobody against": the chair's own reading of silence.</summary>
    [GeneratedRegex(
        @"\b(i see no (dissent|objections?|disagreement|hands)|no (dissent|objections?|dissenters)|(i see|seeing|lots of) (nods|" +
        @"nodding|agreement|hands up)|everyones nodding|ill take that as (agreed|a yes|agreement)|unanimous(ly)?)\b",
        Safe)]
    public static partial Regex Observed();

    /// <summary>"I move that …", "I'd like to propose that …".</summary>
    [GeneratedRegex(
        @"\b(i|ill|id|we|can i|may i|could i|i will|i would|i formally)( would| formally| hereby| therefore| do|" +
        @" will)?( like to| want to| beg to| wish to| am going to| am happy to| am pleased to)? ?(formally )?(move|moving|" +
        @"propose|proposing|make a motion) (?<words>(that|to|the|we|an|a) .+)$",
        Safe)]
    public static partial Regex Moved();

    /// <summary>"I'll move it", "happy to move the recommendations".</summary>
    [GeneratedRegex(
        @"\b(ill|id|i will|i would|i am|im|happy|pleased|glad|i)( happy| pleased| glad| like)?( to)? (move|" +
        @"propose) (?<words>them|it|that|those|this|the .+)( chair)?$",
        Safe)]
    public static partial Regex Offered();

    /// <summary>"Seconded", "I second that", "happy to second".</summary>
    [GeneratedRegex(
        @"^((and|yes|chair|thank you|thanks) )*(seconded( chair)?|(ill|id|i will|i would|im|i am|i|happy|pleased|glad|can i|" +
        @"and i)( formally| happy| pleased| glad| am| like| happily| be)*( to)? second( it| that| the .+| this| chair| those|" + @" them)*)$",
        Safe)]
    public static partial Regex Seconded();

    /// <summary>"Moved by Councillor Stone and seconded by Councillor Okorie".</summary>
    [GeneratedRegex(
        "\\b(moved|proposed) by (?<mover>" + Person + ")(,? and|,)? seconded by (?<seconder>" + Person + ")",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex MovedBy();

    /// <summary>"Do we agree the minutes …?", "Can I take it that the committee is happy to note …?", "Are we content to …?".</summary>
    [GeneratedRegex(
        @"\b(do|does|can|could|may|are|is|shall|will|have|would) (i |we |you |members |everyone |everybody |colleagues |all |" +
        @"that |the committee |the panel |the board |the cabinet |the council |there )*(be |is |are |all |now |therefore |" +
        @"formally |please |just )*(take it (that )?(we are |were |that |the committee is |the panel is |the board is |" +
        @"members are |everyone is |everyones |you are |youre |thats |that is |we |members )*)?(all |also |now |" +
        @"therefore )*(?<verb>agree[sd]?|agreement|happy|content|note|noted|approved?|accept|support|endorse|adopt|recommend|" +
        @"willing|minded)\b ?(?<what>.*)$",
        Safe)]
    public static partial Regex Asked();

    /// <summary>"All those in favour", "any against".</summary>
    [GeneratedRegex(
        @"\b(all those in favour|those in favou?r|all in favou?r|in favou?r please|hands up|please show|put (it|that|" +
        @"this) to the vote|go to (the|a) vote|we have a motion|have a motion and a second|those against|any against|" +
        @"any abstentions|those for)\b",
        Safe)]
    public static partial Regex VoteCalled();

    /// <summary>"The recommendation is that …", "you are asked to …", "ask the committee to …".</summary>
    [GeneratedRegex(
        @"\b(the recommendations? (is|are|before (us|you) (is|are))|(we are|were|members are|you are|youre|the committee is|" +
        @"the panel is|the board is|cabinet is) (being )?(asked|recommended|invited)|ask (the committee|the panel|the board|" +
        @"members|cabinet|council|you)|i recommend|we recommend|my recommendation is) (?<words>(that|to) .+)$",
        Safe)]
    public static partial Regex Recommended();

    /// <summary>Words that make a sentence something to agree to.</summary>
    [GeneratedRegex(
        @"\b(suggest|propose[sd]?|proposal|recommend|recommended|recommendations?|defer|adjourn|move|motion|note|noted|approve|" +
        @"adopt|exclude|we (will|should|could|can|do|take|leave|write|ask)|lets|id like|i would like|happy for|ask the|invite|" +
        @"agree|swap|postpone|invited to|asked to)\b",
        Safe)]
    public static partial Regex Proposing();

    /// <summary>Signs that something is of the past, supposed, wished for or denied, and so decided by no one here.</summary>
    [GeneratedRegex(
        @"\b(last (year|month|week|time|meeting|autumn|summer|spring|winter|march|may|june|july|september|october|november|" +
        @"december|january|february|april|august)|previous(ly)?|at the (last|previous)|earlier this year|back in|(months?|" +
        @"years?|weeks?) ago|already|had (been )?(agreed|approved|noted)|if|unless|whether|until|once|when|before it|suppose|" +
        @"hypothetically|would have|could have|might|ought|hope|hopefully|hoping|should be|could be|would be|may be|not yet|" +
        @"wasnt|were to|in (19|20)[0-9][0-9]|in (nineteen|twenty) [a-z]+|yesterday|has always|have always)\b",
        Safe)]
    public static partial Regex Elsewhere();
}
