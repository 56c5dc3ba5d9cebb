using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summariser.Rendering.Markdown;
using Summariser.Core.Language;

namespace Summariser.Tests.Rendering.Markdown;

public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Strictest = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
    private static readonly MarkdownPipeline Contained = new MarkdownPipelineBuilder().UseCustomContainers().Build();
    private static readonly string[] Pieces =
    [
        "#", "- ", "+ ", "1. ", "2) ", "> ", "`", "```", "~~~", ":::", "::",
        "***", "___", "---", "===", "[", "](", "http://x.example", "www.x.example", "!", "![",
        "<b>", "&amp;", "&lt;", "\\", "|", "^", "$", ":", "    ", "a", "Z", "9", ".", " ", "<script>", "-->", "{.x}", "“", "é",
    ];

    [Fact]
    public void Escaped_text_reads_back_as_itself_whatever_it_holds()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => PlainText.Clean(string.Concat(pieces)).Trim()).ToArbitrary();
        Prop.ForAll(texts, text => text.Length == 0
            || string.Equals(text, ReadBack(MarkdownText.Escape(text, atLineStart: true)), StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("In 2019. It rose", "In 2019. It rose")]
    [InlineData("7.3% of calls", "7.3% of calls")]
    [InlineData("2019. It rose", "2019\\. It rose")]
    [InlineData("well-known (and cheap)", "well-known (and cheap)")]
    public void Ordinary_prose_stays_readable(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text, atLineStart: true));

    private static string? ReadBack(string markdown)
    {
        var document = global::Markdig.Markdown.Parse(markdown, Contained);
        if (document is not [ParagraphBlock { Inline: { } inline }])
        {
            return null;
        }

        var parts = inline.Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => null,
        }).ToArray();
        return Array.TrueForAll(parts, part => part is not null) && !HasLinks(markdown) ? string.Concat(parts) : null;
    }

    private static bool HasLinks(string markdown) => global::Markdig.Markdown.Parse(markdown, Strictest).Descendants<LinkInline>().Any();
}
