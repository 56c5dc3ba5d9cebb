using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Summariser.Core.Agendas;
using Summariser.Web.Access;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Description;

/// <summary>The API's description in OpenAPI, made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string ProblemType = "application/problem+json";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", openApi =>
    {
        openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        openApi.ShouldInclude = address => address.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        openApi.AddDocumentTransformer(DescribeAsync);
        openApi.AddOperationTransformer(GuardAsync);
        openApi.AddSchemaTransformer(SpellAsync);
    });

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Summariser",
            Version = "1",
            Description = "Council meetings, from the recording to the published summary. Times are seconds from the start of the recording. " +
                "Without a key one sees what is published; a council's key sees that council alone.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiKeyAuthentication.Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key made by 'summariser key add'.",
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Says of every operation whether a key is needed, and that errors are problems.</summary>
    private static async Task GuardAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var method = context.Description.HttpMethod;
        var path = $"/{context.Description.ActionDescriptor.AttributeRouteInfo?.Template ?? context.Description.RelativePath}";
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<AuthorizeAttribute>().All(rule => rule.Policy == Permissions.NameOf(Permission.Anybody));
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Scheme, context.Document)] = [] };
        operation.Security = isOpen ? [key, new OpenApiSecurityRequirement()] : [key];
        operation.OperationId ??= NameOf(method!, path);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "An error, in words (RFC 9457).",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(Problem), parameterDescription: null, cancel) },
            },
        };
    }

    /// <summary>Says of types with a spelling of their own what they look like.</summary>
    private static Task SpellAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(double))
        {
            schema.Type = JsonSchemaType.Number;
        }
        else if (type == typeof(TimeOnly))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[0-2][0-9]:[0-5][0-9]$");
        }
        else if (type == typeof(Agenda))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.Object, "An agenda: the meeting's fields, then its items.");
        }

        return Task.CompletedTask;
    }

    // "GET api/v1/meetings/{id}/items" is get-meetings-id-items.
    private static string NameOf(string method, string path) =>
        $"{method.ToLowerInvariant()}-{Core.Records.AddressKey.Of(path.Replace("api/v1/", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal), "root")}";
}
