using System.Text.RegularExpressions;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Wording by which a meeting excludes the press and public and returns to public session: in England and Wales (Local Government Act 1972,
/// section 100A(4) and Schedule 12A), in Scotland (Local Government (Scotland) Act 1973, section 50A(4) and Schedule 7A), in Northern Ireland
/// (Local Government Act (Northern Ireland) 2014, section 42 and Schedule 6; "in committee"), and in the Welsh language.
/// </summary>
internal static partial class ClosedPhrases
{
    /// <summary>Words that exclude the press and public, or speak of it.</summary>
    [GeneratedRegex(
        @"\b((press|media|public|representatives)( and| or)?( the)?( press| media| public| other members of the public| members of the public)? (should |will |must |now |to |can |may |might |is |are |be |being |been |therefore |have |has )*excluded"
        + @"|exclud(e|ing|es) (the |all |any )?(press|public|media|members of the (press|public))|exclusion of (the )?(press|public|media|members of the (press|public))"
        + @"|(move|moving|go|going|moves|goes|turn|turning|come|proceed|proceeding|switch|enter|entering|adjourn|retire|now|are|continue|continuing) (us |now |on |over |straight )*(in |into |to |in to |onto |with )*(a |the |our )?(private|closed|confidential|exempt|restricted|non public) (session|business|part|meeting|items?|section|agenda|reports?|papers|matters)"
        + @"|(move|moving|go|going|turn|turning|come) (now |on |over )*(to |onto |on to )(the )?(b|pink) agenda\b|(go|going|goes) (now )?(into|in to) committee( \||$| so| for| under| to (discuss|consider))"
        + @"|(take|taking|consider|considering|hear|hearing|discuss) (the next|this|these|the following|the remaining) ?(items?|reports?|matters?|business|applications?)? ?(now )?in (private|camera|confidence)"
        + @"|(this|next|following|remaining) (items?|reports?|matters?|business) (is |are |will |to |be |now |must |should )*(heard|taken|considered|discussed|dealt with) in (private|camera|confidence)"
        + @"|(move|moving|go|going|proceed|proceeding|onto|into|enter|entering) (now |on |over |straight )*(in |into |to |in to |onto )*(the )?part (2|two|b|ii|too)( items?| business| session| agenda| of (the|our|this) (agenda|meeting)| \||$)"
        + @"|(go|going|move|moving|meet|meeting|sit|sitting|session) (in|into|in to) camera|(ask|asking|invite|request|require) (all |any |the |our )*(members of the )?(press|public|media)( and (the )?(press|public|media))? to (now )?(leave|withdraw)"
        + @"|(press|public|media) (be |to |are |is |now |will |should |must )*(asked|invited|requested|required) to (leave|withdraw)|(press|public|media) (will |must |should |now |have to |need to |please )+(leave|withdraw)( \||$| the (meeting|room|chamber|gallery)| now| at this)"
        + @"|gallery (to |will |must |should |now |be |is )*cleared|clear the (public )?gallery"
        + @"|(stop|stopping|end|ending|cease|suspend|suspending|turn off|switch off|cut) (the )?(public )?(webcast|live ?stream|broadcast|recording|streaming)"
        + @"|(wasg|cyhoedd) (yn cael |gael )?(eu |iw )?(heithrio|gwahardd|cau allan)|(symud|mynd|troi|fynd|nawr) (nawr |ymlaen )*(i |ir |mewn |at )(r )?(sesiwn|gyfarfod|fusnes|eitemau) (breifat|preifat|gaeedig|caeedig|gyfrinachol|cyfrinachol)"
        + @"|(gwahardd|eithrior?|cau allan|wahardd|gwaharddir|heithrio) (aelodau |or |o |y |r |ar )*(wasg|cyhoedd))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Exclusion { get; }

    /// <summary>Words that make an exclusion happen there and then.</summary>
    [GeneratedRegex(
        @"\b(i (now |would like to |will |formally |so |therefore |hereby )*(move|propose)|id like to (move|propose)|is (moved|proposed)|resolved?|now|seconded?|agreed? to|we agree|are (therefore )?excluded|proposer|mover|(under|to|with|of) (section|paragraph|standing order)|cynnig|cynigi(af|r)|penderfynwyd|nawr)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Resolving { get; }

    /// <summary>Words that say it is not needed.</summary>
    [GeneratedRegex(
        @"\b(no (exempt|confidential|private|restricted|part (2|two|b|ii)) |no items? (requir|that requir|which requir|for which|to be|that need|needing|under|on which|in part)|not (be )?(need|requir|necess|propos|intend|apply|going)|no (need|requirement|reason|intention|proposal) (to|for)|none (requir|that|of)"
        + @"|(dont|do not|doesnt|does not|didnt|did not) (need|intend|propose|think|have|require|want|wish)|(wont|will not|shant|shall not|cannot|cant) (be|need|have|exclude)|without (going|moving|excluding|having)|to protect public health|from attending|attend(ing)? in person|isnt (needed|required|necessary)|arent any|are none|there are no\b|is none|nothing (exempt|confidential|to exclude|that)|unnecessary)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex NotNeeded { get; }

    /// <summary>Words that put it off to a later point of the meeting.</summary>
    [GeneratedRegex(
        @"\b(when we (get|come|reach|arrive|move)|later (in|on|this|tonight|today)|at that (point|stage|time)|(at|towards|until) the end|will be (taken|considered|heard|discussed|dealt)|before we (get|come|go|move)|once we (get|come|reach)|item \w+( \w+)? will)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex PutOff { get; }

    /// <summary>Words that only suppose it.</summary>
    [GeneratedRegex(
        @"\b(would (need|have|be|mean|require)|may (need|have|wish|be|want|exclude)|might|could|if (any|members|councillors|you|we|anyone|there|the)|unless|should (members|we|you|anyone)|whether|last (month|time|meeting|year)|previous|were excluded)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Supposed { get; }

    /// <summary>Words of agreement, support or business done in private.</summary>
    [GeneratedRegex(@"\b(agreed?|seconded?|all in favour|all those in favour|carried|aye|i (so )?(move|propose)|moved|proposed|happy to|excluded|cytuno|cytunwyd|eilio)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Agreement { get; }

    /// <summary>Words that say that what is being said is private.</summary>
    [GeneratedRegex(@"\b(private|exempt|confidential|part (2|two|b|ii)|exclu\w+|closed session|in camera|press and public)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Private { get; }

    /// <summary>Words that are hardly said but where the public is, or is about to be, excluded.</summary>
    [GeneratedRegex(
        @"\b(exempt (information|items?|reports?|business|appendix|appendices|papers?|agenda|session)|press and (the )?public|schedule (12|twelve) ?a|schedule (7|seven) ?a|in camera|(closed|private|confidential) (session|business|part)|confidential (items?|reports?|appendix)|part (2|two) (items?|reports?|business|agenda|of (the|this|our)))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Sign { get; }

    /// <summary>Words that tell an exclusion from the meeting from any other.</summary>
    [GeneratedRegex(@"\b(meeting|room|chamber|session|webcast|exempt|confidential|section|schedule)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex OfTheMeeting { get; }

    /// <summary>The meeting is back in public.</summary>
    [GeneratedRegex(
        @"\b((back|return|returned|returning|resume|resumed|resuming|reconvene|reconvened|now|are|remain|stay|continue) (now |once more |again |live )*(in|into|to|in to) (a |the |our )?(public|open) (session|meeting|part|business|forum)"
        + @"|(come|came|coming|are|is|were|now) (now |back )*out of (the )?(private|closed|confidential|exempt) (session|business|part)\b"
        + @"|(we|were|weve|now|meeting|council|committee) (are |is |has |have |now |come |came |back )*out of (committee|camera)( \||$| and)|(resume|resumed|resuming|back|continue|return|returned) (now )?(in|to|into) (public|open)( \||$)"
        + @"|(back|return|returned|returning) (now )?(in|into|to|in to) (the )?part (1|one|a|i)\b|(webcast|webcasting|live ?stream|broadcast|recording|streaming) (is |has |can |now |been |are )*(resum\w+|back on|back|restart\w*|live again|recommenc\w+|on again)"
        + @"|(resume|resumed|restart|restarted|resuming|restarting) (the )?(public )?(webcast|live ?stream|broadcast|recording)|(are|were|is|now|go|going) (now )?(live again|back live|live once (more|again)|back on air)"
        + @"|(press|public|media)( and (the )?(press|public|media))? (are |were |may |can |is |have |has |been |now |be )*(re ?admitted|invited back|let back|welcomed back|back in the (room|meeting|chamber))"
        + @"|welcome back (to )?(the )?(all )?(public|webcast|those watching|members of the public|everyone watching|viewers|press)|(nol|ol) (nawr )?(mewn|i|ir|yn) (sesiwn )?(gyhoeddus|agored))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Return { get; }

    /// <summary>Words that make a return one that has not happened.</summary>
    [GeneratedRegex(@"\b(when|before|until|once|not|if|cannot|never|after|will|shall|would|unless|till|whether|wont|cant|expect|hope)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex NotYet { get; }
}
