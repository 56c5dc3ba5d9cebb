using Summariser.Agendas.Import;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Tests.Agendas.Import;

public sealed class ModernGovPageTests
{
    private static Agenda ChildrenPanel { get; } =
        AgendaText.Read(File.ReadAllText(Path.Combine(SharedData.Root, "tests/Summariser.Tests/Agendas/Import/Pages/children-panel.html")));

    [Fact]
    public void The_meeting_is_read_from_the_page()
    {
        var meeting = ChildrenPanel.Meeting;
        Assert.Equal("Larkmere Borough Council", meeting.Council);
        Assert.Equal("Children's Wellbeing Panel", meeting.Body);
        Assert.Equal(new DateOnly(2026, 2, 11), meeting.Date);
        Assert.Equal(new TimeOnly(16, 0), meeting.Time);
        Assert.Equal("Mere Room, Town Hall, Quay Street, Larkmere LX1 4ZZ", meeting.Venue);
        Assert.Equal("Orla Penhaligon Democratic Services Officer", meeting.Contact);
        Assert.Equal("https://video.example/larkmere/34", meeting.WebcastUrl);
        Assert.Equal("https://democracy.larkmere.example/ieListDocuments.aspx?CId=12&MId=34", meeting.SourceUrl);
        Assert.False(meeting.Cancelled);
    }

    [Fact]
    public void The_attendance_table_gives_names_roles_and_attendance() => Assert.Equal(
        [
            new Attendee("Councillor Tamsin Orrell", "Chair", AttendanceStatus.Present),
            new Attendee("Councillor Idris Falkner", "Committee Member", AttendanceStatus.Apologies),
            new Attendee("Bevis Quarrington", "Officer", AttendanceStatus.Present),
            new Attendee("Councillor Wren Ashby", null, AttendanceStatus.Absent),
        ],
        ChildrenPanel.Meeting.Attendees);

    [Fact]
    public void Items_keep_their_numbers_and_their_order()
    {
        Assert.Equal(["1", "2", "2a", "2b", "", "3", "4"], ChildrenPanel.Items.Select(item => item.Number));
        Assert.Equal(
            ["Apologies for Absence", "Foster Homes Report", "Short Breaks", "Kinship Carers", "Urgent Business", "Exclusion of the Press and Public", "Placement Contract"],
            ChildrenPanel.Items.Select(item => item.Title));
    }

    [Fact]
    public void Papers_have_absolute_addresses_and_sizes_and_restricted_ones_are_left_out() => Assert.Equal(
        [
            new AgendaDocument("Foster Homes Report", "https://democracy.larkmere.example/documents/s101/Foster%20homes.pdf", 1_572_864),
            new AgendaDocument("Appendix A (figures)", "https://democracy.larkmere.example/documents/s102/Appendix%20A.pdf", 88 * 1024),
        ],
        ChildrenPanel.Items[1].Documents);

    [Fact]
    public void A_restricted_paper_leaves_its_item_public() => Assert.False(ChildrenPanel.Items[1].Restricted);

    [Fact]
    public void Description_minutes_and_decisions_are_kept_apart()
    {
        var item = ChildrenPanel.Items[1];
        Assert.Equal("To receive the yearly report on foster homes.", item.Description);
        Assert.Equal(["the report be noted", "a further report come to the June meeting."], item.Decisions);
        Assert.Equal("The Panel heard that 41 homes had opened.\n• Nine were new.\n• Two had closed.\nWard\nHomes\nMereside\n12", item.Minutes);
    }

    [Fact]
    public void What_follows_the_exclusion_is_restricted_and_the_exclusion_itself_is_not() =>
        Assert.Equal([false, false, false, false, false, false, true], ChildrenPanel.Items.Select(item => item.Restricted));

    [Theory]
    [InlineData("5.", "5")]
    [InlineData("5", "5")]
    [InlineData("5a", "5a")]
    [InlineData("5a.", "5a")]
    [InlineData("5(a)", "5(a)")]
    [InlineData("5)", "5")]
    [InlineData("5.1", "5.1")]
    [InlineData("48.", "48")]
    [InlineData("CAB12", "CAB12")]
    [InlineData("12/26", "12/26")]
    [InlineData("Item 7", "7")]
    [InlineData("&nbsp;", "")]
    public void A_number_is_kept_as_published_without_its_stop(string published, string number) =>
        Assert.Equal(number, AgendaText.Read(new MeetingPage().Item(published, "Beach Huts").Write()).Items.Single().Number);

    [Theory]
    [InlineData("Harbour Panel - Tuesday, 3rd March, 2026 6.30 pm", "2026-03-03", "18:30")]
    [InlineData("Harbour Panel - Tuesday 3 March 2026 6:30 pm", "2026-03-03", "18:30")]
    [InlineData("Harbour Panel, Monday, 1st December, 2025 10.00 am", "2025-12-01", "10:00")]
    [InlineData("Harbour Panel - 22 Jan 2026 at 12 noon", "2026-01-22", "12:00")]
    [InlineData("Harbour Panel - Friday 13th February 2026, 12.15 am", "2026-02-13", "00:15")]
    [InlineData("Harbour Panel - March 3, 2026 18:30", "2026-03-03", "18:30")]
    [InlineData("Harbour Panel - 03/03/2026", "2026-03-03", null)]
    public void The_heading_gives_body_day_and_time(string heading, string day, string? time)
    {
        var meeting = AgendaText.Read(new MeetingPage { Heading = heading }.Item("1.", "Moorings").Write()).Meeting;
        Assert.Equal("Harbour Panel", meeting.Body);
        Assert.Equal(DateOnly.Parse(day), meeting.Date);
        Assert.Equal(time is null ? null : TimeOnly.Parse(time), meeting.Time);
    }

