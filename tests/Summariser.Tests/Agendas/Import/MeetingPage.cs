using System.Net;
using System.Text;

namespace Summariser.Tests.Agendas.Import;

/// <summary>Writes meeting pages in modern.gov's form about councils that do not exist.</summary>
internal sealed class MeetingPage
{
    private readonly StringBuilder rows = new();

    public string Heading { get; init; } = "Harbour Panel - Tuesday, 3rd March, 2026 6.30 pm";

    public string Council { get; init; } = "Ambleford District Council";

    public string Head { get; init; } = "";

    public string Content { get; init; } = "";

    /// <summary>Adds an item; the body is HTML.</summary>
    public MeetingPage Item(string number, string title, string body = "", string titleMarkup = "")
    {
        rows.Append($"""
            <tr>
              <td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI{rows.Length}"></a>{number}</p></td>
              <td><p class="mgAiTitleTxt">{WebUtility.HtmlEncode(title)}{titleMarkup}</p>{body}</td>
            </tr>
            """);
        return this;
    }

    /// <summary>Adds a row that groups the items below it.</summary>
    public MeetingPage Group(string title)
    {
        rows.Append($"""<tr><td colspan="2"><p class="mgSectionTitle">{WebUtility.HtmlEncode(title)}</p></td></tr>""");
        return this;
    }

    public static string Paragraph(string text) => $"""<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">{text}</p></div></div>""";

    public static string Section(string heading, params string[] paragraphs) =>
        $"""<p class="mgSubItemTitleTxt">{heading}</p>""" + string.Concat(paragraphs.Select(Paragraph));

    public static string Papers(params string[] entries) =>
        """<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList">""" + string.Concat(entries.Select(entry => $"<li>{entry}</li>")) + "</ul>";

    public static string Paper(string title, string address, string size) =>
        $"""<a href="{address}" title="Link to document">{title} <span class="mgHide">, item 1.</span><span class="mgFileSize"><img alt="pdf icon" src="pdf.gif"/> PDF {size}</span></a>""";

    public string Write() => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Agenda for {Heading} - {Council}</title>{Head}</head>
        <body><header><img src="res/logo.png" alt="{Council} logo"></header>
        <div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
        <div class="mgSubTitle"><h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=3">{Heading}</a></h2></div>
        <div class="mgContent">{Content}
        <table class="mgItemTable" id="mgItemTable"><caption class="mgSectionTitle">Items</caption>
        <tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
        {rows}</table></div></div>
        <footer><small>&copy; 2026 {Council}. All Rights Reserved.</small></footer></body></html>
        """;
}
