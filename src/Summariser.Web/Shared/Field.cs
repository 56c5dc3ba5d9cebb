namespace Summariser.Web.Shared;

/// <summary>A field of a form, drawn by the partial _Field with the error there is about it.</summary>
/// <param name="Name">Its name and id, and the name errors about it go by.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Value">What stands in it; never a password.</param>
/// <param name="Type">The kind of input.</param>
/// <param name="Hint">What helps to answer; empty for nothing.</param>
/// <param name="Autocomplete">What a browser may fill in (WCAG 2.2, 1.3.5).</param>
/// <param name="Width">A class that sets its width.</param>
internal sealed record Field(
    string Name, string Label, string? Value = null, string Type = "text", string Hint = "", string Autocomplete = "off", string Width = "govuk-!-width-two-thirds")
{
    /// <summary>What a screen reader reads with it, by id; null for nothing.</summary>
    public string? DescribedBy(bool hasError) =>
        (Hint.Length > 0, hasError) switch { (true, true) => $"{Name}-hint {Name}-error", (true, false) => $"{Name}-hint", (false, true) => $"{Name}-error", _ => null };
}
