using Summariser.Core;
using Summariser.Drafting.Prompts;
using Summariser.Tests.Architecture;

namespace Summariser.Tests.Drafting.Prompts;

public sealed class BadPromptsTests
{
    private const string Head = "name: sample\ndescription: A sample.\ntemplate_format: handlebars\n";

    public static TheoryData<string, int, string> Bad => new()
    {
        { "name: [", 2, "YAML" },
        { "- a list", 1, "one document of fields" },
        { "name: other\ntemplate_format: handlebars\ntemplate: x", 1, "that of the file" },
        { "name: sample\ntemplate_format: semantic-kernel\ntemplate: x", 2, "must be handlebars" },
        { Head + "model: x\ntemplate: x", 4, "no field 'model'" },
        { Head, 1, "no template" },
        { Head + "template: |\n  one\n  {{words}}", 1, "not among the input_variables" },
        { Head + "template: one\ninput_variables:\n  - name: words", 6, "does not use it" },
        { Head + "template: |\n  one\n  {{{words}}}\ninput_variables: [{name: words}]", 6, "unencoded" },
        { Head + "template: |\n  {{&words}}", 5, "unencoded" },
        { Head + "template: |\n  {{> partial}}", 5, "not understood" },
        { Head + "template: |\n  {{#each words}}x{{/each}}", 5, "not understood" },
        { Head + "template: |\n  one\n  two {{words", 6, "no }} that closes it" },
        { Head + "template: |\n  <message role=\"system\">\n  a & b</message>", 6, "&amp;" },
        { Head + "template: |\n  <message role=\"system\">one\n  <message role=\"user\">two</message>", 6, "message" },
        { Head + "template: |\n  one\n  <message role=\"boss\">one</message>", 6, "role 'boss'" },
        { Head + "template: |\n  <message role=\"user\">one</message>\n  <image>x</image>", 6, "outside a message" },
        { Head + "template: x\nexecution_settings:\n  default:\n    top_k: 3", 7, "no field 'top_k'" },
        { Head + "template: x\nexecution_settings:\n  default:\n    temperature: warm", 7, "must be a number" },
        { Head + Schema("strict: true\n        schema: {}"), 10, "!!bool true" },
        { Head + Schema("strict: !!bool true\n        schema: {additionalProperties: false}"), 11, "!!bool false" },
        { Head + Schema("strict: !!bool true\n        schema: {type: [string, null]}"), 11, "\"null\"" },
        { Head + Schema("strict: !!bool true\n        schema: {maxItems: 3}"), 11, "!!int 3" },
        { Head + Schema("schema: {}"), 10, "strict" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_file_gives_one_line_with_its_name_the_line_and_what_is_wrong(string text, int line, string what)
    {
        using var file = new PromptText(text);
        var error = Assert.Throws<InputException>(file.Read);
        Assert.StartsWith($"{file.Path}, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_folder_that_lacks_a_prompt_says_which()
    {
        var folder = Directory.CreateTempSubdirectory("prompts-");
        var error = Assert.Throws<InputException>(() => PromptLibrary.Load(folder.FullName));
        folder.Delete();
        Assert.Contains("item-summary.yaml", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - name: part\n", "", "does not declare 'part'")]
    [InlineData("  - name: part\n", "  - name: part\n  - name: colour\n", "declares 'colour'")]
    public void A_prompt_must_declare_what_the_program_gives_it_and_nothing_else(string from, string to, string what)
    {
        var folder = Directory.CreateTempSubdirectory("prompts-");
        foreach (var path in Directory.GetFiles(Repository.At("prompts"), "*.yaml"))
        {
            File.Copy(path, Path.Combine(folder.FullName, Path.GetFileName(path)));
        }

        var notes = Path.Combine(folder.FullName, "notes.yaml");
        var text = File.ReadAllText(notes).ReplaceLineEndings("\n").Replace("    description: Which part this is, from 1.\n", "", StringComparison.Ordinal)
            .Replace(from, to, StringComparison.Ordinal).Replace("part {{part}} of", to.Length == 0 ? "one of" : "part {{part}} {{colour}} of", StringComparison.Ordinal);
        File.WriteAllText(notes, text);
        var error = Assert.Throws<InputException>(() => PromptLibrary.Load(folder.FullName));
        folder.Delete(recursive: true);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    private static string Schema(string body) =>
        $"template: x\nexecution_settings:\n  default:\n    response_format:\n      type: json_schema\n      json_schema:\n        {body}\n        name: x";
}
