using Microsoft.AspNetCore.Http;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Answers;

/// <summary>Values of a query as the API writes them.</summary>
internal static class Words
{
    private const int LongestList = 200;

    /// <summary>An enumeration's value by its name in kebab case; null for null.</summary>
    /// <exception cref="Refusal">There is no such value.</exception>
    public static T? Read<T>(string? word, string parameter)
        where T : struct, Enum
    {
        if (word is null) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word) return value;
        }

        throw new Refusal(
            StatusCodes.Status400BadRequest, $"'{parameter}' takes {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }

    /// <summary>An enumeration's value in kebab case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The part of a list asked for.</summary>
    /// <exception cref="Refusal">It is out of range.</exception>
    public static (int Skip, int Take) Part(int? skip, int? take, int usual, int most = LongestList) =>
        (skip ?? 0) >= 0 && (take ?? usual) is >= 1 && (take ?? usual) <= most
            ? (skip ?? 0, take ?? usual)
            : throw new Refusal(StatusCodes.Status400BadRequest, $"'skip' is 0 or more, 'take' 1 to {most}.");
}
