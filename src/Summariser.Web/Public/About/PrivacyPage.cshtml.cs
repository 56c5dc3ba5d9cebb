using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.About;

/// <summary>What the pages keep of whoever reads them.</summary>
[Kept]
internal sealed class PrivacyPage : PublicPage;
