using Microsoft.AspNetCore.Http;
using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Rendering.Feeds;
using Summariser.Rendering.Metadata;
using Summariser.Web.Public.Languages;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public.Feeds;

/// <summary>Makes feeds of meetings.</summary>
internal sealed class FeedMaker(PublicSite site, PublicMeetings meetings, WebOptions options)
{
    // Identities name a day on which whoever runs the service held its name (RFC 4151); any day will do as long as it stays the same.
    private static readonly DateOnly Named = new(2026, 1, 1);

    /// <summary>The feed of some meetings.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="page">Path of the page that shows the same.</param>
    /// <param name="records">The meetings; those that are not public are left out.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<AtomFeed> OfAsync(HttpRequest request, string title, string page, IReadOnlyList<MeetingRecord> records, CancellationToken cancel)
    {
        var entries = new List<AtomEntry>();
        foreach (var record in records)
        {
            if (await meetings.ReadAsync(record, cancel) is { } meeting) entries.Add(EntryOf(request, meeting));
        }

        var address = site.AddressOf(request, Language.English, page);
        return new AtomFeed
        {
            Id = FeedId.Of(address.Host, Named, address.PathAndQuery),
            Title = title,
            Self = site.AddressOf(request, Language.English, request.Path + request.QueryString.ToUriComponent()),
            Page = address,
            Author = options.Brand.Title,
            Entries = entries,
        };
    }

    private AtomEntry EntryOf(HttpRequest request, PublicMeeting meeting) => new(
        FeedId.Of(meeting.Record.Id),
        PageTitles.Of(meeting.Summary.Meeting),
        site.AddressOf(request, Language.English, meeting.Path),
        meeting.PublishedAt,
        meeting.ChangedAt,
        PlainText.Clean(OpenGraph.Description(meeting.Summary)));
}
