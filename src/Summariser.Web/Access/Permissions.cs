using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;

namespace Summariser.Web.Access;

/// <summary>Every address of the service and who may ask for it. An address that is not in this table cannot be mapped.</summary>
internal static class Permissions
{
    public static IReadOnlyDictionary<string, Permission> Table { get; } = new Dictionary<string, Permission>(StringComparer.Ordinal)
    {
        ["GET /robots.txt"] = Permission.Public,
        ["GET /assets/{hash}/{name}"] = Permission.Public,
        ["GET /media/{id:guid}"] = Permission.Public,
        ["HEAD /media/{id:guid}"] = Permission.Public,
        ["GET /media/{id:guid}/captions.vtt"] = Permission.Public,
        ["PAGE /"] = Permission.Public,
        ["PAGE /about"] = Permission.Public,
        ["PAGE /accessibility"] = Permission.Public,
        ["PAGE /privacy"] = Permission.Public,
        ["PAGE /search"] = Permission.Public,
        ["PAGE /decisions"] = Permission.Public,
        ["PAGE /actions"] = Permission.Public,
        ["PAGE /councils/{council}"] = Permission.Public,
        ["PAGE /councils/{council}/years/{year:int:range(1900,2999)}"] = Permission.Public,
        ["PAGE /councils/{council}/weeks/{week}"] = Permission.Public,
        ["PAGE /councils/{council}/{body}"] = Permission.Public,
        ["PAGE /councils/{council}/{body}/{date}"] = Permission.Public,
        ["PAGE /councils/{council}/{body}/{date}/transcript"] = Permission.Public,
        ["PAGE /councils/{council}/{body}/{date}/report"] = Permission.Public,
        ["PAGE /reports/{token}"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/picture.png"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/summary.docx"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/summary.md"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/meeting.json"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/captions.vtt"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/captions.srt"] = Permission.Public,
        ["GET /councils/{council}/{body}/{date}/chapters.vtt"] = Permission.Public,
        ["GET /feed.xml"] = Permission.Public,
        ["GET /councils/{council}/feed.xml"] = Permission.Public,
        ["GET /councils/{council}/{body}/feed.xml"] = Permission.Public,
        ["GET /search/feed.xml"] = Permission.Public,
        ["GET /sitemap.xml"] = Permission.Public,
        ["PAGE /desk"] = Permission.SignedIn,
        ["PAGE /desk/users"] = Permission.Administrator,
        ["PAGE /desk/users/add"] = Permission.Administrator,
        ["PAGE /desk/users/{id:guid}"] = Permission.Administrator,
        ["PAGE /desk/audit"] = Permission.Administrator,
        ["PAGE /account"] = Permission.SignedIn,
        ["PAGE /account/password"] = Permission.SignedIn,
        ["PAGE /account/two-steps"] = Permission.SignedIn,
        ["PAGE /account/sign-out"] = Permission.SignedIn,
        ["PAGE /account/sign-in"] = Permission.Public,
        ["PAGE /account/sign-in/code"] = Permission.Public,
        ["PAGE /account/sign-on"] = Permission.Public,
        ["PAGE /account/link/{secret}"] = Permission.Public,
        ["PAGE /desk/submit"] = Permission.Submitter,
        ["PAGE /desk/submit/{draft:guid}"] = Permission.Submitter,
        ["PAGE /desk/submit/{draft:guid}/recording"] = Permission.Submitter,
        ["POST /desk/submit/{draft:guid}/hand-in"] = Permission.Submitter,
        ["OPTIONS /desk/uploads"] = Permission.Submitter,
        ["POST /desk/uploads"] = Permission.Submitter,
        ["HEAD /desk/uploads/{id:guid}"] = Permission.Submitter,
        ["PATCH /desk/uploads/{id:guid}"] = Permission.Submitter,
        ["DELETE /desk/uploads/{id:guid}"] = Permission.Submitter,
        ["PAGE /desk/meetings/{id:guid}"] = Permission.Submitter,
        ["GET /desk/meetings/{id:guid}/events"] = Permission.Submitter,
        ["PAGE /desk/meetings/{id:guid}/review"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/sentence"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/section"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/decision"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/action"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/item"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/name"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/words"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/comments"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/reports"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/revisions"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/compare"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/history"] = Permission.Clerk,
        ["PAGE /desk/meetings/{id:guid}/review/publish"] = Permission.Clerk,
        ["GET /health/live"] = Permission.Anybody,
        ["GET /health/ready"] = Permission.Anybody,
        ["GET /api/{documentName}/openapi.json"] = Permission.Anybody,
        ["GET /api/v1/councils"] = Permission.Anybody,
        ["PUT /api/v1/councils/{council}"] = Permission.Manage,
        ["GET /api/v1/councils/{council}/bodies"] = Permission.Anybody,
        ["PUT /api/v1/councils/{council}/bodies/{body}"] = Permission.Manage,
        ["GET /api/v1/meetings"] = Permission.Anybody,
        ["POST /api/v1/meetings"] = Permission.Submit,
        ["OPTIONS /api/v1/uploads"] = Permission.Anybody,
        ["POST /api/v1/uploads"] = Permission.Submit,
        ["HEAD /api/v1/uploads/{id:guid}"] = Permission.Submit,
        ["PATCH /api/v1/uploads/{id:guid}"] = Permission.Submit,
        ["DELETE /api/v1/uploads/{id:guid}"] = Permission.Submit,
        ["GET /api/v1/meetings/{id:guid}"] = Permission.Anybody,
        ["GET /api/v1/meetings/{id:guid}/items"] = Permission.Anybody,
        ["GET /api/v1/meetings/{id:guid}/summary"] = Permission.Anybody,
        ["GET /api/v1/meetings/{id:guid}/transcript"] = Permission.Anybody,
        ["GET /api/v1/meetings/{id:guid}/status"] = Permission.Follow,
        ["GET /api/v1/meetings/{id:guid}/events"] = Permission.Follow,
        ["POST /api/v1/meetings/{id:guid}/cancel"] = Permission.Submit,
        ["POST /api/v1/meetings/{id:guid}/pause"] = Permission.Submit,
        ["POST /api/v1/meetings/{id:guid}/resume"] = Permission.Submit,
        ["POST /api/v1/meetings/{id:guid}/retry"] = Permission.Submit,
        ["PUT /api/v1/meetings/{id:guid}/priority"] = Permission.Submit,
        ["GET /api/v1/decisions"] = Permission.Anybody,
        ["GET /api/v1/actions"] = Permission.Anybody,
        ["GET /api/v1/search"] = Permission.Anybody,
        ["GET /api/v1/webhooks"] = Permission.Manage,
        ["POST /api/v1/webhooks"] = Permission.Manage,
        ["DELETE /api/v1/webhooks/{id:guid}"] = Permission.Manage,
    };

