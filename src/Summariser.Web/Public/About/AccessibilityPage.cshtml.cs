using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.About;

/// <summary>The accessibility statement.</summary>
[Kept]
internal sealed class AccessibilityPage : PublicPage;
