using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Summaries;

namespace Summariser.Rendering.Json;

/// <summary>Writes meeting.json, the summary as data for other programs.</summary>
public static class JsonRenderer
{
    /// <summary>The summary in the project's published format, UTF-8 text with LF line ends; nothing of closed parts but number and times.</summary>
    public static string Render(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return JsonSerializer.Serialize(PublicSummary.Of(summary), ContractJson.Indented).ReplaceLineEndings("\n") + "\n";
    }
}
