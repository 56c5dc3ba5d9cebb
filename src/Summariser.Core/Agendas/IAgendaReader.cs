namespace Summariser.Core.Agendas;

/// <summary>Reads an agenda page.</summary>
public interface IAgendaReader
{
    /// <summary>Reads an agenda from a file.</summary>
    /// <param name="path">A saved agenda page or a file in the contract's JSON.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The file cannot be read or holds no agenda.</exception>
    Task<Agenda> ReadAsync(string path, CancellationToken cancel);

    /// <summary>Reads an agenda that was handed in.</summary>
    /// <param name="content">The bytes of an agenda page or of a file in the contract's JSON.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The bytes hold no agenda.</exception>
    /// <exception cref="MissingComponentException">The bytes are a PDF and the program that reads it is not installed.</exception>
    Task<Agenda> ReadAsync(byte[] content, CancellationToken cancel);
}

/// <summary>Reads an agenda from a council's web page.</summary>
public interface IAgendaAddressReader
{
    /// <summary>Reads an agenda.</summary>
    /// <param name="address">An address that begins with http:// or https://.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The address cannot be used, the page is not there, asks for a sign-in, or holds no agenda.</exception>
    /// <exception cref="MissingComponentException">The page is a PDF and the program that reads it is not installed.</exception>
    Task<Agenda> ReadAsync(string address, CancellationToken cancel);
}
