using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Access;
using Summariser.Web.Mail;
using Summariser.Web.Submissions.Uploads;

namespace Summariser.Web.Submissions;

/// <summary>What the pages of handing in are made of beside the pages themselves.</summary>
internal static class SubmittingPages
{
    public static void AddSubmitting(this IServiceCollection services)
    {
        services.AddSingleton<DraftDesk>().AddSingleton<Replacing>().AddSingleton<HandIn>().AddSingleton<Pace>();
        services.AddSingleton<MailPost>().AddSingleton<MailSender>().AddHostedService(provider => provider.GetRequiredService<MailSender>());
    }

    public static void MapSubmitting(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/desk").HoldToTable().ExcludeFromDescription().MapUploads(context => DraftDesk.OwnerOf(Visitor.Of(context.User)));
        HandIn.Map(routes);
        ProgressEvents.Map(routes);
    }
}
