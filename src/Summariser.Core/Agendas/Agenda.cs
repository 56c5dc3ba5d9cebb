using Summariser.Core.Meetings;

namespace Summariser.Core.Agendas;

/// <summary>A meeting's business, as its agenda page lists it.</summary>
public sealed record Agenda
{
    /// <summary>The meeting the business belongs to.</summary>
    public Meeting Meeting { get; init; } = new();

    /// <summary>The items in the agenda's order; sub-items follow their parent with their own number ("5a").</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>What could not be read, in words for the person who gave the agenda.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One item of business on an agenda.</summary>
public sealed record AgendaItem
{
    /// <summary>The number as published without its full stop ("5", "5a", "48"), or empty for an unnumbered item.</summary>
    public string Number { get; init; } = "";

    /// <summary>The item's heading.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the item is for, where the agenda says; plain text.</summary>
    public string? Description { get; init; }

    /// <summary>True when the press and public are to be excluded while it is considered (exempt, confidential, "Part 2").</summary>
    public bool Restricted { get; init; }

    /// <summary>Reports and other papers of the item.</summary>
    public IReadOnlyList<AgendaDocument> Documents { get; init; } = [];

    /// <summary>The council's published minutes of the item, where the page has them; plain text, lists as lines.</summary>
    public string? Minutes { get; init; }

    /// <summary>The operative words of decisions published with the item.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}

/// <summary>A paper published with an agenda item.</summary>
/// <param name="Title">The paper's title.</param>
/// <param name="Url">Where the council publishes it, absolute where the page's own address is known.</param>
/// <param name="SizeBytes">Its size in bytes as the page states it (rounded there), or null.</param>
public sealed record AgendaDocument(string Title, string Url, long? SizeBytes = null);
