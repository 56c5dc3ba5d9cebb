namespace Summariser.Agendas;

/// <summary>What becomes of words said in closed session once a meeting is aligned.</summary>
public sealed record ClosedOptions
{
    /// <summary>Whether they are kept, encrypted, for the clerk; otherwise they are let go.</summary>
    public bool Keep { get; init; }

    /// <summary>The file of the council's key, readable by its owner alone; needed where they are kept.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>Where the encrypted files go; empty for the folder "closed" in the work folder, whose files are never removed by age.</summary>
    public string Folder { get; init; } = "";
}
