using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.About;

/// <summary>How summaries are made and checked.</summary>
[Kept]
internal sealed class AboutPage : PublicPage;
