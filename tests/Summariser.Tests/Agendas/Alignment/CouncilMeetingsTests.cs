using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class CouncilMeetingsTests
{
    public static TheoryData<string> All =>
    [
        "out-of-order", "together-withdrawn", "closed-and-back", "adjourned-and-returned", "titles-only", "captions", "no-numbers-no-titles",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Time_goes_to_the_right_item(string name)
    {
        var meeting = Read(name);
        var found = SmallMeetings.LabelsOf(meeting.Transcript, SmallMeetings.Align(meeting.Transcript, meeting.Agenda));
        var right = meeting.Transcript.Utterances.Where((said, at) => found[at] == meeting.LabelOf(said.Id)).Sum(said => said.End - said.Start);

        Assert.InRange(right / meeting.Transcript.Utterances.Sum(said => said.End - said.Start), 0.97, 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_item_is_taken_when_it_was_taken_and_reported_when_it_was_not(string name)
    {
        var meeting = Read(name);
        var partition = SmallMeetings.Align(meeting.Transcript, meeting.Agenda);

        Assert.DoesNotContain(partition.Items, item => item.Status == ItemStatus.NotReached);
        Assert.All(partition.Items, item => Assert.Equal(item.Item.Restricted, item.Status == ItemStatus.Closed));
    }

    [Fact]
    public void An_application_withdrawn_at_the_start_is_withdrawn()
    {
        var meeting = Read("together-withdrawn");
        var partition = SmallMeetings.Align(meeting.Transcript, meeting.Agenda);

        Assert.Equal(ItemStatus.Withdrawn, partition.Items.Single(item => item.Item.Number == "35").Status);
    }

    [Fact]
    public void A_report_put_off_in_passing_is_deferred()
    {
        var meeting = Read("captions");
        var partition = SmallMeetings.Align(meeting.Transcript, meeting.Agenda);

        Assert.Equal(ItemStatus.Deferred, partition.Items.Single(item => item.Item.Number == "7").Status);
    }

    [Theory]
    [InlineData("turnstile")]
    [InlineData("periwinkle")]
    public void No_word_said_in_private_is_left_in_the_open_meeting(string marker)
    {
        var meeting = Read("closed-and-back");
        var partition = SmallMeetings.Align(meeting.Transcript, meeting.Agenda);
        var open = OpenMeeting.Seal(meeting.Agenda, meeting.Transcript, partition);

        Assert.Contains(meeting.Transcript.Utterances, said => said.Text.Contains(marker, StringComparison.Ordinal));
        Assert.DoesNotContain(marker, JsonSerializer.Serialize(open, ContractJson.Compact), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_knowing_who_speaks_makes_little_difference(string name)
    {
        var meeting = Read(name);
        var transcript = meeting.Transcript with { Utterances = [.. meeting.Transcript.Utterances.Select(said => said with { Speaker = null })] };
        var found = SmallMeetings.LabelsOf(transcript, SmallMeetings.Align(transcript, meeting.Agenda));
        var right = transcript.Utterances.Where((said, at) => found[at] == meeting.LabelOf(said.Id)).Sum(said => said.End - said.Start);

        Assert.InRange(right / transcript.Utterances.Sum(said => said.End - said.Start), 0.9, 1);
    }

    private static Labelled Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Summariser.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var path = Path.Combine(folder.FullName, "tests", "Summariser.Tests", "Agendas", "Alignment", "Meetings", $"{name}.json");
        return JsonSerializer.Deserialize<Labelled>(File.ReadAllText(path), ContractJson.Compact)!;
    }

    private sealed record Labelled(Agenda Agenda, IReadOnlyList<Label> Labels, Transcript Transcript)
    {
        // The files name what lies outside as the contract does, in lower case.
        public string LabelOf(int id)
        {
            var label = Labels.Single(label => id >= label.First && id <= label.Last).Name;
            return label switch
            {
                "before" => nameof(OutsideKind.Before),
                "after" => nameof(OutsideKind.After),
                "adjournment" => nameof(OutsideKind.Adjournment),
                _ => label,
            };
        }
    }

    private sealed record Label([property: System.Text.Json.Serialization.JsonPropertyName("label")] string Name, int First, int Last);
}
