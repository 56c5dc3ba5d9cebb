using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;
using Summariser.Speech.Speakers;

namespace Summariser.Tests.Speech.Speakers;

public sealed class SpeakerNamingTests
{
    private const string Chair = "Councillor Ruth Ember";
    private const string Hayes = "Councillor Tom Hayes";
    private const string Lake = "Rebecca Lake";
    private const string Pole = "Councillor Ann Pole";

    private static readonly Agenda Agenda = new()
    {
        Meeting = new Meeting
        {
            Attendees = [new Attendee(Chair, "Chair"), new Attendee(Hayes), new Attendee(Pole), new Attendee(Lake, "Officer, Assistant Director"),
                new Attendee("Councillor Ida Frost", null, AttendanceStatus.Apologies)],
        },
    };

    [Theory]
    [InlineData("Councillor Hayes, please.", Hayes)]
    [InlineData("I'd now invite Rebecca Lake to present the report.", Lake)]
    [InlineData("Ms Lake, over to you.", Lake)]
    [InlineData("Councillor Pole, you wanted to come in.", Pole)]
    [InlineData("Thank you. Councillor Hayes.", Hayes)]
    public async Task Whoever_is_called_speaks_next(string call, string next)
    {
        var said = await NamedAsync(call, "The bins were not emptied.");
        Assert.Equal((Chair, next), (said[0].SureSpeaker, said[1].SureSpeaker));
    }

    [Theory]
    [InlineData("I'm Rebecca Lake, assistant director.", Lake)]
    [InlineData("Good evening. My name is Tom Hayes.", Hayes)]
    [InlineData("Rebecca Lake, assistant director for housing.", Lake)]
    public async Task Whoever_introduces_themselves_is_known(string words, string speaker) =>
        Assert.Equal(speaker, (await NamedAsync(words))[0].SureSpeaker);

    [Fact]
    public async Task Whoever_is_thanked_had_the_floor()
    {
        var said = await NamedAsync("There were nine fires last year.", "Thank you, Rebecca. Are there any questions?");
        Assert.Equal((Lake, Chair), (said[0].SureSpeaker, said[1].SureSpeaker));
    }

    [Fact]
    public async Task Whoever_moved_and_seconded_is_told_by_the_chair()
    {
        var said = await NamedAsync("Chair, I move that we plant forty trees.", "I'm happy to second that.",
            "The motion has been moved by Councillor Hayes and seconded by Councillor Pole.");
        Assert.Equal([Hayes, Pole, Chair], said.Select(one => one.SureSpeaker));
    }

    [Fact]
    public async Task Nobody_is_named_without_a_cue()
    {
        var said = await NamedAsync("I agree with that.", "So do I.", "I met Councillor Hayes on Monday.", "This was paid for by Rebecca Lake.");
        Assert.All(said, one => Assert.Null(one.Speaker));
    }

    [Fact]
    public async Task A_person_who_sent_apologies_does_not_speak() =>
        Assert.Null((await NamedAsync("Councillor Frost, please.", "The bins were not emptied."))[1].Speaker);

    [Fact]
    public async Task An_answer_is_only_possibly_the_reporters()
    {
        var said = await NamedAsync("Ms Lake, please.", "Thank you, Chair. We had nine fires.", "Six were in kitchens.", "Three were in sheds.",
            "Thank you. Councillor Hayes, please.", "How many were hurt?", "Nobody was hurt.");
        Assert.Equal([Chair, Lake, Lake, Lake, Chair, Hayes, null], said.Select(one => one.SureSpeaker));
        Assert.Equal(Lake, said[6].Speaker);
        Assert.InRange(said[6].SpeakerConfidence!.Value, 0.5, 0.79);
    }

    [Fact]
    public async Task Names_that_a_transcript_brings_along_stay()
    {
        var given = new Transcript { Utterances = [new Utterance { Id = 1, Text = "Councillor Hayes, please.", Speaker = "Someone" }, new Utterance { Id = 2, Text = "Yes." }] };
        Assert.Same(given, await new SpeakerNaming(null).NameAsync(null, given, Agenda, default));
    }

    [Fact]
    public async Task Without_a_roster_nobody_is_named()
    {
        var given = new Transcript { Utterances = [new Utterance { Id = 1, Text = "I'm Rebecca Lake." }] };
        Assert.Same(given, await new SpeakerNaming(null).NameAsync(null, given, new Agenda(), default));
    }

    private static async Task<IReadOnlyList<Utterance>> NamedAsync(params string[] words)
    {
        var said = words.Select((text, at) => new Utterance { Id = at + 1, Start = at * 5, End = (at * 5) + 4.5, Text = text });
        return (await new SpeakerNaming(null).NameAsync(null, new Transcript { Utterances = [.. said] }, Agenda, default)).Utterances;
    }
}
