using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Speech.Speakers;

/// <summary>What an utterance says of who speaks, and of who speaks next.</summary>
/// <param name="Self">Who introduces themselves.</param>
/// <param name="Called">Who is asked to speak next.</param>
/// <param name="Thanked">Who is thanked for what they have said.</param>
/// <param name="Mover">Who is said to have moved a motion.</param>
/// <param name="Seconder">Who is said to have seconded it.</param>
/// <param name="Signs">What else is heard.</param>
internal sealed partial record Cues(string? Self, string? Called, string? Thanked, string? Mover, string? Seconder, Signs Signs)
{
    /// <summary>Whether a sign is among those heard.</summary>
    public bool Has(Signs sign) => (Signs & sign) != Signs.None;

    /// <summary>Reads an utterance.</summary>
    public static Cues Of(string text, Roster roster)
    {
        var said = Numbers.Normalise(text);
        string? self = null, called = null, thanked = null, mover = null, seconder = null;
        for (var at = 0; at < said.Count; at++)
        {
            if (roster.At(text, said, at) is not var (name, count))
            {
                continue;
            }

            var before = Plain(text[SentenceStart(text, said[at].Start)..said[at].Start]);
            var after = Plain(text[said[at + count - 1].End..]);
            if (Introducing().IsMatch(before) || (at == 0 && OfficeAfter().IsMatch(after)))
            {
                self ??= name;
            }
            else if (Moving().IsMatch(before))
            {
                mover ??= name;
            }
            else if (Seconding().IsMatch(before))
            {
                seconder ??= name;
            }
            else if (Thanking().IsMatch(before))
            {
                (thanked, called) = after.Length > 0 && Asking().IsMatch(after) ? (thanked, name) : (name, called);
            }
            else if (Inviting().IsMatch(before) || Asking().IsMatch(after) || (IsEnd(after) && !Joined().IsMatch(before)))
            {
                called = name;
            }

            at += count - 1;
        }

        return new Cues(self, called, thanked, mover, seconder, SignsOf(Plain(text), text));
    }

    private static int SentenceStart(string text, int at) => text.AsSpan(0, at).LastIndexOfAny('.', '?', '!') + 1;

    private static bool IsEnd(string after) => after.Length == 0 || HandedBack().IsMatch(after);

    private static Signs SignsOf(string plain, string text) =>
        (Chairing().IsMatch(plain) ? Signs.Chairs : Signs.None) |
        (IsToChair(plain, text) ? Signs.ToChair : Signs.None) |
        (Thanks().IsMatch(plain) && !IsToChair(plain, text) ? Signs.Thanks : Signs.None) |
        (Reply().IsMatch(plain) ? Signs.Replies : Signs.None) |
        (text.TrimEnd().EndsWith('?') ? Signs.Asks : Signs.None) |
        (Motion().IsMatch(plain) ? Signs.Moves : Signs.None) |
        (SecondsMotion().IsMatch(plain) ? Signs.Seconds : Signs.None) |
        (Several().IsMatch(plain) ? Signs.Several : Signs.None) |
        (ToAll().IsMatch(plain) ? Signs.AsksAll : Signs.None) |
        (Answer().IsMatch(plain) ? Signs.Answers : Signs.None);

    private static bool IsToChair(string plain, string text) => ToChair().IsMatch(plain) || Addressed().IsMatch(text);

    private static string Plain(string text) => string.Join(' ', Words.Of(text));

    [GeneratedRegex(@"(?:^|\b(?:afternoon|evening|morning|everyone|yes|hello|chair) )(?:i am|im|my name is|my names|this is)$", RegexOptions.NonBacktracking)]
    private static partial Regex Introducing();

