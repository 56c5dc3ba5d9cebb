using Summariser.Core.Records;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Finding;

/// <summary>Meetings to come, as a list.</summary>
/// <param name="Text">The language's texts.</param>
/// <param name="Pages">What the council's own pages announce.</param>
/// <param name="NameOf">The name of a body by its key.</param>
internal sealed record Upcoming(Texts Text, IReadOnlyList<FollowedPage> Pages, Func<string, string> NameOf);
