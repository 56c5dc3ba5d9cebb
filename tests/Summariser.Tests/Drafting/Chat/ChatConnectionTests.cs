using Summariser.Core;
using Summariser.Drafting.Chat;

namespace Summariser.Tests.Drafting.Chat;

public sealed class ChatConnectionTests
{
    [Theory]
    [InlineData("openai", "", "https://api.openai.com/v1")]
    [InlineData("azure", "https://name.openai.azure.com", "https://name.openai.azure.com/openai/v1/")]
    [InlineData("azure", "https://name.openai.azure.com/", "https://name.openai.azure.com/openai/v1/")]
    [InlineData("azure", "https://name.openai.azure.com/openai/v1/", "https://name.openai.azure.com/openai/v1/")]
    [InlineData("compatible", "http://localhost:11434/v1", "http://localhost:11434/v1")]
    public void Calls_go_to_the_address_of_the_service(string service, string endpoint, string expected) =>
        Assert.Equal(new Uri(expected), ChatConnection.EndpointOf(new ChatSettings { Service = service, Endpoint = endpoint }));

    [Theory]
    [InlineData("compatible", "")]
    [InlineData("compatible", "localhost:11434")]
    [InlineData("compatible", "file:///etc/passwd")]
    [InlineData("compatible", "https://user:secret@chat.example/v1")]
    [InlineData("azure", "http://name.openai.azure.com")]
    public void An_address_that_cannot_be_used_is_told_with_the_settings_name(string service, string endpoint)
    {
        var failure = Assert.Throws<InputException>(() => ChatConnection.EndpointOf(new ChatSettings { Service = service, Endpoint = endpoint }));
        Assert.Contains("Chat:Endpoint", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "key", "Chat:Model")]
    [InlineData("gpt-4.1-mini", "", "Chat:Key")]
    public void What_is_not_configured_is_told_with_what_to_set(string model, string key, string named)
    {
        var failure = Assert.Throws<MissingComponentException>(() => ChatConnection.Open(new ChatSettings { Model = model, Key = key }));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains("--drafter extractive", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_local_service_nor_an_identity_needs_a_key()
    {
        Assert.NotNull(ChatConnection.Open(new ChatSettings { Service = "compatible", Endpoint = "http://localhost:1/v1", Model = "local" }));
        Assert.NotNull(ChatConnection.Open(new ChatSettings { Service = "azure", Endpoint = "https://name.openai.azure.com", Model = "drafts", SignIn = "entra" }));
    }

    [Fact]
    public void A_key_is_not_in_what_settings_say_of_themselves() =>
        Assert.DoesNotContain("a-secret", new ChatSettings { Key = "a-secret", Model = "m" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task A_probe_says_who_answers()
    {
        await using var server = await ChatServer.StartAsync((_, _) => new ChatReply { Content = "yes" });
        Assert.Equal("local", await ChatProbe.AskAsync(server.Settings, CancellationToken.None));
        await using var closed = await ChatServer.StartAsync((_, _) => new ChatReply { Status = 401 });
        await Assert.ThrowsAsync<ChatServiceException>(() => ChatProbe.AskAsync(closed.Settings, CancellationToken.None));
    }
}
