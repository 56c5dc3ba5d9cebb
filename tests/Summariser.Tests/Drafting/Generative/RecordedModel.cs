using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Summariser.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>
/// Answers from a recorded conversation: for each call a file with the prompt and one with the answer. Answers are found by a digest of the
/// request, so a prompt that has changed is not answered. With the environment variable SUMMARISER_RECORD the prompts are written anew
/// beside the answers there are; read those again before you commit them.
/// </summary>
internal sealed class RecordedModel(string folder) : IChatClient
{
    public static bool Records => Environment.GetEnvironmentVariable("SUMMARISER_RECORD") is not null;

    private readonly Dictionary<string, string> answers = Directory.GetFiles(folder, "*.prompt.txt").ToDictionary(
        path => Digest(File.ReadAllText(path).ReplaceLineEndings("\n")),
        path => path.Replace(".prompt.txt", ".answer.json", StringComparison.Ordinal), StringComparer.Ordinal);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ((string)options!.AdditionalProperties![ReportedChat.What]!).Replace("overview overview", "overview", StringComparison.Ordinal).Replace(' ', '-');
        var prompt = Written(messages, options);
        if (Records)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{call}.prompt.txt"), prompt, cancellationToken);
        }

        var path = Records ? Path.Combine(folder, $"{call}.answer.json")
            : answers.GetValueOrDefault(Digest(prompt)) ?? throw new InvalidOperationException($"The prompt of {call} has changed since it was recorded in {folder}. {Difference(call, prompt)}");
        var answer = await File.ReadAllTextAsync(path, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer))
        {
            ModelId = "recorded",
            FinishReason = ChatFinishReason.Stop,
            Usage = new UsageDetails { InputTokenCount = prompt.Length / 4, OutputTokenCount = answer.Length / 4 },
        };
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

    private static string Written(IEnumerable<ChatMessage> messages, ChatOptions options) =>
        string.Join("\n\n", messages.Select(message => $"[{message.Role.Value}]\n{message.Text}")) +
        $"\n\n[answer as]\n{((ChatResponseFormatJson)options.ResponseFormat!).Schema!.Value.GetRawText()}\n";

    private string Difference(string call, string prompt)
    {
        var path = Path.Combine(folder, $"{call}.prompt.txt");
        var recorded = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        return $"First other line: {prompt.Split('\n').Except(recorded).FirstOrDefault()}";
    }

    private static string Digest(string prompt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)));
}
