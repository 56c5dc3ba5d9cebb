using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Tests.Core.Agendas;

public sealed class AgendaVocabularyTests
{
    [Fact]
    public void People_come_first_then_the_meeting_its_items_and_their_papers()
    {
        var agenda = new Agenda
        {
            Meeting = new Meeting { Body = "Harbour Board", Council = "Westhaven", Attendees = [new Attendee("Councillor Okorie"), new Attendee("councillor okorie ")] },
            Items = [new AgendaItem { Title = " Dredging ", Documents = [new AgendaDocument("Depth survey", "")] }, new AgendaItem { Title = "" }],
        };
        Assert.Equal(["Councillor Okorie", "Harbour Board", "Westhaven", "Dredging", "Depth survey"], AgendaVocabulary.Of(agenda));
    }

    [Fact]
    public void Nothing_of_a_restricted_item_is_told()
    {
        var agenda = new Agenda { Items = [new AgendaItem { Title = "Sale of Plot 9", Restricted = true, Documents = [new AgendaDocument("Offer", "")] }] };
        Assert.Empty(AgendaVocabulary.Of(agenda));
    }
}
