using Microsoft.AspNetCore.Mvc.RazorPages;
using Summariser.Web.Access;

namespace Summariser.Web.Shared;

/// <summary>What the models of all pages have.</summary>
internal abstract class PageBase : PageModel
{
    /// <summary>Who reads the page.</summary>
    public Visitor Visitor => Visitor.Of(User);
}