    [GeneratedRegex(@"^(?:assistant |deputy |interim )?(?:director|head|manager|officer|service manager|chief|clerk|solicitor|lead)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OfficeAfter();

    [GeneratedRegex(@"\b(?:moved|proposed)(?: by)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Moving();

    [GeneratedRegex(@"\bseconded(?: by)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Seconding();

    [GeneratedRegex(@"\b(?:thank you|thanks)(?: very much| so much| indeed)?(?: for (?:that|this))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Thanking();

    [GeneratedRegex(@"\b(?:invite|ask|call(?: on| upon)?|hand(?:ing)? (?:over |you over )?to|over to|pass(?:ing)? (?:over |you )?to|bring in|come to|hear from|turn to|go to)$", RegexOptions.NonBacktracking)]
    private static partial Regex Inviting();

    [GeneratedRegex(
        @"^(?:please|over to you|you wanted|you had|your hand|would you|could you|can you|will you|do you|did you|have you|have we|i think you|if you|go ahead|the floor|to (?:present|introduce|speak|take us|talk us))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Asking();

    // "moved by", "seconded by", "between … and": a name at the end that is no call.
    [GeneratedRegex(@"\b(?:by|from|with|of|and|or|as|for|to|about|on|is|was|are|were|the|our|its|met|see|like|than|thank|tell|told|asked)$", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:yes )?thank you(?: very much)? (?:madam |mr |mister )?chair(?:man)?$", RegexOptions.NonBacktracking)]
    private static partial Regex HandedBack();

    [GeneratedRegex(
        @"\b(?:(?:agenda )?item (?:number )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+[a-z]?) (?:is|the|on)|(?:moving|move|moves|turning|turn) (?:on |now )+to|we (?:now )?(?:come|start|move) (?:on )?(?:to|with)|" +
        @"are there any (?:questions|corrections|comments|other)|any (?:questions|abstentions|other business)|do (?:we|members) agree|is that agreed|are we agreed|all those in favou?r|those against|" +
        @"it is resolved|the (?:minutes|motion|recommendations?) (?:are|is) (?:agreed|carried|lost)|the motion has been moved|the committee notes|the meeting is (?:closed|adjourned)|our next meeting is|" +
        @"welcome to this meeting|as an action|does any member)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Chairing();

    [GeneratedRegex(@"^(?:(?:so|well|yes|no|thank you|thanks|sorry|okay|right|and|i do|i will|through you|seconded|good (?:afternoon|evening|morning))(?: very much)? )*(?:madam |mr |mister )?(?:chair(?:man)?|cher)\b|\bthank you (?:madam |mr )?chair\b|\b(?:chair|cher)$", RegexOptions.NonBacktracking)]
    private static partial Regex ToChair();

    [GeneratedRegex(@", (?:madam |mr |mister )?(?:chair(?:man)?|cher)[.,?!]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^(?:yes|no|yeah|i will|i do|of course|certainly)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Reply();

    [GeneratedRegex(@"^(?:right |okay |well |lovely |great )?(?:thank you|thanks)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b(?:i (?:would like to |will |want to )?move (?:that|a motion|the|an amendment)|id like to move|happy to move|i (?:formally )?propose)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Motion();

    [GeneratedRegex(@"^(?:seconded|i(?:ll)? second|im (?:pleased|happy) to second|happy to second|second(?:ed)? chair)\b|\bto second (?:that|it|the)\b", RegexOptions.NonBacktracking)]
    private static partial Regex SecondsMotion();

    // Several people in one utterance: somebody is thanked in the middle of it, or members answer together.
    [GeneratedRegex(@"^agreed\b|\bagreed agreed\b|\S+ \S+ \S+ (?:thank you|thanks) (?:so |the |very much |madam |mr |i |we |chair )*\S+|\S+ \S+ \S+ \S+ thank you chair\b", RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex(
        @"\b(?:any (?:abstentions|questions|corrections|comments|other business)|those against|in favou?r|please show|do (?:we|members) agree|is that agreed|are we agreed|does any(?:one| member))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex ToAll();

    [GeneratedRegex(@"^(?:thats a (?:very )?good question|good question|to answer|the answer|in answer)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Answer();
}

/// <summary>What is heard in an utterance besides names.</summary>
[Flags]
internal enum Signs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Words that only a chair says: items announced, votes taken.</summary>
    Chairs = 1,

    /// <summary>The chair is addressed, so somebody else speaks.</summary>
    ToChair = 2,

    /// <summary>It begins with thanks, and not to the chair.</summary>
    Thanks = 4,

    /// <summary>It ends with a question.</summary>
    Asks = 8,

    /// <summary>A motion is moved.</summary>
    Moves = 16,

    /// <summary>A motion is seconded.</summary>
    Seconds = 32,

    /// <summary>More than one person is heard in it.</summary>
    Several = 64,

    /// <summary>It begins as an answer does.</summary>
    Answers = 128,

    /// <summary>It asks all members something, so anybody may speak next.</summary>
    AsksAll = 256,

    /// <summary>It begins with yes or no, so somebody was asked and now answers.</summary>
    Replies = 512,
}
