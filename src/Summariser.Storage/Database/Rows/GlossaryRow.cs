using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>A name of a council's glossary.</summary>
internal sealed class GlossaryRow
{
    public string CouncilKey { get; set; } = "";

    /// <summary>The words it is misheard as in lower case, or empty.</summary>
    public string Heard { get; set; } = "";

    public string Name { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public GlossaryEntry ToRecord() => new(Name, Heard);
}
