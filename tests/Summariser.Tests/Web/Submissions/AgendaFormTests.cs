using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Web.Submissions;

namespace Summariser.Tests.Web.Submissions;

public sealed class AgendaFormTests
{
    private static readonly Agenda Read = new()
    {
        Meeting = new Meeting
        {
            Council = "Seaford", Body = "Harbour Board", Title = "Harbour Board", Date = new DateOnly(2026, 6, 10), Time = new TimeOnly(18, 30),
            SourceUrl = "https://seaford.example/1", Attendees = [new Attendee("Councillor Ash", "Chair", AttendanceStatus.Present), new Attendee("Mr Reed")],
        },
        Items =
        [
            new AgendaItem { Number = "1", Title = "Apologies" }, new AgendaItem { Number = "2", Title = "Dredging", Minutes = "Agreed.", Decisions = ["Agreed."] },
            new AgendaItem { Number = "3", Title = "Lease", Restricted = true },
        ],
    };

    [Fact]
    public void A_form_that_is_sent_back_as_it_is_changes_nothing()
    {
        var back = AgendaForm.Of(Read).Into(Read, keepBlank: false);
        Assert.Equal(Read.Items, back.Items);
        Assert.Equal(Read.Meeting.Attendees, back.Meeting.Attendees);
        Assert.Equal(Read.Meeting with { Attendees = [] }, back.Meeting with { Attendees = [] });
    }

    [Theory]
    [InlineData("up-item-2", "1 3 2", "Items_1")]
    [InlineData("down-item-0", "2 1 3", "Items_1")]
    [InlineData("up-item-0", "1 2 3", "Items_0")]
    [InlineData("down-item-2", "1 2 3", "Items_2")]
    [InlineData("remove-item-1", "1 3", "Items_1")]
    [InlineData("remove-item-2", "1 2", "Items_1")]
    [InlineData("add-item", "1 2 3 ", "Items_3")]
    [InlineData("up-item-9", "1 2 3", null)]
    [InlineData("up-item--1", "1 2 3", null)]
    [InlineData("remove-item-x", "1 2 3", null)]
    [InlineData("remove-roof-1", "1 2 3", null)]
    [InlineData("", "1 2 3", null)]
    public void Rows_are_added_removed_and_moved(string action, string numbers, string? field)
    {
        var form = AgendaForm.Of(Read);
        Assert.Equal(field, form.Do(action));
        var agenda = form.Into(Read, keepBlank: true);
        Assert.Equal(numbers, string.Join(' ', agenda.Items.Select(item => item.Number)));
        Assert.Equal(agenda.Items.Any(item => item.Number == "2"), agenda.Items.Any(item => item.Minutes == "Agreed."));
    }

    [Fact]
    public void People_are_added_and_removed_and_keep_what_the_form_does_not_show()
    {
        var form = AgendaForm.Of(Read);
        form.Do("remove-person-1");
        form.Do("add-person");
        form.People[1].Name = " Ms  Holt ";
        form.People[0].Role = "";
        Assert.Equal([new Attendee("Councillor Ash", null, AttendanceStatus.Present), new Attendee("Ms  Holt")], form.Into(Read, keepBlank: false).Meeting.Attendees);
    }

    [Fact]
    public void Blank_rows_are_left_out_when_the_form_is_gone_on_with()
    {
        var form = AgendaForm.Of(Read);
        form.Do("add-item");
        form.Do("add-person");
        Assert.Equal((3, 2), (form.Into(Read, keepBlank: false).Items.Count, form.Into(Read, keepBlank: false).Meeting.Attendees.Count));
    }

    [Fact]
    public void What_is_missing_is_told_with_its_field()
    {
        var form = new AgendaForm { Date = "10 June", Time = "half past six", Items = [new ItemRow { Number = "4" }, new ItemRow()] };
        Assert.Equal(["Council", "Title", "Date", "Time", "Items[0].Title"], form.Problems().Select(each => each.Field));
        Assert.Empty(AgendaForm.Of(Read).Problems());
    }

    [Fact]
    public void Rows_that_claim_to_be_others_than_there_were_are_new_ones()
    {
        var form = new AgendaForm { Council = "Seaford", Items = [new ItemRow { Was = 99, Title = "New" }, new ItemRow { Was = -5, Title = "Newer" }] };
        Assert.All(form.Into(Read, keepBlank: false).Items, item => Assert.Null(item.Minutes));
    }

    [Fact]
    public void Lines_are_lines_of_bearable_length()
    {
        var form = new AgendaForm { Council = "Sea\r\nford\0", Title = new string('x', 5000) };
        Assert.Equal(("Sea  ford", 500), (form.Into(new Agenda(), keepBlank: false).Meeting.Council, form.Into(new Agenda(), keepBlank: false).Meeting.Title.Length));
    }

    [Fact]
    public void A_form_has_no_more_rows_than_may_be()
    {
        var form = new AgendaForm { Items = [.. Enumerable.Range(0, AgendaForm.MostRows + 50).Select(number => new ItemRow { Title = $"{number}" })] };
        Assert.Null(form.Do("add-item"));
        Assert.Equal(AgendaForm.MostRows, form.Into(Read, keepBlank: false).Items.Count);
    }
}
