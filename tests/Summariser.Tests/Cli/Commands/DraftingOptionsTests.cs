using System.CommandLine;
using Summariser.Cli.Commands;
using Summariser.Drafting.Generative;

namespace Summariser.Tests.Cli.Commands;

public sealed class DraftingOptionsTests
{
    private readonly DraftingOptions options = new();

    [Fact]
    public void What_is_not_asked_for_stays_as_it_is_set()
    {
        var settings = new DraftingSettings { Drafter = "generative", Style = "formal-minutes", ContextTokens = 5_000 };
        Assert.Equal(settings, options.Over(settings, Parse()));
        Assert.Equal(settings with { Drafter = "extractive" }, options.Over(settings, Parse("--drafter", "extractive")));
        Assert.Equal(settings with { Style = "narrative-minutes" }, options.Over(settings, Parse("--style", "narrative-minutes")));
    }

    [Theory]
    [InlineData("--drafter", "parrot")]
    [InlineData("--drafter")]
    [InlineData("--style", "limerick")]
    [InlineData("--style")]
    public void A_drafter_or_style_that_is_not_known_does_not_parse(params string[] arguments) => Assert.NotEmpty(Parse(arguments).Errors);

    private ParseResult Parse(params string[] arguments) => CommandLine.Parse(options.AddTo, arguments);
}
