using System.Net;
using Summariser.Agendas.Import;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Tests.Agendas.Import;

public sealed class ServiceAgendaTests
{
    private const string Meeting = """
        <?xml version="1.0" encoding="utf-8"?>
        <meeting>
          <committeetitle>Harbour Panel</committeetitle>
          <meetingtitle>Meeting of Harbour Panel, Tuesday, 3rd March, 2026 6.30 pm</meetingtitle>
          <meetingdate>03/03/2026</meetingdate><meetingtime>18:30</meetingtime><meetingstatus>Confirmed</meetingstatus>
          <meetinglocation>Net Loft, Quay Street</meetinglocation>
          <attendees>
            <attendee memberid="3" name="Councillor Tamsin Orrell" roledescription="Chair" attendance="Present" />
            <attendee memberid="4" name="Councillor Wren Ashby" attendance="Apologies" />
          </attendees>
          <agendaitems>
            <agendaitem><agendaitemid>1</agendaitemid><agendaitemnumber>1.</agendaitemnumber><agendaitemtitle>Moorings &amp;amp; Quays</agendaitemtitle>
              <agendanonemptyhtmlbody>&lt;div&gt;&lt;p&gt;To consider fees of &amp;pound;40.&lt;/p&gt;&lt;/div&gt;</agendanonemptyhtmlbody>
              <minutesnonemptyhtmlbody>&amp;lt;p&amp;gt;The Panel heard the engineer.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;RESOLVED: That the fees stand.&amp;lt;/p&amp;gt;</minutesnonemptyhtmlbody>
              <linkeddocuments>
                <linkeddoc><attachmentid>9</attachmentid><title>Fees</title><url>https://council.example/documents/s9/Fees.pdf</url><isrestricted>False</isrestricted></linkeddoc>
                <linkeddoc><attachmentid>10</attachmentid><title>Debts</title><url>https://council.example/documents/s10/Debts.pdf</url><isrestricted>True</isrestricted></linkeddoc>
              </linkeddocuments></agendaitem>
            <agendaitem><agendaitemid>2</agendaitemid><minutesitemnumber>49</minutesitemnumber><minutesitemsubnumber>0</minutesitemsubnumber><agendaitemtitle>Sea Wall</agendaitemtitle>
              <decisionnonemptyhtmlbody><div><p>RESOLVED that:</p><ol><li>work begin.</li></ol></div></decisionnonemptyhtmlbody></agendaitem>
            <agendaitem><agendaitemtitle>Ferry Contract</agendaitemtitle><isrestricted>True</isrestricted></agendaitem>
          </agendaitems>
        </meeting>
        """;

    [Fact]
    public void The_meeting_its_roster_and_its_items_are_read()
    {
        var agenda = AgendaText.Read(Meeting);
        Assert.Equal("Harbour Panel", agenda.Meeting.Body);
        Assert.Equal(new DateOnly(2026, 3, 3), agenda.Meeting.Date);
        Assert.Equal(new TimeOnly(18, 30), agenda.Meeting.Time);
        Assert.Equal("Net Loft, Quay Street", agenda.Meeting.Venue);
        Assert.Equal(
            [new Attendee("Councillor Tamsin Orrell", "Chair", AttendanceStatus.Present), new Attendee("Councillor Wren Ashby", null, AttendanceStatus.Apologies)],
            agenda.Meeting.Attendees);
        Assert.Equal(["1", "49", ""], agenda.Items.Select(item => item.Number));
        Assert.Equal(["Moorings & Quays", "Sea Wall", "Ferry Contract"], agenda.Items.Select(item => item.Title));
        Assert.Equal([false, false, true], agenda.Items.Select(item => item.Restricted));
        Assert.Equal("To consider fees of £40.", agenda.Items[0].Description);
        Assert.Equal(["That the fees stand."], agenda.Items[0].Decisions);
        Assert.Equal(["work begin."], agenda.Items[1].Decisions);
        Assert.Equal([new AgendaDocument("Fees", "https://council.example/documents/s9/Fees.pdf")], agenda.Items[0].Documents);
    }

    [Fact]
    public void An_answer_wrapped_in_a_string_reads_the_same()
    {
        var wrapped = $"""<?xml version="1.0"?><string xmlns="http://council.example/ns">{WebUtility.HtmlEncode(Meeting)}</string>""";
        Assert.Equal(AgendaText.Read(Meeting).Items.Select(item => item.Minutes), AgendaText.Read(wrapped).Items.Select(item => item.Minutes));
    }

    [Fact]
    public void An_answer_inside_an_envelope_reads_the_same()
    {
        var body = Meeting[(Meeting.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        var envelope = $"""
            <?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetMeetingResponse xmlns="http://council.example/ns">
            <GetMeetingResult>{body}</GetMeetingResult></GetMeetingResponse></soap:Body></soap:Envelope>
            """;
        Assert.Equal(3, AgendaText.Read(envelope).Items.Count);
    }

    [Fact]
    public void Attendance_alone_gives_the_roster_and_a_warning()
    {
        var agenda = AgendaText.Read("<getattendance><attendees><attendee name=\"Councillor Wren Ashby\" attendance=\"Absent\"/></attendees></getattendance>");
        Assert.Equal([new Attendee("Councillor Wren Ashby", null, AttendanceStatus.Absent)], agenda.Meeting.Attendees);
        Assert.Empty(agenda.Items);
        Assert.Contains("no items", agenda.Warnings[0]);
    }

    [Fact]
    public void A_cancelled_meeting_needs_no_items() => Assert.True(AgendaText.Read(
        "<meeting><meetingtitle>Harbour Panel</meetingtitle><meetingdate>03/03/2026</meetingdate><meetingstatus>Cancelled</meetingstatus></meeting>").Meeting.Cancelled);

    [Theory]
    [InlineData("<?xml version='1.0'?><!DOCTYPE meeting [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><meeting><agendaitem><title>&a;</title></agendaitem></meeting>", "cannot be read")]
    [InlineData("<!DOCTYPE meeting [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><meeting>&b;</meeting>", "cannot be read")]
    [InlineData("<?xml version='1.0'?><meeting><agendaitem>", "cannot be read")]
    [InlineData("<?xml version='1.0'?><rss><channel/></rss>", "no meeting")]
    [InlineData("<getmeetings><meeting><meetingid>1</meetingid></meeting><meeting><meetingid>2</meetingid></meeting></getmeetings>", "lists meetings")]
    [InlineData("<meeting><meetingid>1</meetingid></meeting>", "no items")]
    public void Other_xml_is_refused(string xml, string reason) =>
        Assert.Contains(reason, Assert.Throws<InputException>(() => AgendaText.Read(xml)).Message);
}
