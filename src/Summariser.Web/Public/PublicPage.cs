using Summariser.Web.Public.Languages;
using Summariser.Web.Shared;

namespace Summariser.Web.Public;

/// <summary>What the models of the public's pages have.</summary>
internal abstract class PublicPage : PageBase
{
    /// <summary>The language that was asked for.</summary>
    public Language Language => Language.Of(HttpContext);

    /// <summary>The texts in that language.</summary>
    public Texts Text => Texts.In(Language);

    /// <summary>Another page's address, in the same language.</summary>
    /// <param name="path">Its path, without a language.</param>
    public string To(string path) => Language.Prefix + path;

    /// <summary>The same page in another language.</summary>
    public string SameIn(Language language) => language.Prefix + Path;

    /// <summary>This page's path and query, without its language.</summary>
    public string Path => Request.Path + Request.QueryString.ToUriComponent();

    /// <summary>The page's one address, without its language: what it shows does not depend on the rest of what was asked.</summary>
    public virtual string Canonical => Request.Path;

    /// <summary>Whether the page stands in the place of something that is no longer there.</summary>
    public virtual bool IsGone => false;
}
