using Microsoft.AspNetCore.Http;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Keeping;

/// <summary>An answer that is the same for everybody, and is kept until what the public may read changes. It may be asked for in every language.</summary>
/// <param name="query">The parts of the query that the answer depends on; others are as good as absent.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptAttribute(params string[] query) : InEveryLanguageAttribute
{
    /// <summary>What an answer is kept under: where it was asked for, in which language, and by which query.</summary>
    public string KeyOf(HttpRequest request, string site)
    {
        var key = $"{site} {Language.Of(request.HttpContext).Code} {request.Path}";
        return query.Length == 0 || !request.QueryString.HasValue
            ? key
            : query.Where(request.Query.ContainsKey).Aggregate(key, (sum, name) => $"{sum}\n{name}={request.Query[name]}");
    }
}

/// <summary>An address that may be asked for in every language; others exist in English only.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal class InEveryLanguageAttribute : Attribute;
