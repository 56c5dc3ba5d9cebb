using Summariser.Core;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Prompts;

/// <summary>The prompts of a folder, each read and checked, with the variables this program fills them with.</summary>
public sealed class PromptLibrary
{
    private static readonly string[] Styles = [.. Enum.GetValues<SummaryStyle>().Select(style => style.Name())];

    private static readonly Dictionary<string, string[]> Given = new(StringComparer.Ordinal)
    {
        ["item-summary"] = ["body", "manner", "number", "title", "description", "people", "utterances"],
        ["notes"] = ["body", "number", "title", "part", "parts", "utterances"],
        ["item-summary-from-notes"] = ["body", "manner", "number", "title", "description", "people", "notes"],
        ["overview"] = ["body", "date", "items"],
        ["repair"] = ["body", "manner", "number", "title", "reasons", "answer", "utterances"],
    };

    private static readonly string[] Noted = ["item-summary", "item-summary-from-notes"];

    private readonly Dictionary<string, Prompt> prompts;

    private PromptLibrary(Dictionary<string, Prompt> prompts) => this.prompts = prompts;

    /// <summary>The prompt for one item, from what was said.</summary>
    public Prompt ItemSummary => prompts["item-summary"];

    /// <summary>The prompt for notes of a part of a long item.</summary>
    public Prompt Notes => prompts["notes"];

    /// <summary>The prompt for one item, from notes.</summary>
    public Prompt ItemSummaryFromNotes => prompts["item-summary-from-notes"];

    /// <summary>The prompt for the overview of a meeting, from its items' summaries.</summary>
    public Prompt Overview => prompts["overview"];

    /// <summary>The prompt for another try at an answer that could not be used.</summary>
    public Prompt Repair => prompts["repair"];

    /// <summary>Whether the prompts for items have a place for what a person wants minded; those of a council's own folder may not.</summary>
    public bool TakeNotes => Noted.All(name => prompts[name].TakesNote);

    /// <summary>Reads every prompt of a folder.</summary>
    /// <exception cref="InputException">The folder lacks one, or one cannot be used.</exception>
    public static PromptLibrary Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new PromptLibrary(Given.Keys.Concat(Styles).ToDictionary(name => name, name => Load(folder, name), StringComparer.Ordinal));
    }

    /// <summary>The manner of writing that goes into the prompts for items.</summary>
    public Prompt Style(SummaryStyle style) => prompts[style.Name()];

    /// <summary>SHA-256 of each prompt that a draft in a style is made with, by name.</summary>
    public IReadOnlyDictionary<string, string> DigestsFor(SummaryStyle style) => prompts
        .Where(pair => Given.ContainsKey(pair.Key) || pair.Key == style.Name())
        .ToDictionary(pair => pair.Key, pair => pair.Value.Digest, StringComparer.Ordinal);

    private static Prompt Load(string folder, string name)
    {
        var path = Path.Combine(folder, $"{name}.yaml");
        if (!File.Exists(path))
        {
            throw new InputException($"The folder of prompts {folder} has no {name}.yaml. Copy it from the prompts folder beside the program, or change Drafting:Prompts.");
        }

        var prompt = PromptFile.Read(path);
        var given = Given.GetValueOrDefault(name, []);
        var difference = given.Except(prompt.Variables).Select(missing => $"it does not declare '{missing}', which the program gives it")
            .Concat(prompt.Variables.Except(given).Except(Noted.Contains(name) ? [Prompt.Note] : []).Select(unknown => $"it declares '{unknown}', which the program does not give it"))
            .FirstOrDefault();
        return difference is null ? prompt : throw new InputException($"{path}, input_variables: {difference}.");
    }
}
