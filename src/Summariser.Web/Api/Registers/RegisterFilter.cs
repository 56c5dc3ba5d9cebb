using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Registers;

/// <summary>Which decisions or actions to list, as the query says it.</summary>
/// <param name="Council">Key of a council.</param>
/// <param name="Body">Key of a body, with its council.</param>
/// <param name="Kind">A kind of decision in kebab case.</param>
/// <param name="Owner">Who is to do it; actions only.</param>
/// <param name="Words">Words that must occur.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Take">How many to give at most.</param>
internal sealed record RegisterFilter(
    string? Council, string? Body, string? Kind, string? Owner, string? Words, DateOnly? From, DateOnly? To, int? Skip, int? Take)
{
    private const int Usual = 50;

    /// <exception cref="Refusal">The caller may not ask this, or a value cannot be used.</exception>
    public RegisterQuery Query(Caller caller)
    {
        var (skip, take) = Answers.Words.Part(Skip, Take, Usual);
        return new RegisterQuery
        {
            PublishedOnly = !caller.MayRead,
            CouncilKey = caller.Within(Council),
            BodyKey = Body,
            Kind = Answers.Words.Read<DecisionKind>(Kind, "kind"),
            Owner = SearchFilter.Checked(Owner),
            Words = SearchFilter.Checked(Words),
            From = From,
            To = To,
            Skip = skip,
            Take = take,
        };
    }
}

/// <summary>What to look for, as the query says it.</summary>
/// <param name="Q">Words that must all occur; "in quotation marks" together, -without.</param>
/// <param name="Council">Key of a council.</param>
/// <param name="Body">Key of a body, with its council.</param>
/// <param name="In">summary, decision or transcript; all of them when absent.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Take">How many to give at most.</param>
internal sealed record SearchFilter(
    string? Q, string? Council, string? Body, string? In, DateOnly? From, DateOnly? To, int? Skip, int? Take)
{
    private const int Usual = 20;
    private const int Most = 100;
    private const int LongestWords = 500;

    /// <exception cref="Refusal">The caller may not ask this, or a value cannot be used.</exception>
    public SearchQuery Query(Caller caller)
    {
        var (skip, take) = Words.Part(Skip, Take, Usual, Most);
        return new SearchQuery
        {
            Words = Checked(Q) is { } words && !string.IsNullOrWhiteSpace(words) ? words : throw new Refusal(StatusCodes.Status400BadRequest, "Say in 'q' what to look for."),
            PublishedOnly = !caller.MayRead,
            CouncilKey = caller.Within(Council),
            BodyKey = Body,
            In = Words.Read<FoundIn>(In, "in") is { } one ? [one] : [],
            From = From,
            To = To,
            Skip = skip,
            Take = take,
        };
    }

    /// <summary>Words of a usable length.</summary>
    public static string? Checked(string? words) => words is null or { Length: <= LongestWords }
        ? words
        : throw new Refusal(StatusCodes.Status400BadRequest, $"Look for {LongestWords} letters at most.");
}
