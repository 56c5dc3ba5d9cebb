namespace Summariser.Agendas;

/// <summary>The settings of the section "Agendas".</summary>
public sealed record AgendaOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Agendas";

    /// <summary>What becomes of words said in closed session.</summary>
    public ClosedOptions Closed { get; init; } = new();
}
