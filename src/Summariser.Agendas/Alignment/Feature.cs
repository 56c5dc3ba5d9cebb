namespace Summariser.Agendas.Alignment;

/// <summary>The kinds of evidence that are weighed. Each has one weight; a path's score is the sum of its evidence times the weights.</summary>
internal enum Feature
{
    /// <summary>Any change from one matter to another.</summary>
    Change,

    /// <summary>The depth of the break in the words, in standard deviations.</summary>
    Break,

    /// <summary>Silence before the utterance, 1 for ten seconds or more.</summary>
    Silence,

    /// <summary>Another speaker begins.</summary>
    NewSpeaker,

    /// <summary>The chair opens another matter without saying which.</summary>
    Opening,

    /// <summary>A matter was brought to its end shortly before.</summary>
    Closing,

    /// <summary>"The next item", and it is the next.</summary>
    Next,

    /// <summary>The item is called by its number.</summary>
    Called,

    /// <summary>The item may have been called by its number.</summary>
    Likely,

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

    /// <summary>Words of the item, each weighed by its rarity.</summary>
    Likeness,

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
