using Summariser.Web.Shared;

namespace Summariser.Web.Submissions;

/// <summary>The meetings under way.</summary>
internal sealed class Desk : PageBase;
