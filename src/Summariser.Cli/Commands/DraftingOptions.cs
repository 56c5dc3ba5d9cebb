using System.CommandLine;
using Summariser.Core.Summaries;
using Summariser.Drafting.Generative;

namespace Summariser.Cli.Commands;

/// <summary>Who drafts a summary, and in which manner.</summary>
internal sealed class DraftingOptions
{
    private readonly Option<string?> drafter = new("--drafter")
    {
        Description = "Who writes the draft: extractive, which quotes what was said and needs nothing; or generative, which asks the chat model of the settings.",
    };

    private readonly Option<string?> style = new("--style") { Description = "The manner of the summary." };

    public DraftingOptions()
    {
        drafter.AcceptOnlyFromAmong("extractive", "generative");
        style.AcceptOnlyFromAmong([.. Enum.GetValues<SummaryStyle>().Select(each => each.Name())]);
    }

    public void AddTo(Command command)
    {
        command.Add(drafter);
        command.Add(style);
    }

    /// <summary>The settings with what was asked for in their place.</summary>
    public DraftingSettings Over(DraftingSettings settings, ParseResult parsed) => settings with
    {
        Drafter = parsed.GetValue(drafter) ?? settings.Drafter,
        Style = parsed.GetValue(style) ?? settings.Style,
    };
}
