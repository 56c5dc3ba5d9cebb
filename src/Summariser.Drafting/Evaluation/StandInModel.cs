using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Summariser.Drafting.Evaluation;

/// <summary>
/// Stands in for a chat model where only the form and the length of answers matter: it quotes what it is given, in as many words as a
/// summary has. Every word it answers is borne out, so nothing of its answers has to be repaired.
/// </summary>
internal sealed partial class StandInModel : IChatClient
{
    private const int Sentences = 6;
    private const int LongestQuote = 200;

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var form = (options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName ?? "";
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer(form, messages.Last().Text))) { FinishReason = ChatFinishReason.Stop });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>An answer in the form of a schema to what a prompt gives.</summary>
    /// <param name="schema">The schema's name.</param>
    /// <param name="given">The user's message.</param>
    public static string Answer(string schema, string given)
    {
        var quotes = Quotes(given);
        JsonNode answer = schema switch
        {
            "notes" => new JsonObject { ["notes"] = Entries(quotes, Math.Max(Sentences, quotes.Count / 4), role: false) },
            "overview" => new JsonObject { ["sentences"] = Entries(quotes, 3, role: false) },
            _ => new JsonObject
            {
                ["sentences"] = Entries(quotes, Sentences, role: true), ["decisions"] = new JsonArray(), ["actions"] = new JsonArray(), ["figures"] = new JsonArray(),
            },
        };
        return answer.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonArray Entries(List<(string Text, int[] Ids)> quotes, int most, bool role)
    {
        var chosen = quotes.OrderByDescending(quote => quote.Text.Length).Take(most).OrderBy(quote => quote.Ids[0]);
        return [.. chosen.Select(quote =>
        {
            var entry = new JsonObject { ["text"] = quote.Text, ["ids"] = new JsonArray([.. quote.Ids.Select(id => (JsonNode)id)]) };
            if (role)
            {
                entry["role"] = "told";
            }

            return entry;
        })];
    }

    // "31 We planted forty trees." as an utterance, "(31, 32) Forty trees were planted." as a note, "Forty trees were planted. (31, 32)" as a sentence.
    private static List<(string Text, int[] Ids)> Quotes(string given) =>
    [
        .. Numbered().Matches(given).Where(line => line.Groups["text"].Length <= LongestQuote).Select(line => (Quoted(line.Groups["text"].Value), new[] { Number(line.Groups["id"].Value) })),
        .. Noted().Matches(given).Concat(Told().Matches(given))
            .Select(line => (line.Groups["text"].Value.Trim(), line.Groups["ids"].Value.Split(", ").Select(Number).ToArray())),
    ];

    private static string Quoted(string words) => $"It was said: “{words.Replace('“', '\'').Replace('”', '\'').Replace('"', '\'')}”";

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<id>\d{1,9}) (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\((?<ids>\d{1,9}(, \d{1,9})*)\) (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Noted();

    [GeneratedRegex(@"^(?<text>[^(\n].*) \((?<ids>\d{1,9}(, \d{1,9})*)\)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
