using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Summariser.Core.Json;
using Summariser.Web.Access;

namespace Summariser.Web.Api.Answers;

/// <summary>An answer whose entity tag is a digest of its content, so that a caller who has it already is told so in a few bytes.</summary>
/// <param name="content">What is answered.</param>
/// <param name="mediaType">Its kind.</param>
/// <param name="caller">Who asks: what a key shows must not stay in a cache that others read.</param>
internal class Fresh(byte[] content, string mediaType, Caller caller) : IResult
{
    public static Fresh<T> Json<T>(T value, Caller caller) => new(value, caller);

    public static Fresh Text(string text, string mediaType, Caller caller) => new(Encoding.UTF8.GetBytes(text), $"{mediaType}; charset=utf-8", caller);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = caller.HasKey ? "private, no-cache" : "public, no-cache";
        response.Headers.Vary = "Authorization";
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = mediaType;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}

/// <summary>A <see cref="Fresh"/> answer of JSON.</summary>
internal sealed class Fresh<T>(T value, Caller caller)
    : Fresh(JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Compact), "application/json; charset=utf-8", caller), IEndpointMetadataProvider
{
    /// <summary>What is answered.</summary>
    public T Value { get; } = value;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
