using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Summariser.Drafting.Generative;

/// <summary>Reads answers. A schema is a request to the service and no promise: every answer is read as if it could hold anything.</summary>
internal static class AnswerReader
{
    private const int LongestText = 1_500;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The answer in its form, or why it cannot be used.</summary>
    public static AnswerOutcome<T> Read<T>(ChatResponse response)
        where T : class
    {
        var text = response.Text;
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            return new AnswerOutcome<T>.Unusable(AnswerFault.Filtered, text);
        }

        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
        {
            return new AnswerOutcome<T>.Unusable(AnswerFault.Refused, "");
        }

        if (response.FinishReason == ChatFinishReason.Length)
        {
            return new AnswerOutcome<T>.Unusable(AnswerFault.Truncated, text);
        }

        return string.IsNullOrWhiteSpace(text) ? new AnswerOutcome<T>.Unusable(AnswerFault.Empty, "") : Parse<T>(text);
    }

    private static AnswerOutcome<T> Parse<T>(string text)
        where T : class
    {
        // Some models set their JSON between fences or words of their own.
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        try
        {
            return first >= 0 && last > first && JsonSerializer.Deserialize<T>(text.AsSpan(first, last - first + 1), Form) is { } form && IsSound(form)
                ? new AnswerOutcome<T>.Given(form, text)
                : new AnswerOutcome<T>.Unusable(AnswerFault.Malformed, text);
        }
        catch (JsonException)
        {
            return new AnswerOutcome<T>.Unusable(AnswerFault.Malformed, text);
        }
    }

    private static bool IsSound(object form) => form switch
    {
        ItemForm item => item.Sentences.Count + item.Decisions.Count > 0 &&
            AreSound(item.Sentences.Select(one => (one.Text, one.Ids))) && AreSound(item.Decisions.Select(one => (one.Text, one.Ids))) &&
            AreSound(item.Actions.Select(one => (one.Text, one.Ids))) && AreSound(item.Figures.Select(one => (one.Text, one.Ids))),
        NotesForm notes => notes.Notes.Count > 0 && AreSound(notes.Notes.Select(one => (one.Text, one.Ids))),
        OverviewForm overview => overview.Sentences.Count > 0 && AreSound(overview.Sentences.Select(one => (one.Text, one.Ids))),
        _ => true,
    };

    private static bool AreSound(IEnumerable<(string Text, IReadOnlyList<int> Ids)> entries) =>
        entries.All(entry => !string.IsNullOrWhiteSpace(entry.Text) && entry.Text.Length <= LongestText);
}
