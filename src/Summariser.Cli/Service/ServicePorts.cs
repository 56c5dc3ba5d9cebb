using Microsoft.Extensions.DependencyInjection;
using Summariser.Agendas.Import;
using Summariser.Agendas.Import.Web;
using Summariser.Core.Agendas;
using Summariser.Core.Pictures;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Speech;
using Summariser.Speech.Audio;
using Summariser.Speech.Captions;
using Summariser.Speech.Pictures;
using Summariser.Storage;
using Summariser.Web.Accounts;
using Summariser.Web.Api.Submissions;
using Summariser.Web.Telemetry;

namespace Summariser.Cli.Service;

/// <summary>What stands behind the ports that the web application asks for.</summary>
internal static class ServicePorts
{
    public static void AddPorts(this IServiceCollection services, ServiceStore store, IWorkQueue queue, Composition composition, ServiceMeter meter)
    {
        services.AddSingleton(store.Meetings).AddSingleton(store.Revisions).AddSingleton(store.Files).AddSingleton(store.Search)
            .AddSingleton(store.News).AddSingleton(store.ApiKeys).AddSingleton(store.Webhooks).AddSingleton(store.Users).AddSingleton(store.Audit)
            .AddSingleton(store.MistakeReports).AddSingleton(queue)
            .AddSingleton<IUploads>(_ => store.Uploads(composition.Web.UploadLimits()));
        services.AddSingleton(store.PublicCopies).AddSingleton<ISilencer>(new Silencer(composition.Speech.Audio));
        services.AddSingleton<IAgendaReader, AgendaFileReader>();
        services.AddSingleton<IAgendaAddressReader>(_ => new AgendaAddressReader());
        services.AddSingleton<ICaptionWriter, VttCaptions>().AddKeyedSingleton<ICaptionWriter, SrtCaptions>("srt");
        services.AddSingleton(store.FollowedPages);
        services.AddSingleton<IMeetingPictures>(_ => new KeptPictures(new FfmpegPictures(composition.Speech.Audio), Path.Combine(store.Folder, "pictures"), TimeProvider.System));
        services.AddSingleton(new SubmissionChoices([.. EngineNames.All], Drafters.Offered(composition.Chat), [.. Enum.GetValues<SummaryStyle>().Select(style => style.Name())]));
        services.AddSessionKeys(store.Folder);
        services.AddServiceMeter(composition.Telemetry, meter);
        foreach (var check in ReadinessChecks.Of(store, composition)) services.AddSingleton(check);
    }
}
