using YamlDotNet.RepresentationModel;

namespace Summariser.Drafting.Prompts;

/// <summary>A YAML mapping whose keys are known beforehand.</summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode mapping;

    /// <summary>Looks at a mapping.</summary>
    /// <exception cref="PromptSyntaxException">It is no mapping, or has a key that is not known.</exception>
    public YamlFields(YamlNode node, IReadOnlyCollection<string> known)
    {
        mapping = node as YamlMappingNode ?? throw new PromptSyntaxException((int)node.Start.Line, $"fields are expected here: {string.Join(", ", known)}.");
        foreach (var key in mapping.Children.Keys.OfType<YamlScalarNode>().Where(key => !known.Contains(key.Value!)))
        {
            throw new PromptSyntaxException((int)key.Start.Line, $"there is no field '{key.Value}' here. There are {string.Join(", ", known)}.");
        }
    }

    /// <summary>The node of a field, or null.</summary>
    public YamlNode? Node(string name) => mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    /// <summary>A field that is a word or a text, or null.</summary>
    public YamlScalarNode? Scalar(string name) => Node(name) switch
    {
        null => null,
        YamlScalarNode scalar => scalar,
        var other => throw new PromptSyntaxException((int)other.Start.Line, $"{name} must be a text."),
    };

    /// <summary>The text of a field, or null.</summary>
    public string? Text(string name) => Scalar(name)?.Value;

    /// <summary>The entries of a field that is a list; none when it is not there.</summary>
    public IEnumerable<YamlNode> List(string name) => Node(name) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var other => throw new PromptSyntaxException((int)other.Start.Line, $"{name} must be a list."),
    };

    /// <summary>Fails unless a field has the one value it may have.</summary>
    public void Require(string name, string value, string otherwise)
    {
        if (Text(name) != value)
        {
            throw new PromptSyntaxException((int)(Node(name)?.Start.Line ?? 1), $"{otherwise}.");
        }
    }
}
