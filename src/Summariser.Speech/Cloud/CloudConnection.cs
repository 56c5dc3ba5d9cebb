using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Audio;
using Summariser.Core;

namespace Summariser.Speech.Cloud;

/// <summary>Makes the OpenAI library's audio client for the configured service.</summary>
internal static class CloudConnection
{
    // What an identity asks to be let in to, for Azure OpenAI's v1 endpoint.
    private const string AzureScope = "https://ai.azure.com/.default";

    /// <summary>A client. Nothing is sent yet.</summary>
    /// <exception cref="MissingComponentException">No key is configured.</exception>
    /// <exception cref="InputException">The address cannot be used.</exception>
    public static AudioClient Open(CloudOptions options)
    {
        var client = new OpenAIClientOptions
        {
            Endpoint = EndpointOf(options),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // CloudRecogniser asks again, by its own count and clock
        };
        if (options.SignIn == "entra")
        {
#pragma warning disable OPENAI001 // the library marks this way of signing in, the one its own documentation gives for Azure, as open to change
            return new AudioClient(options.Model, new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), client);
#pragma warning restore OPENAI001
        }

        if (options.Service != "compatible" && string.IsNullOrWhiteSpace(options.Key))
        {
            throw new MissingComponentException(
                "The engine 'cloud' has no key: Speech:Cloud:Key is empty. Set Summariser__Speech__Cloud__Key to the service's key, or choose an engine that needs none.");
        }

        return new AudioClient(options.Model, new ApiKeyCredential(options.Key.Length > 0 ? options.Key : "none"), client);
    }

    /// <summary>Where speech is sent.</summary>
    /// <exception cref="InputException">The address cannot be used.</exception>
    public static Uri EndpointOf(CloudOptions options)
    {
        if (options.Endpoint.Length == 0 && options.Service == "openai")
        {
            return new Uri("https://api.openai.com/v1");
        }

        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
        {
            throw new InputException(
                "The setting Speech:Cloud:Endpoint is not the address of a service. Give one such as https://name.openai.azure.com or http://localhost:8000/v1.");
        }

        if (address.Scheme == "http" && !address.IsLoopback)
        {
            throw new InputException($"The setting Speech:Cloud:Endpoint is '{options.Endpoint}'. Recordings are sent there, so it must begin with https.");
        }

        return options.Service == "azure" && address.AbsolutePath == "/" ? new Uri(address, "openai/v1/") : address;
    }
}
