using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Access;
using Summariser.Web.Api.Councils;
using Summariser.Web.Api.Description;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Api.Registers;
using Summariser.Web.Api.Submissions;
using Summariser.Web.Api.Webhooks;
using Summariser.Web.Submissions.Uploads;

namespace Summariser.Web.Api;

/// <summary>The API under /api/v1.</summary>
internal static class ApiRoutes
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddAuthentication(ApiKeyAuthentication.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Scheme, configureOptions: null);
        Permissions.AddPolicies(services);
        services.AddApiDescription();
        services.AddSingleton<MeetingAccess>();
        services.AddSingleton<SubmissionDesk>();
        services.AddSingleton<RecordingFolders>();
        services.AddSingleton<TusServer>();
        services.AddSingleton<WebhookPost>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>());
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").HoldToTable();
        var api = routes.MapGroup("/api/v1").HoldToTable();
        api.MapCouncils();
        api.MapReading();
        api.MapSubmissions();
        api.MapUploads(context => Caller.Of(context.User).Owner);
        api.MapStatus();
        api.MapSteering();
        api.MapRegisters();
        api.MapWebhooks();
    }
}
