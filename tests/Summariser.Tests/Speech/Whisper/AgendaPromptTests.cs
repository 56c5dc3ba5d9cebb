using Summariser.Speech.Whisper;

namespace Summariser.Tests.Speech.Whisper;

public sealed class AgendaPromptTests
{
    [Fact]
    public void Names_become_a_sentence_that_might_have_been_said() =>
        Assert.Equal("Councillor Hayes, Mockingbird constellation.", AgendaPrompt.Of(["Councillor Hayes", " Mockingbird\n constellation ", "councillor hayes", ""]));

    [Fact]
    public void Without_names_there_is_no_prompt() => Assert.Equal("", AgendaPrompt.Of([]));

    [Fact]
    public void The_most_telling_names_are_kept_when_there_are_too_many()
    {
        var prompt = AgendaPrompt.Of([.. Enumerable.Range(100, 500).Select(number => $"Name {number}")]);
        Assert.StartsWith("Name 100, Name 101,", prompt, StringComparison.Ordinal);
        Assert.InRange(prompt.Length, 500, 600);
    }

    [Fact]
    public void One_endless_name_is_left_out() => Assert.Equal("", AgendaPrompt.Of([new string('a', 100_000)]));
}
