using System.Security.Cryptography;
using System.Text;
using Summariser.Core;
using Summariser.Core.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Summariser.Drafting.Prompts;

/// <summary>
/// Reads one prompt file in Semantic Kernel's YAML prompt schema (PromptTemplateConfig). What Semantic Kernel would refuse is refused, and
/// so is a variable that is declared and not used, or used and not declared.
/// </summary>
internal static class PromptFile
{
    private static readonly string[] Fields =
        ["name", "description", "template_format", "template", "input_variables", "output_variable", "execution_settings"];

    private static readonly string[] VariableFields = ["name", "description", "default", "is_required", "json_schema", "sample"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be used; the message has its name, the line and what is wrong.</exception>
    public static Prompt Read(string path)
    {
        var text = Text(path);
        try
        {
            var root = new YamlFields(Root(text), Fields);
            var name = Path.GetFileNameWithoutExtension(path);
            root.Require("name", name, $"the name must be that of the file, {name}");
            root.Require("template_format", "handlebars", "template_format must be handlebars");
            var template = Template(root);
            var variables = Variables(root);
            Match(root, template, variables);
            return new Prompt(name, Digest.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text))), template, variables, PromptSettings.Read(root));
        }
        catch (PromptSyntaxException error)
        {
            throw new InputException($"{path}, line {error.Line}: {error.Message}", error);
        }
        catch (YamlException error)
        {
            throw new InputException($"{path}, line {error.Start.Line}: this is not YAML ({error.Message.ReplaceLineEndings(" ")}).", error);
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The prompt {path} cannot be read ({error.Message}).", error);
        }
    }

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw new PromptSyntaxException(1, "a prompt is one document of fields: name, description, template and so on.");
    }

    private static PromptTemplate Template(YamlFields root)
    {
        var node = root.Scalar("template") ?? throw new PromptSyntaxException(1, "there is no template.");
        var first = node.Style is ScalarStyle.Literal or ScalarStyle.Folded ? node.Start.Line + 1 : node.Start.Line;
        try
        {
            return PromptTemplate.Parse(node.Value ?? "");
        }
        catch (PromptSyntaxException error)
        {
            throw new PromptSyntaxException((int)first + error.Line - 1, error.Message);
        }
    }

    private static List<PromptVariable> Variables(YamlFields root)
    {
        var variables = new List<PromptVariable>();
        foreach (var node in root.List("input_variables"))
        {
            var fields = new YamlFields(node, VariableFields);
            var name = fields.Text("name") ?? throw new PromptSyntaxException((int)node.Start.Line, "a variable has no name.");
            var required = fields.Text("is_required") is not { } stated ||
                (bool.TryParse(stated, out var flag) ? flag : throw new PromptSyntaxException((int)node.Start.Line, "is_required is true or false."));
            variables.Add(new PromptVariable(name, required, fields.Text("default")));
        }

        return variables;
    }

    private static void Match(YamlFields root, PromptTemplate template, List<PromptVariable> variables)
    {
        var line = (int)(root.Node("input_variables")?.Start.Line ?? 1);
        var declared = variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        if (template.Variables.FirstOrDefault(name => !declared.Contains(name)) is { } undeclared)
        {
            throw new PromptSyntaxException(line, $"the template uses {{{{{undeclared}}}}}, which is not among the input_variables.");
        }

        if (declared.FirstOrDefault(name => !template.Variables.Contains(name)) is { } unused)
        {
            throw new PromptSyntaxException(line, $"the variable '{unused}' is declared and the template does not use it.");
        }
    }
}
