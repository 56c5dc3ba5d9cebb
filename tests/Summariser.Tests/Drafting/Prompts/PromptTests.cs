using Microsoft.Extensions.AI;
using Summariser.Core;

namespace Summariser.Tests.Drafting.Prompts;

public sealed class PromptTests
{
    [Fact]
    public void Messages_have_the_roles_and_words_of_the_file()
    {
        using var file = new PromptText("""
            <message role="system">Be brief &amp;amp; clear.</message>
            <message role="user">
              {{words}}
            </message>
            """, "words");
        var messages = file.Read().Render(Values(("words", "a < b\nsecond line")));
        Assert.Equal([(ChatRole.System, "Be brief & clear."), (ChatRole.User, "a < b\nsecond line")], messages.Select(message => (message.Role, message.Text)));
    }

    [Fact]
    public void A_prompt_without_messages_is_the_users()
    {
        using var file = new PromptText("Say {{words}}", "words");
        var message = Assert.Single(file.Read().Render(Values(("words", "<b> & \"c\""))));
        Assert.Equal((ChatRole.User, "Say <b> & \"c\""), (message.Role, message.Text));
    }

    [Theory]
    [InlineData("", "none")]
    [InlineData("words", "some: words")]
    public void A_condition_follows_whether_there_are_words(string words, string expected)
    {
        using var file = new PromptText("{{! never sent }}{{#if words}}some: {{words}}{{else}}none{{/if}}", "words");
        Assert.Equal(expected, file.Read().RenderText(Values(("words", words))));
    }

    [Fact]
    public void A_missing_value_is_an_error_that_names_it()
    {
        using var file = new PromptText("{{words}}", "words");
        Assert.Contains("'words'", Assert.Throws<SummariserException>(() => file.Read().Render(Values())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_the_prompt_does_not_declare_is_an_error_that_names_it()
    {
        using var file = new PromptText("{{words}}", "words");
        Assert.Contains("'more'", Assert.Throws<SummariserException>(() => file.Read().Render(Values(("words", "x"), ("more", "y")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_is_another_digest()
    {
        using var one = new PromptText("{{words}}", "words");
        using var other = new PromptText("{{words}}.", "words");
        Assert.NotEqual(one.Read().Digest, other.Read().Digest);
    }

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
