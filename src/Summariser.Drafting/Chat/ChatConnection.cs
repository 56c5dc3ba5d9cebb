using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;
using Summariser.Core;

namespace Summariser.Drafting.Chat;

/// <summary>Makes the OpenAI library's client for the configured service.</summary>
internal static class ChatConnection
{
    // What an identity asks to be let in to, for Azure OpenAI's v1 endpoint.
    private const string AzureScope = "https://ai.azure.com/.default";

    /// <summary>A client. Nothing is sent yet.</summary>
    /// <exception cref="MissingComponentException">No model, or no key, is configured.</exception>
    /// <exception cref="InputException">The address cannot be used.</exception>
    public static ChatClient Open(ChatSettings settings)
    {
        Require(settings.Model, "Model", "the name of the chat model, or on Azure of the deployment");
        var options = new OpenAIClientOptions
        {
            Endpoint = EndpointOf(settings),
            NetworkTimeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // RetryingChat asks again, in one place for all services
        };
        if (settings.SignIn == "entra")
        {
#pragma warning disable OPENAI001 // the library marks this way of signing in, the one its own documentation gives for Azure, as open to change
            return new ChatClient(settings.Model, new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), options);
#pragma warning restore OPENAI001
        }

        if (settings.Service != "compatible")
        {
            Require(settings.Key, "Key", "the service's key");
        }

        return new ChatClient(settings.Model, new ApiKeyCredential(settings.Key.Length > 0 ? settings.Key : "none"), options);
    }

    /// <summary>Where calls go.</summary>
    /// <exception cref="InputException">The address cannot be used.</exception>
    public static Uri EndpointOf(ChatSettings settings)
    {
        if (settings.Endpoint.Length == 0 && settings.Service == "openai")
        {
            return new Uri("https://api.openai.com/v1");
        }

        if (!Uri.TryCreate(settings.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
        {
            throw new InputException(
                $"The setting Chat:Endpoint is '{settings.Endpoint}'. Give the service's address, such as https://name.openai.azure.com or http://localhost:11434/v1.");
        }

        if (address.Scheme == "http" && settings.Service != "compatible" && !address.IsLoopback)
        {
            throw new InputException($"The setting Chat:Endpoint is '{settings.Endpoint}'. A key is sent there, so it must begin with https.");
        }

        return settings.Service == "azure" && address.AbsolutePath == "/" ? new Uri(address, "openai/v1/") : address;
    }

    private static void Require(string value, string name, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new MissingComponentException(
                $"No chat model is configured: Chat:{name} is empty. Set Summariser__Chat__{name} to {what}, or use --drafter extractive, which needs none.");
        }
    }
}
