namespace Summariser.Agendas.Alignment;

/// <summary>The kinds of evidence that are weighed. Each has one weight; a path's score is the sum of its evidence times the weights.</summary>
internal enum Feature
{
    /// <summary>Any change from one matter to another.</summary>
    Change,

    /// <summary>The depth of the break in the words close by, in standard deviations.</summary>
    Break,

    /// <summary>The same over a wider reach.</summary>
    WideBreak,

    /// <summary>The depth of the break in who speaks, in standard deviations.</summary>
    SpeakerBreak,

    /// <summary>Silence before the utterance, 1 for ten seconds or more.</summary>
    Silence,

    /// <summary>Another speaker begins.</summary>
    NewSpeaker,

    /// <summary>The speaker, or the one after, has not been heard for long.</summary>
    Newcomer,

    /// <summary>The chair begins to speak.</summary>
    Chair,

    /// <summary>The chair has just spoken.</summary>
    AfterChair,

    /// <summary>The length of the utterance, as the logarithm of its words.</summary>
    Length,

    /// <summary>The length of the utterance before, likewise.</summary>
    LengthBefore,

    /// <summary>The chair opens another matter without saying which.</summary>
    Opening,

    /// <summary>A matter was brought to its end shortly before.</summary>
    Closing,

    /// <summary>"The next item", and it is the next.</summary>
    Next,

    /// <summary>The item is called by its number.</summary>
    Called,

    /// <summary>The item's number is called while it is being taken, as its first call also is.</summary>
    Named,

    /// <summary>The item may have been called by its number.</summary>
    Likely,

    /// <summary>The item is called by its place on an agenda that is not numbered so.</summary>
    Placed,

    /// <summary>The item's title is said: the share of it.</summary>
    TitleSaid,

    /// <summary>The item's title is said where another matter is opened: the share of it.</summary>
    TitleOpened,

    /// <summary>One or more items are passed over.</summary>
    Skip,

    /// <summary>Each item passed over.</summary>
    Skipped,

    /// <summary>The item lies earlier on the agenda.</summary>
    Back,

    /// <summary>An item is passed over or gone back to though nobody calls the one that follows.</summary>
    Unbidden,

    /// <summary>The recording ends with items still to come.</summary>
    Unreached,

    /// <summary>Words of the item, each weighed by its rarity.</summary>
    Likeness,

    /// <summary>Words of the item as many as are to be expected of so many words anywhere in the meeting.</summary>
    Expectation,

    /// <summary>Words that elsewhere went with the words of the item's title.</summary>
    Association,

    /// <summary>How far the utterance lies from where the item is to be expected, in items, per hundred words.</summary>
    Distance,

    /// <summary>The recording begins with the business.</summary>
    BeginsAtOnce,

    /// <summary>Tens of words before the business.</summary>
    BeforeWords,

    /// <summary>Words of welcome, before the business.</summary>
    Welcome,

    /// <summary>Tens of words after the business.</summary>
    AfterWords,

    /// <summary>The meeting is closed and the business ends.</summary>
    Farewell,

    /// <summary>The business ends though nobody closed the meeting.</summary>
    EndsUnsaid,
}
