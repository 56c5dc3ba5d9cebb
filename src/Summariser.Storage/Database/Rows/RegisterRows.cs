using Summariser.Core.Summaries;

namespace Summariser.Storage.Database.Rows;

/// <summary>A sentence of a meeting's current or published summary.</summary>
internal sealed class SentenceRow
{
    public Guid MeetingId { get; set; }

    public int Revision { get; set; }

    /// <summary>Its place in the whole summary, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Place of its item, from 0; null for the overview.</summary>
    public int? Item { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Ids of the utterances it rests on, as a JSON array.</summary>
    public string Evidence { get; set; } = "";

    public Support Support { get; set; }

    /// <summary>Why it is not supported, as a JSON array.</summary>
    public string Reasons { get; set; } = "";
}

/// <summary>A decision of a meeting's current or published summary. Its number is that of its passage.</summary>
internal sealed class DecisionRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public int Revision { get; set; }

    public string ItemNumber { get; set; } = "";

    public string ItemTitle { get; set; } = "";

    public DecisionKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The whole decision as JSON.</summary>
    public string Decision { get; set; } = "";

    public double? Seconds { get; set; }
}

/// <summary>An action of a meeting's current or published summary. Its number is that of its passage.</summary>
internal sealed class ActionRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public int Revision { get; set; }

    public string ItemNumber { get; set; } = "";

    public string ItemTitle { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Owner { get; set; }

    /// <summary>The whole action as JSON.</summary>
    public string Action { get; set; } = "";

    public double? Seconds { get; set; }
}

/// <summary>A text that can be found by its words. Its number orders passages as searches show them.</summary>
internal sealed class PassageRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public string ItemTitle { get; set; } = "";

    /// <summary>Its sentences or utterances with their times, as JSON.</summary>
    public string Pieces { get; set; } = "";
}
