using Summariser.Agendas.Import.Pdf;
using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import;

/// <summary>Reads an agenda from the bytes of a file or of a server's answer.</summary>
internal static class AgendaContent
{
    /// <summary>Reads an agenda.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">The character set a server named, or null.</param>
    /// <param name="address">Where the bytes came from, or null for a file.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The bytes hold no agenda.</exception>
    /// <exception cref="MissingComponentException">The bytes are a PDF and the program that reads it is not installed.</exception>
    public static async Task<Agenda> ReadAsync(byte[] content, string? charset, Uri? address, CancellationToken cancel)
    {
        if (!PdfText.IsPdf(content)) return await Task.Run(() => AgendaText.Read(PageEncoding.Decode(content, charset), address), cancel);
        var agenda = AgendaText.Read(await new PdfText().ReadAsync(content, cancel));
        return agenda with { Meeting = agenda.Meeting with { SourceUrl = agenda.Meeting.SourceUrl ?? address?.AbsoluteUri } };
    }
}
