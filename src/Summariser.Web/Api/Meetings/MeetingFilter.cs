using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Meetings;

/// <summary>Which meetings to list, as the query says it.</summary>
/// <param name="Council">Key of a council.</param>
/// <param name="Body">Key of a body, with its council.</param>
/// <param name="State">A state in kebab case ("in-review").</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Take">How many to give at most.</param>
internal sealed record MeetingFilter(string? Council, string? Body, string? State, DateOnly? From, DateOnly? To, int? Skip, int? Take)
{
    private const int Usual = 50;
    private static readonly MeetingState[] PublicStates = [.. Enum.GetValues<MeetingState>().Where(state => state.IsPublic())];

    /// <exception cref="Refusal">The caller may not ask this, or a value cannot be used.</exception>
    public MeetingQuery Query(Caller caller)
    {
        var state = Words.Read<MeetingState>(State, "state");
        if (state is { } asked && !asked.IsPublic() && !caller.MayRead)
        {
            throw new Refusal(caller.HasKey ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);
        }

        var (skip, take) = Words.Part(Skip, Take, Usual);
        return new MeetingQuery
        {
            CouncilKey = caller.Within(Council),
            BodyKey = Body,
            States = state is { } one ? [one] : caller.MayRead ? [] : PublicStates,
            From = From,
            To = To,
            Skip = skip,
            Take = take,
        };
    }
}
