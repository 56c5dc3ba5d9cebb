using Summariser.Agendas.Import;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Tests.Agendas.Import;

public sealed class PlainAgendaTests
{
    private const string CopiedPage = """
        Agenda and minutes

        Harbour Panel - Tuesday, 3rd March, 2026 6.30 pm

        Venue: Net Loft, 3 Quay Street, Ambleford AB1 2CD. View directions

        Contact: Perdita Vane  Democratic Services

        Items
        No. Item

        48.

        Apologies for Absence

        Minutes:

        Apologies for absence were received from Councillors T Orrell (on Council business) and W Ashby.

        49.

        Sea Wall Repairs pdf icon PDF 61 KB

        To consider the repairs.

        Minutes:

        Officers said:

         

        ·                4 sections had failed.

        o   Two were in the north.

        1.    Members saw the wall.

        2.    Members walked the quay.

        RESOLVED

          1. That the report be noted.

          1. That work begin in May; and

        50.

        Exclusion of the Press and Public

        51.

        Ferry Contract
        """;

    [Fact]
    public void A_page_copied_as_text_gives_all_items_with_minutes_and_decisions()
    {
        var agenda = AgendaText.Read(CopiedPage);
        Assert.Equal(["48", "49", "50", "51"], agenda.Items.Select(item => item.Number));
        Assert.Equal(["Apologies for Absence", "Sea Wall Repairs", "Exclusion of the Press and Public", "Ferry Contract"], agenda.Items.Select(item => item.Title));
        Assert.Equal("To consider the repairs.", agenda.Items[1].Description);
        Assert.Equal(["That the report be noted.", "That work begin in May"], agenda.Items[1].Decisions);
        Assert.StartsWith("Officers said:\n• 4 sections had failed.\n◦ Two were in the north.\n1. Members saw the wall.\n2. Members", agenda.Items[1].Minutes);
        Assert.Equal([false, false, false, true], agenda.Items.Select(item => item.Restricted));
        Assert.Equal("Harbour Panel", agenda.Meeting.Body);
        Assert.Equal(new DateOnly(2026, 3, 3), agenda.Meeting.Date);
        Assert.Equal(new TimeOnly(18, 30), agenda.Meeting.Time);
        Assert.Equal("Net Loft, 3 Quay Street, Ambleford AB1 2CD", agenda.Meeting.Venue);
        Assert.Equal("Perdita Vane Democratic Services", agenda.Meeting.Contact);
    }

    [Fact]
    public void Those_who_sent_apologies_are_on_the_roster() => Assert.Equal(
        [new Attendee("Councillor T Orrell", null, AttendanceStatus.Apologies), new Attendee("Councillor W Ashby", null, AttendanceStatus.Apologies)],
        AgendaText.Read(CopiedPage).Meeting.Attendees);

    [Theory]
    [InlineData("Apologies were received from Councillor L. Orrell. Councillor Reed attended in her place.", "Councillor L. Orrell")]
    [InlineData("Apologies for absence were submitted by Cllrs Orrell, Ashby and Reed.", "Cllr Orrell|Cllr Ashby|Cllr Reed")]
    [InlineData("Apologies had been received from Juno Reed (Engineer), and Councillor T Orrell.", "Juno Reed|Councillor T Orrell")]
    [InlineData("Apologies were received from the public gallery and nobody else.", "")]
    [InlineData("There were no apologies.", "")]
    public void Apologies_are_understood_in_many_forms(string minutes, string names) => Assert.Equal(
        names.Split('|', StringSplitOptions.RemoveEmptyEntries),
        AgendaText.Read(new MeetingPage().Item("1.", "Apologies", MeetingPage.Section("Minutes:", minutes)).Write()).Meeting.Attendees.Select(person => person.Name));

    [Fact]
    public void Labels_of_papers_without_a_link_are_no_description()
    {
        var agenda = AgendaText.Read("Harbour Panel - 3 March 2026\n1. Minutes\n2. Sea wall\npdf icon PDF 61 KB\nTo consider the wall.\nAppendix 1 , item 2. PDF 88 KB\n3. Dates");
        Assert.Equal("To consider the wall.", agenda.Items[1].Description);
    }

