using Microsoft.Extensions.AI;

namespace Summariser.Drafting.Chat;

/// <summary>An answer as it is kept on disk.</summary>
internal sealed record KeptAnswer
{
    /// <summary>What was answered.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the model would not answer, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why the answer ended.</summary>
    public string Finish { get; init; } = "stop";

    /// <summary>The model that answered.</summary>
    public string? Model { get; init; }

    /// <summary>Tokens sent, as the service counted them; null when it did not.</summary>
    public long? Input { get; init; }

    /// <summary>Tokens received, likewise.</summary>
    public long? Output { get; init; }

    public static KeptAnswer Of(ChatResponse response) => new()
    {
        Text = response.Text,
        Refusal = response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().FirstOrDefault()?.Message,
        Finish = response.FinishReason?.Value ?? "stop",
        Model = response.ModelId,
        Input = response.Usage?.InputTokenCount,
        Output = response.Usage?.OutputTokenCount,
    };

    public ChatResponse ToResponse()
    {
        var message = new ChatMessage(ChatRole.Assistant, Text);
        if (Refusal is not null)
        {
            message.Contents.Add(new ErrorContent(Refusal) { ErrorCode = "Refusal" });
        }

        return new ChatResponse(message)
        {
            FinishReason = new ChatFinishReason(Finish),
            ModelId = Model,
            Usage = new UsageDetails { InputTokenCount = Input, OutputTokenCount = Output },
        };
    }
}
