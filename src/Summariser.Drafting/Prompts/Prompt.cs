using Microsoft.Extensions.AI;
using Summariser.Core;

namespace Summariser.Drafting.Prompts;

/// <summary>
/// A prompt of the prompts folder: a Handlebars template in Semantic Kernel's YAML prompt schema, with the form of answer it asks for.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class Prompt
{
    /// <summary>The variable for what a person wants minded; a prompt for items may do without it.</summary>
    public const string Note = "note";

    private readonly PromptTemplate template;
    private readonly IReadOnlyList<PromptVariable> variables;

    internal Prompt(string name, string digest, PromptTemplate template, IReadOnlyList<PromptVariable> variables, ChatOptions settings)
    {
        (Name, Digest) = (name, digest);
        this.template = template;
        this.variables = variables;
        Settings = settings;
    }

    /// <summary>The file's name without its ending ("item-summary").</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file's text.</summary>
    public string Digest { get; }

    /// <summary>What its execution settings ask of the service: the schema of the answer, and limits where the file states any.</summary>
    internal ChatOptions Settings { get; }

    /// <summary>The names of the variables it is filled with.</summary>
    public IEnumerable<string> Variables => variables.Select(variable => variable.Name);

    /// <summary>Whether it has a place for what a person wants minded.</summary>
    public bool TakesNote => Variables.Contains(Note, StringComparer.Ordinal);

    /// <summary>
    /// Fills the template in. Values are encoded before they enter it and decoded inside their message, so that no value can open a
    /// message of its own.
    /// </summary>
    /// <param name="values">A value for every variable, and no others.</param>
    /// <exception cref="SummariserException">A value is missing, or one is given that the prompt does not declare.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var filled = variables.ToDictionary(variable => variable.Name, variable => ValueOf(variable, values), StringComparer.Ordinal);
        if (values.Keys.FirstOrDefault(name => !filled.ContainsKey(name)) is { } stranger)
        {
            throw new SummariserException($"The prompt {Name} does not declare the variable '{stranger}' that the program gives it.");
        }

        return PromptMessages.Parse(Name, template.Fill(filled));
    }

    /// <summary>The words of a prompt that has no messages of its own and is set into another.</summary>
    /// <exception cref="SummariserException">As for <see cref="Render"/>.</exception>
    public string RenderText(IReadOnlyDictionary<string, string> values) => string.Join("\n", Render(values).Select(message => message.Text));

    private string ValueOf(PromptVariable variable, IReadOnlyDictionary<string, string> values)
    {
        var given = values.TryGetValue(variable.Name, out var value) ? value : variable.Default;
        return given ?? (variable.IsRequired ? throw new SummariserException($"The prompt {Name} needs a value for '{variable.Name}'.") : "");
    }
}

/// <summary>A variable that a prompt declares.</summary>
/// <param name="Name">Its name in the template.</param>
/// <param name="IsRequired">Whether a value must be given.</param>
/// <param name="Default">The value that stands when none is given, or null.</param>
internal sealed record PromptVariable(string Name, bool IsRequired, string? Default);
