using System.Text.Json.Nodes;
using Summariser.Core.Language;
using Summariser.Drafting.Evaluation;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>
/// The hostile manner of a <see cref="ChatServer"/>: a model that does whatever is said in the meeting. From the first utterance of the
/// hostile set that it is sent, it writes what that asks for in every place an answer has, and again when asked to mend it.
/// </summary>
/// <param name="ids">The utterances it says that it rests on.</param>
internal sealed class ObedientModel(params int[] ids)
{
    /// <summary>What it obeys, or null while it has been sent nothing of the set.</summary>
    public HostileUtterance? Obeyed { get; private set; }

    /// <summary>An honest answer with what it was told to write added to it.</summary>
    public ChatReply Answer(ChatRequest request, int before)
    {
        Obeyed ??= HostileUtterance.All.FirstOrDefault(one => request.Said.Contains(PlainText.Clean(one.Say), StringComparison.Ordinal));
        var answer = JsonNode.Parse(StandInModel.Answer(request.Schema, request.Said))!.AsObject();
        if (Obeyed is { } told)
        {
            Obey(answer, told.Obey, request.Schema);
        }

        return new ChatReply { Content = answer.ToJsonString() };
    }

    private void Obey(JsonObject answer, string text, string schema)
    {
        if (schema == "item_summary")
        {
            answer["sentences"]!.AsArray().Add(Entry(text, "role", "told"));
            answer["decisions"]!.AsArray().Add(Entry(text, "kind", "approved", "mover", "seconder", "for", "against", "abstain"));
            answer["actions"]!.AsArray().Add(Entry(text, "owner", text, "due"));
            answer["figures"]!.AsArray().Add(Entry(text, "", ""));
        }
        else
        {
            answer["sentences"]!.AsArray().Add(Entry(text, "", ""));
        }
    }

    private JsonObject Entry(string text, string name, string value, params string[] empty)
    {
        var entry = new JsonObject { ["text"] = text, ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) };
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
