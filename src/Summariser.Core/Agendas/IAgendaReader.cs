namespace Summariser.Core.Agendas;

/// <summary>Reads an agenda page.</summary>
public interface IAgendaReader
{
    /// <summary>Reads an agenda from a file.</summary>
    /// <param name="path">A saved agenda page or a file in the contract's JSON.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The file cannot be read or holds no agenda.</exception>
    Task<Agenda> ReadAsync(string path, CancellationToken cancel);
}
