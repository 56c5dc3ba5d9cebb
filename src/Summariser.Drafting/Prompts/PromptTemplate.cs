using System.Net;
using System.Text.RegularExpressions;
using System.Web;
using HandlebarsDotNet;

namespace Summariser.Drafting.Prompts;

/// <summary>
/// A Handlebars template. Of the language a prompt may use values ({{name}}), conditions ({{#if name}}, {{#unless name}}, {{else}}) and
/// comments ({{! … }}): enough for prompts, and nothing that could reach outside the values.
/// </summary>
internal sealed partial class PromptTemplate
{
    private readonly HandlebarsTemplate<object, object> compiled;

    private PromptTemplate(HandlebarsTemplate<object, object> compiled, IReadOnlySet<string> variables)
    {
        this.compiled = compiled;
        Variables = variables;
    }

    /// <summary>The variables it uses.</summary>
    public IReadOnlySet<string> Variables { get; }

    /// <summary>Reads a template.</summary>
    /// <exception cref="PromptSyntaxException">It holds something that a prompt may not, or is not well formed.</exception>
    public static PromptTemplate Parse(string text)
    {
        var variables = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match tag in Tag().Matches(text))
        {
            variables.UnionWith(VariablesOf(tag, LineOf(text, tag.Index)));
        }

        var bare = Tag().Replace(text, tag => new string('\n', tag.Value.Count(letter => letter == '\n')));
        if (bare.IndexOf("{{", StringComparison.Ordinal) is var open and >= 0)
        {
            throw new PromptSyntaxException(LineOf(bare, open), "a {{ has no }} that closes it.");
        }

        PromptMessages.Check(bare);
        try
        {
            return new PromptTemplate(Handlebars.Create().Compile(text), variables);
        }
        catch (HandlebarsException error)
        {
            throw new PromptSyntaxException(1, $"the template cannot be read ({error.Message.ReplaceLineEndings(" ")}).");
        }
    }

    /// <summary>
    /// The template with values in it, in Semantic Kernel's three steps: each value is HTML-encoded, Handlebars encodes it again as it
    /// sets it in, and one layer is decoded from the whole, so that the values stay encoded until their message is read.
    /// </summary>
    public string Fill(IReadOnlyDictionary<string, string> values)
    {
        var encoded = values.ToDictionary(pair => pair.Key, pair => (object?)HttpUtility.HtmlEncode(pair.Value), StringComparer.Ordinal);
        return WebUtility.HtmlDecode(compiled(encoded).Trim());
    }

    private static IEnumerable<string> VariablesOf(Match tag, int line)
    {
        var inside = tag.Groups["inside"].Value.Trim();
        if (tag.Value.StartsWith("{{{", StringComparison.Ordinal) || inside.StartsWith('&'))
        {
            throw new PromptSyntaxException(line, $"{tag.Value} would set a value in unencoded. Write it with two braces.");
        }

        if (inside is ['!', ..] or "else" or "/if" or "/unless")
        {
            return [];
        }

        return Allowed().Match(inside) is { Success: true } name && name.Groups["name"].Value is not "else"
            ? [name.Groups["name"].Value]
            : throw new PromptSyntaxException(line, $"{tag.Value} is not understood. A prompt may hold {{{{name}}}}, {{{{#if name}}}}, {{{{#unless name}}}}, {{{{else}}}} and comments.");
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"\{\{\{?(?<inside>[^{}]*)\}\}\}?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("^(#if |#unless )?(?<name>[A-Za-z_][A-Za-z0-9_]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Allowed();
}

/// <summary>Something in a template that cannot be used.</summary>
/// <param name="line">The line of the template, from 1.</param>
/// <param name="what">What is wrong, in words for the person who wrote it.</param>
internal sealed class PromptSyntaxException(int line, string what) : Exception(what)
{
    public int Line { get; } = line;
}
