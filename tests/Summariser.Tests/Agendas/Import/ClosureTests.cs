using Summariser.Agendas.Import;

namespace Summariser.Tests.Agendas.Import;

public sealed class ClosureTests
{
    [Theory]
    [InlineData("Depot Lease (Exempt)", true)]
    [InlineData("Depot Lease (Exempt item)", true)]
    [InlineData("Depot Lease - Part II", true)]
    [InlineData("Part B: Depot Lease", true)]
    [InlineData("Depot Lease [Part 2]", true)]
    [InlineData("Exempt Minutes of the Last Meeting", true)]
    [InlineData("Depot Lease - not for publication", true)]
    [InlineData("Confidential - Staffing", true)]
    [InlineData("Depo Bysiau (Eithriedig)", true)]
    [InlineData("Eitem Eithriedig: Depo Bysiau", true)]
    [InlineData("Depot Lease: Schedule 7A, paragraph 6", true)]
    [InlineData("Depot Lease", false)]
    [InlineData("Supported Exempt Accommodation", false)]
    [InlineData("Local Plan Part 2 Consultation", false)]
    [InlineData("Private Sector Housing", false)]
    public void A_title_tells_whether_its_item_is_closed(string title, bool restricted) =>
        Assert.Equal(restricted, AgendaText.Read(new MeetingPage().Item("1.", title).Write()).Items.Single().Restricted);

    [Theory]
    [InlineData("The report is not for publication by virtue of paragraph 3 of Schedule 12A to the Act.", true)]
    [InlineData("This item is exempt under Schedule 12A.", true)]
    [InlineData("Exempt information as defined in paragraph 6 of Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973.", true)]
    [InlineData("Restricted under paragraph 3 of Schedule 6 to the Local Government Act (Northern Ireland) 2014.", true)]
    [InlineData("Appendix 2 is not for publication under paragraph 3 of Schedule 12A.", false)]
    [InlineData("To consider the lease of the depot.", false)]
    public void A_description_closes_its_item_unless_it_speaks_of_a_paper(string description, bool restricted) =>
        Assert.Equal(restricted, AgendaText.Read(new MeetingPage().Item("1.", "Depot", MeetingPage.Paragraph(description)).Write()).Items.Single().Restricted);

    [Theory]
    [InlineData("""<span class="mgRestricted">(Restricted)</span>""")]
    [InlineData("""<img src="mgimages/restricted.gif" alt="Restricted">""")]
    public void A_mark_on_the_title_closes_the_item(string mark) =>
        Assert.True(AgendaText.Read(new MeetingPage().Item("1.", "Depot", titleMarkup: mark).Write()).Items.Single().Restricted);

    [Fact]
    public void A_note_with_the_reasons_closes_the_item_and_is_not_its_description()
    {
        var item = AgendaText.Read(new MeetingPage().Item("7.", "Depot", "<p><a href='r.aspx'>View the reasons why item 7. is restricted</a></p>").Write()).Items.Single();
        Assert.True(item.Restricted);
        Assert.Null(item.Description);
    }

    [Fact]
    public void Items_under_part_two_are_closed_until_part_one_returns()
    {
        var page = new MeetingPage().Group("Part 1 - Public").Item("1.", "Ferry").Group("Part 2 - Exempt Business").Item("2.", "Lease").Item("3.", "Claim")
            .Group("Part 1 - Public").Item("4.", "Dates");
        Assert.Equal([false, true, true, false], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }

    [Theory]
    [InlineData("Part B - Items to be considered in the absence of the press and public")]
    [InlineData("Business in the absence of the public")]
    [InlineData("PART II")]
    [InlineData("Private Agenda")]
    [InlineData("Reports not for publication")]
    public void Headings_close_what_stands_below_them(string heading)
    {
        var page = new MeetingPage().Item("1.", "Ferry").Group(heading).Item("2.", "Lease");
        Assert.Equal([false, true], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }

    [Theory]
    [InlineData("Exclusion of Press and Public")]
    [InlineData("EXCLUSION OF THE PUBLIC AND PRESS")]
    [InlineData("To exclude the public from the meeting")]
    public void Everything_after_an_exclusion_is_closed_when_nothing_else_is_said(string title)
    {
        var page = new MeetingPage().Item("1.", "Ferry").Item("2.", title).Item("3.", "Lease").Item("4.", "Any other business");
        Assert.Equal([false, false, true, true], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }

    [Fact]
    public void An_exclusion_in_case_it_is_needed_leaves_items_open_whose_papers_are_published()
    {
        var page = new MeetingPage().Item("1.", "Exclusion of the Public", MeetingPage.Paragraph("To consider, if necessary, excluding the public."))
            .Item("2.", "Ferry", MeetingPage.Papers(MeetingPage.Paper("Ferry", "documents/s1/Ferry.pdf", "9 KB"))).Item("3.", "Lease");
        Assert.Equal([false, false, true], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }

    [Fact]
    public void The_return_of_the_public_opens_what_follows()
    {
        var page = new MeetingPage().Item("1.", "Exclusion of the Public").Item("2.", "Lease").Item("3.", "Readmission of the Public").Item("4.", "Dates");
        Assert.Equal([false, true, false, false], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }

    [Fact]
    public void Minutes_that_tell_of_an_exclusion_close_what_follows_unless_its_papers_are_published()
    {
        var page = new MeetingPage().Item("1.", "Ferry", MeetingPage.Section("Minutes:", "RESOLVED: That the press and public be excluded for the next item."))
            .Item("2.", "Lease", MeetingPage.Section("Minutes:", "The lease was discussed."))
            .Item("3.", "Quay", MeetingPage.Papers(MeetingPage.Paper("Quay", "documents/s1/Quay.pdf", "9 KB")));
        Assert.Equal([false, true, false], AgendaText.Read(page.Write()).Items.Select(item => item.Restricted));
    }
}
