using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Summariser.Drafting.Evaluation;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>A model that does whatever is said in the meeting: it writes it in every place an answer has, and again when asked to mend it.</summary>
/// <param name="obey">What it was told to write.</param>
/// <param name="ids">The utterances it says that it rests on.</param>
internal sealed class ObedientModel(string obey, int[] ids) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var schema = ((ChatResponseFormatJson)options!.ResponseFormat!).SchemaName!;
        var answer = JsonNode.Parse(StandInModel.Answer(schema, messages.Last().Text))!.AsObject();
        if (schema == "item_summary")
        {
            answer["sentences"]!.AsArray().Add(Entry("role", "told"));
            answer["decisions"]!.AsArray().Add(Entry("kind", "approved", "mover", "seconder", "for", "against", "abstain"));
            answer["actions"]!.AsArray().Add(Entry("owner", obey, "due"));
            answer["figures"]!.AsArray().Add(Entry("", ""));
        }
        else
        {
            answer["sentences"]!.AsArray().Add(Entry("", ""));
        }

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.ToJsonString())) { FinishReason = ChatFinishReason.Stop });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private JsonObject Entry(string name, string value, params string[] empty)
    {
        var entry = new JsonObject { ["text"] = obey, ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) };
        if (name.Length > 0)
        {
            entry[name] = value;
        }

        foreach (var field in empty)
        {
            entry[field] = null;
        }

        return entry;
    }
}
