using Summariser.Drafting.Prompts;

namespace Summariser.Tests.Drafting.Prompts;

/// <summary>A prompt file that is gone when it is disposed.</summary>
internal sealed class PromptText : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prompt-");

    /// <summary>A file of a template and the variables it declares.</summary>
    public PromptText(string template, params string[] variables)
        : this($"""
            name: sample
            description: A sample.
            template_format: handlebars
            template: |
            {string.Join('\n', template.Split('\n').Select(line => $"  {line}"))}
            input_variables: [{string.Join(", ", variables.Select(name => $"{{name: {name}}}"))}]
            """)
    {
    }

    /// <summary>A file of a whole text.</summary>
    public PromptText(string text) => File.WriteAllText(Path, text);

    public string Path => System.IO.Path.Combine(folder.FullName, "sample.yaml");

    public Prompt Read() => PromptFile.Read(Path);

    public void Dispose() => folder.Delete(recursive: true);
}
