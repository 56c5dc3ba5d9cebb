using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Summariser.Web.Export;

/// <summary>A page on its way into the copy: what it links to, and how it is written so that its links lead to files.</summary>
internal sealed class CopiedPage
{
    // As the service sends it with every page; what only a server can say is left out.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' https:; connect-src 'self'; form-action 'none'; base-uri 'none'";

    private static readonly string[] Linking = ["href", "src", "poster"];
    private readonly IDocument document;
    private readonly Uri site;
    private readonly SiteAddress address;

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page as it was answered.</param>
    /// <param name="site">What the copy will be reached by, ending with a slash.</param>
    /// <param name="address">The page's address.</param>
    public CopiedPage(byte[] html, Uri site, SiteAddress address)
    {
        document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        (this.site, this.address) = (site, address);
        Prune();
    }

    /// <summary>Every place that a link can lead to.</summary>
    public IEnumerable<string> Anchors => document.QuerySelectorAll("[id]").Select(element => element.Id!);

    /// <summary>The site's own addresses that the page names; those it names whole (for other sites) come without being links to be written anew.</summary>
    public IEnumerable<SiteAddress> Addresses => Links().Select(link => link.Address).Concat(Pictures());

    /// <summary>The page with its links written as relative ones.</summary>
    /// <param name="fileOf">The file that an address becomes, or null when there will be none.</param>
    public byte[] Write(Func<SiteAddress, string?> fileOf)
    {
        var from = address.File();
        foreach (var (element, name, target) in Links().ToArray())
        {
            if (fileOf(target) is not { } file)
            {
                LeaveOut(element);
            }
            else
            {
                var fragment = target.Fragment.Length > 0 ? $"#{target.Fragment}" : "";
                element.SetAttribute(name, file == from && fragment.Length > 0 ? fragment : RelativePath.Between(from, file) + fragment);
            }
        }

        return Encoding.UTF8.GetBytes(document.ToHtml() + "\n");
    }

    /// <summary>Puts words in the place of what the page holds.</summary>
    public void Replace(string title, string text)
    {
        var main = document.QuerySelector("main")!;
        var (heading, paragraph) = (document.CreateElement("h1"), document.CreateElement("p"));
        (heading.TextContent, heading.ClassName, paragraph.TextContent, paragraph.ClassName) = (title, "govuk-heading-l", text, "govuk-body");
        main.InnerHtml = "";
        main.Append(heading, paragraph);
    }

    // Recordings may be left out of a copy: what plays them goes, and a moment stays as words.
    private static void LeaveOut(IElement element)
    {
        if (element.LocalName is "video" or "audio")
        {
            (element.Closest("section") ?? element).Remove();
        }
        else if (element.LocalName == "a")
        {
            element.Replace([.. element.ChildNodes]);
        }
        else
        {
            element.Remove();
        }
    }

    // What needs the service is left out: a copy cannot take what somebody writes.
    private void Prune()
    {
        foreach (var form in document.QuerySelectorAll("form").ToArray())
        {
            form.Remove();
        }

        foreach (var (element, _, _) in Links().Where(link => link.Address.NeedsService).ToArray())
        {
            var outer = element.ParentElement;
            element.Remove();
            if (outer is { LocalName: "li" or "p", ChildElementCount: 0 } && string.IsNullOrWhiteSpace(outer.TextContent))
            {
                outer.Remove();
            }
        }

        var policy = document.CreateElement("meta");
        policy.SetAttribute("http-equiv", "Content-Security-Policy");
        policy.SetAttribute("content", Policy);
        document.Head!.InsertBefore(policy, document.Head.QuerySelector("title"));
    }

    // A page's one address, in each language, stays whole: search engines want it so.
    private IEnumerable<(IElement Element, string Name, SiteAddress Address)> Links() =>
        from name in Linking
        from element in document.QuerySelectorAll($"[{name}]")
        where element.GetAttribute("rel") is not "canonical" && !(element.LocalName == "link" && element.HasAttribute("hreflang"))
        let target = SiteAddress.Of(site, address, element.GetAttribute(name)!)
        where target is not null
        select (element, name, target);

    private IEnumerable<SiteAddress> Pictures() =>
        document.QuerySelectorAll("meta[property='og:image']").Select(tag => SiteAddress.Of(site, address, tag.GetAttribute("content")!)).OfType<SiteAddress>();
}