    /// <summary>Makes the framework hold the table.</summary>
    public static void AddPolicies(IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(NameOf(permission), policy =>
            {
                if (permission.IsForPeople()) PagePermissions.Apply(policy, permission);
                else policy.AddAuthenticationSchemes(ApiKeyAuthentication.Scheme).RequireAssertion(context => Allows(permission, context));
            });
        }
    }

    /// <summary>Asks of every address under here what the table says.</summary>
    public static T HoldToTable<T>(this T routes)
        where T : IEndpointConventionBuilder
    {
        routes.Finally(endpoint =>
        {
            var permission = Table.TryGetValue(NameOf(endpoint), out var found)
                ? found
                : throw new InvalidOperationException($"'{NameOf(endpoint)}' is not in the table of permissions.");
            endpoint.Metadata.Add(new AuthorizeAttribute(NameOf(permission)));
        });
        return routes;
    }

    /// <summary>How the table names an address: pages are asked for and written to under one name.</summary>
    public static string NameOf(IReadOnlyList<string>? methods, string route) =>
        methods is null ? $"PAGE /{route.Trim('/')}" : $"{methods.Single()} /{route.Trim('/')}";

    /// <summary>The name of a permission's policy.</summary>
    public static string NameOf(Permission permission) => permission.IsForPeople() ? $"person-may-{permission}" : $"key-may-{permission}";

    private static string NameOf(EndpointBuilder endpoint) =>
        NameOf(endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods, ((RouteEndpointBuilder)endpoint).RoutePattern.RawText!);

    private static bool Allows(Permission permission, AuthorizationHandlerContext context)
    {
        var caller = Caller.Of(context.User);
        return permission switch
        {
            // A key that is wrong, revoked or mistyped is told so, rather than shown less.
            Permission.Anybody => caller.HasKey || context.Resource is HttpContext { Request.Headers.Authorization.Count: 0 },
            Permission.Follow => (caller.Scopes & (ApiScopes.Read | ApiScopes.Submit)) != ApiScopes.None,
            Permission.Submit => caller.Scopes.HasFlag(ApiScopes.Submit),
            Permission.Manage => caller.Scopes.HasFlag(ApiScopes.Manage),
            _ => false,
        };
    }
}
