using System.Globalization;
using System.Text.Encodings.Web;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Wording;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Meetings;

/// <summary>
/// Writes what a statement rests on, folded away behind its time: the words that were said, the moment in the recording, and the way to
/// report a mistake. It opens without script.
/// </summary>
/// <param name="meeting">The meeting.</param>
/// <param name="places">Where the statements stand.</param>
/// <param name="texts">The words around them.</param>
internal sealed class SourceWriter(PublicMeeting meeting, StatementPlaces places, Texts texts)
{
    // What a sentence rests on can be pages long; a reader wants to see how it begins and go on elsewhere.
    private const int MostUtterances = 6;

    /// <summary>Whether moments follow a statement, in whose place its source is to stand.</summary>
    public bool HasMoments(StatementRun statement) => meeting.Said(statement.Evidence).Count > 0;

    /// <summary>Writes the source of a statement; nothing for null.</summary>
    public void Write(StatementRun? statement, TextWriter writer, HtmlEncoder encoder)
    {
        if (statement is null) return;
        var said = meeting.Said(statement.Evidence);
        writer.Write(" <details class=\"source\"><summary><span class=\"govuk-visually-hidden\">");
        encoder.Encode(writer, texts["source.open"]);
        writer.Write(" </span>");
        encoder.Encode(writer, said.Count > 0 ? Phrases.Clock(said[0].Start) : texts["source.agenda.short"]);
        writer.Write("</summary><div class=\"source__words\">");
        if (said.Count > 0) WriteWords(said, writer, encoder);
        else WriteNothingSaid(writer, encoder);
        writer.Write("<p class=\"source__links\">");
        if (said.Count > 0) WriteLinks(said[0], writer, encoder);
        Link(places.ReportOf(statement), texts["report.link"], "nofollow", writer, encoder);
        writer.Write("</p></div></details>");
    }

    private void WriteNothingSaid(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<p>");
        encoder.Encode(writer, texts["source.agenda"]);
        writer.Write("</p>");
    }

    private void WriteWords(IReadOnlyList<Utterance> said, TextWriter writer, HtmlEncoder encoder)
    {
        var speaker = "";
        writer.Write($"<blockquote lang=\"{Language.English.Tag}\">");
        foreach (var each in said.Take(MostUtterances))
        {
            writer.Write("<p>");
            if (Speaker(each) is { Length: > 0 } name && name != speaker)
            {
                writer.Write("<b>");
                encoder.Encode(writer, name);
                writer.Write(":</b> ");
                speaker = name;
            }

            encoder.Encode(writer, PlainText.Clean(each.Text));
            writer.Write("</p>");
        }

        writer.Write("</blockquote>");
        if (said.Count > MostUtterances)
        {
            writer.Write("<p>");
            encoder.Encode(writer, texts.Count("source.more", said.Count - MostUtterances));
            writer.Write("</p>");
        }
    }

    private string Speaker(Utterance said) => PlainText.Clean(said.Speaker) is not { Length: > 0 } name ? ""
        : said.SureSpeaker is null ? texts["speaker.possibly", name] : name;

    private void WriteLinks(Utterance first, TextWriter writer, HtmlEncoder encoder)
    {
        var second = Phrases.Second(first.Start).ToString(CultureInfo.InvariantCulture);
        if (meeting.Recording is { } recording)
        {
            writer.Write($"<a class=\"govuk-link moment\" data-second=\"{second}\" href=\"{recording}#t={second}\">");
            encoder.Encode(writer, texts["source.play", Phrases.Clock(first.Start)]);
            writer.Write("</a> ");
        }

        Link($"{texts.Language.Prefix}{meeting.Path}/transcript#{ItemMatter.AnchorOfWords(first.Id)}", texts["source.transcript"], null, writer, encoder);
        writer.Write(' ');
    }

    private static void Link(string href, string text, string? relation, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a class=\"govuk-link\" href=\"");
        encoder.Encode(writer, href);
        writer.Write(relation is null ? "\">" : $"\" rel=\"{relation}\">");
        encoder.Encode(writer, text);
        writer.Write("</a>");
    }
}