    [Theory]
    [InlineData("1. Apologies for absence\n2. Sea wall\n3. Ferry")]
    [InlineData("1 Apologies for absence\n2 Sea wall\n3 Ferry")]
    [InlineData("1) Apologies for absence\n2) Sea wall\n3) Ferry")]
    [InlineData("Item 1: Apologies for absence\nItem 2: Sea wall\nItem 3: Ferry")]
    [InlineData("1. Apologies for absence\nTo receive them.\n2. Sea wall\nReport of the engineer.\n1. Cost\n2. Time\n3. Risk\n3. Ferry")]
    [InlineData("| No. | Item |\n|---|---|\n| 1 | Apologies for absence |\n| 2 | Sea wall |\n| 3 | Ferry |")]
    [InlineData("## 1. Apologies for absence\n\n## 2. Sea wall\n\n1. First point\n2. Second point\n3. Third point\n4. Fourth point\n\n## 3. Ferry")]
    [InlineData("## Apologies for absence\n\nTo receive them.\n\n## Sea wall\n\n## Ferry\n\nA report.")]
    public void Lists_and_headings_give_items(string items)
    {
        var agenda = AgendaText.Read("# Harbour Panel - 3 March 2026, 6.30 pm\n\n" + items);
        Assert.Equal(["Apologies for absence", "Sea wall", "Ferry"], agenda.Items.Select(item => item.Title));
        Assert.Equal("Harbour Panel", agenda.Meeting.Body);
    }

    [Theory]
    [InlineData("Minutes of the meeting of the Harbour Panel held on Tuesday 3rd March 2026 at 6.30 pm")]
    [InlineData("Harbour Panel|Minutes of the meeting held on 3 March 2026 at 6.30pm")]
    [InlineData("Agenda and draft minutes|Harbour Panel|Tuesday, 3rd March, 2026 6.30 pm|Council Chamber, Town Hall")]
    [InlineData("Council Chamber, Town Hall|3 March 2026, 18:30|Harbour Panel")]
    [InlineData("Harbour Panel - Tuesday, 3rd March, 2026 6.30 pm")]
    public void The_lines_above_the_items_name_the_body_the_day_and_the_time(string above)
    {
        var meeting = AgendaText.Read($"{above.Replace('|', '\n')}\n1. Apologies\n2. Sea wall\n3. Dates").Meeting;
        Assert.Equal("Harbour Panel", meeting.Body);
        Assert.Equal(new DateOnly(2026, 3, 3), meeting.Date);
        Assert.Equal(new TimeOnly(18, 30), meeting.Time);
    }

    [Fact]
    public void Sub_items_follow_their_parent()
    {
        var agenda = AgendaText.Read("Agenda: Harbour Panel, 3 March 2026\n1. Minutes\n2. Grants\n2a. Rowing club\n2b. Choir\n3. Dates");
        Assert.Equal(["1", "2", "2a", "2b", "3"], agenda.Items.Select(item => item.Number));
    }

    [Fact]
    public void Decisions_with_numbers_are_not_items()
    {
        var agenda = AgendaText.Read("""
            Harbour Panel - 3 March 2026
            1. Minutes
            RESOLVED:
            1. That they be approved.
            2. The clerk to sign them.
            3. The clerk to send them.
            2. Sea wall
            The Panel heard the engineer.
            2.1 The engineer said that four sections had failed in January.
            3. Ferry
            """);
        Assert.Equal(["Minutes", "Sea wall", "Ferry"], agenda.Items.Select(item => item.Title));
        Assert.Equal(3, agenda.Items[0].Decisions.Count);
    }

    [Fact]
    public void Markdown_links_to_papers_become_documents_and_others_stay_words()
    {
        var agenda = AgendaText.Read("""
            # Harbour Panel - 3 March 2026
            ## 1. Minutes
            See [the rules](https://council.example/rules).
            ## 2. Sea wall
            - [Engineer's report](https://council.example/documents/s1/Wall.pdf)
            - [Costs (exempt)](https://council.example/documents/s2/Costs.pdf)
            """);
        Assert.Equal("See the rules.", agenda.Items[0].Description);
        Assert.Equal([new AgendaDocument("Engineer's report", "https://council.example/documents/s1/Wall.pdf")], agenda.Items[1].Documents);
    }

