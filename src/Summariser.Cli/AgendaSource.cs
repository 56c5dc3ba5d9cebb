using Summariser.Agendas.Import;
using Summariser.Agendas.Import.Web;
using Summariser.Core.Agendas;

namespace Summariser.Cli;

/// <summary>Reads an agenda from wherever the user has it: a file or an address.</summary>
internal static class AgendaSource
{
    public static async Task<Agenda> ReadAsync(string place, CancellationToken cancel)
    {
        if (!AgendaAddressReader.IsAddress(place))
        {
            return await new AgendaFileReader().ReadAsync(place, cancel);
        }

        using var reader = new AgendaAddressReader();
        return await reader.ReadAsync(place, cancel);
    }
}
