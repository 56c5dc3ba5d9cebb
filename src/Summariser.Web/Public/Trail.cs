using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public;

/// <summary>The pages above a page.</summary>
/// <param name="Text">The language's texts.</param>
/// <param name="Above">Their names and paths, the highest first.</param>
internal sealed record Trail(Texts Text, IReadOnlyList<(string Name, string Path)> Above);
