namespace Summariser.Agendas.Import.Plain;

/// <summary>Where an item begins in a page's lines.</summary>
/// <param name="Line">The index of the item's first line.</param>
/// <param name="Number">The item's number, or empty.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Body">The index of the first line after number and title.</param>
internal sealed record ItemStart(int Line, string Number, string Title, int Body);
