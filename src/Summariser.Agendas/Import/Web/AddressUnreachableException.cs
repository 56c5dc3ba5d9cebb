using Summariser.Core;

namespace Summariser.Agendas.Import.Web;

/// <summary>A council's site did not answer, or answered that it cannot serve the page at present. Trying later may help.</summary>
public sealed class AddressUnreachableException(string message, Exception? inner = null) : SummariserException(message, inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