    [Theory]
    [InlineData("<title>Agenda for Council on Tuesday, 3rd March, 2026, 6.30 pm - Ambleford District Council</title>")]
    [InlineData("<title>Ambleford District Council | Agenda for Harbour Panel on 3 March 2026</title>")]
    [InlineData("<title>Agenda</title><meta property='og:site_name' content='Ambleford District Council'>")]
    [InlineData("<title>Agenda - Modern Council</title><meta name='DC.publisher' content='Ambleford District Council'>")]
    [InlineData("<title>Agenda</title></head><body><header><a href='/'><img src='x.png' alt='Ambleford District Council home page'></a></header>")]
    [InlineData("<title>Agenda</title></head><body><footer>Copyright © 2026 Ambleford District Council. All rights reserved</footer>")]
    [InlineData("<title>Agenda</title></head><body><div id='header'><a title='Welcome to Ambleford District Council' href='/'></a></div>")]
    public void The_council_is_found_wherever_the_site_names_it(string head)
    {
        var page = $"<html><head>{head}<table class='mgItemTable'><tr><td class='mgItemNumberCell'>1.</td><td><p class='mgAiTitleTxt'>Moorings</p></td></tr></table></html>";
        Assert.Equal("Ambleford District Council", AgendaText.Read(page).Meeting.Council);
    }

    [Fact]
    public void A_cancelled_meeting_is_an_agenda_with_a_warning()
    {
        var agenda = AgendaText.Read(new MeetingPage { Heading = "Harbour Panel - Tuesday 3 March 2026 6.30 pm, CANCELLED" }.Write());
        Assert.True(agenda.Meeting.Cancelled);
        Assert.Equal("Harbour Panel - Tuesday 3 March 2026 6.30 pm", agenda.Meeting.Title);
        Assert.Empty(agenda.Items);
        Assert.Contains("cancelled", Assert.Single(agenda.Warnings));
    }

    [Fact]
    public void A_page_that_lists_meetings_is_refused_with_what_to_do()
    {
        const string list = """
            <html><body><h1>Browse meetings</h1><ul><li><a href="ieListDocuments.aspx?MId=1">3 March 2026</a></li>
            <li><a href="ieListDocuments.aspx?MId=2">10 March 2026</a></li></ul></body></html>
            """;
        Assert.Contains("lists meetings", Assert.Throws<InputException>(() => AgendaText.Read(list)).Message);
    }

    [Fact]
    public void A_page_without_items_is_refused() =>
        Assert.Contains("no items", Assert.Throws<InputException>(() => AgendaText.Read(new MeetingPage().Write())).Message);

    [Fact]
    public void Minutes_that_the_page_cuts_short_are_reported()
    {
        var page = new MeetingPage().Item("9.", "Sea Wall", MeetingPage.Section("Minutes:", "Members asked about ... <a href='x.aspx'>view the full minutes text for item 9.</a>"));
        var agenda = AgendaText.Read(page.Write());
        Assert.Equal("Members asked about …", agenda.Items.Single().Minutes);
        Assert.Contains("item 9", Assert.Single(agenda.Warnings));
    }

    [Fact]
    public void Scripts_and_other_links_are_never_papers()
    {
        var page = new MeetingPage().Item("1.", "Moorings", MeetingPage.Papers(
            "<a href='javascript:alert(1)//x.pdf'>Chart <span class='mgFileSize'>PDF 3 KB</span></a>",
            "<a href='data:text/html,x.pdf'>Map <span class='mgFileSize'>PDF 3 KB</span></a>",
            "<a href='mgUserInfo.aspx?UID=3'>A member</a>"));
        Assert.Empty(AgendaText.Read(page.Write(), new Uri("https://council.example/page")).Items.Single().Documents);
    }

    [Fact]
    public void The_address_a_page_was_read_from_goes_before_what_the_page_says()
    {
        var page = new MeetingPage { Head = "<link rel='canonical' href='https://elsewhere.example/a'>" }
            .Item("1.", "Moorings", MeetingPage.Papers(MeetingPage.Paper("Chart", "documents/s1/Chart.pdf", "12 KB")));
        var agenda = AgendaText.Read(page.Write(), new Uri("https://council.example/mg/page.aspx?MId=3"));
        Assert.Equal("https://council.example/mg/page.aspx?MId=3", agenda.Meeting.SourceUrl);
        Assert.Equal("https://council.example/mg/documents/s1/Chart.pdf", agenda.Items.Single().Documents.Single().Url);
    }
}