    [Fact]
    public void The_roster_above_the_items_is_read()
    {
        var agenda = AgendaText.Read("""
            Ambleford District Council
            Harbour Panel
            Date: 3 March 2026
            Time: 6.30 pm
            Present: Councillors T Orrell (Chair), W Ashby and I Falkner
            In attendance:
            - Bevis Quarrington, Harbour Master
            Apologies: Cllr Juno Reed
            1. Minutes
            2. Sea wall
            """);
        Assert.Equal("Ambleford District Council", agenda.Meeting.Council);
        Assert.Equal("Harbour Panel", agenda.Meeting.Body);
        Assert.Equal(new DateOnly(2026, 3, 3), agenda.Meeting.Date);
        Assert.Equal(new TimeOnly(18, 30), agenda.Meeting.Time);
        Assert.Equal(
            [
                new Attendee("Councillor T Orrell", "Chair", AttendanceStatus.Present),
                new Attendee("Councillor W Ashby", null, AttendanceStatus.Present),
                new Attendee("Councillor I Falkner", null, AttendanceStatus.Present),
                new Attendee("Bevis Quarrington", "Harbour Master", AttendanceStatus.Present),
                new Attendee("Cllr Juno Reed", null, AttendanceStatus.Apologies),
            ],
            agenda.Meeting.Attendees);
    }

    [Fact]
    public void Items_under_part_two_are_restricted_in_text_too()
    {
        var agenda = AgendaText.Read("Harbour Panel - 3 March 2026\nPart 1\n1. Minutes\n2. Sea wall\nPart 2 - Exempt items\n3. Ferry contract");
        Assert.Equal([false, false, true], agenda.Items.Select(item => item.Restricted));
    }

    [Fact]
    public void Minutes_on_their_own_are_one_item()
    {
        var agenda = AgendaText.Read("""
            The Harbour Master presented a report to the Panel.
            In response to a question, members were told that:
            · Four sections had failed.
            o   Two were in the north.
            RESLOVED:
            1.1 That the report be noted.
            Supporting documents:
            """);
        var item = agenda.Items.Single();
        Assert.Equal(["That the report be noted."], item.Decisions);
        Assert.Equal(6, item.Minutes!.Split('\n').Length);
        Assert.Contains(agenda.Warnings, warning => warning.Contains("does not name", StringComparison.Ordinal));
    }

    [Fact]
    public void An_items_own_web_page_is_one_item_with_its_papers()
    {
        const string page = """
            <html><head><title>Agenda item - Sea Wall - Ambleford District Council</title></head><body><div id="modgov">
            <h1>Agenda item</h1><h2>Sea Wall</h2><div class="mgContent"><p>To consider the wall.</p><p class="mgSubItemTitleTxt">Minutes:</p>
            <p>The Panel heard the engineer.</p><p>RESOLVED: That the wall be mended.</p>
            <p>Supporting documents:</p><ul><li><a href="documents/s1/Wall.pdf">Wall report <span class="mgFileSize">PDF 12 KB</span></a></li></ul></div></div></body></html>
            """;
        var agenda = AgendaText.Read(page, new Uri("https://council.example/mgAi.aspx?ID=5"));
        var item = agenda.Items.Single();
        Assert.Equal("Sea Wall", item.Title);
        Assert.Equal("To consider the wall.", item.Description);
        Assert.Equal(["That the wall be mended."], item.Decisions);
        Assert.Equal([new AgendaDocument("Wall report", "https://council.example/documents/s1/Wall.pdf", 12 * 1024)], item.Documents);
        Assert.Equal("Ambleford District Council", agenda.Meeting.Council);
    }

    [Theory]
    [InlineData("Dear Ms Vane,\nThank you for your letter about the Council's sea wall.\n1. It leaks.\n2. It leans.\nYours faithfully,\nA Resident", "letter")]
    [InlineData("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood evening and welcome to the Panel.\n\n00:00:05.000 --> 00:00:07.000\nItem one.\n\n00:00:08.000 --> 00:00:09.000\nMinutes.", "transcript")]
    [InlineData("Chair: Good evening.\nClerk: Apologies.\nChair: Item one.\nOfficer: The report.\nChair: Agreed.\nClerk: Noted.\nChair: Thank you.", "transcript")]
    [InlineData("Buy milk.\nCall the plumber about the tap.", "no agenda")]
    [InlineData("1. Eggs\n2. Flour\n3. Butter", "no agenda")]
    [InlineData("Once upon a time there was a council of owls, and they met in the wood, and nobody knew why.", "no agenda")]
    public void Other_texts_are_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InputException>(() => AgendaText.Read(text)).Message);
}
