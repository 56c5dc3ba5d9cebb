using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class PartitionProperties
{
    private static readonly string[] Pieces =
    [
        "item", "items", "one", "two", "3", "5a", "12", "and", "moving on to", "parks", "library", "report", "agreed", ".", "?", "press and public be excluded",
        "i move that", "back in public session", "adjourn for ten minutes", "welcome back", "deferred", "this item is withdrawn", "close the meeting", "together",
        "exclusion of the press and public", "not needed", "é", "\0", "|", "", "70.6%", "next item", "councillor",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces));

    private static Gen<AgendaItem> Items =>
        from number in Gen.Elements("", "1", "2", "3", "5a", "5", "12", "48.")
        from title in Texts
        from restricted in Gen.Elements(true, false, false)
        select new AgendaItem { Number = number, Title = title, Restricted = restricted };

    private static Gen<Transcript> Transcripts =>
        from texts in Texts.ListOf()
        from lengths in Gen.Choose(0, 90).ArrayOf(texts.Count)
        from rest in Gen.Choose(0, 100)
        select Spoken([.. texts], lengths, rest);

    [Fact]
    public void Every_utterance_is_in_exactly_one_stretch_and_every_second_in_one() => Prop.ForAll(
        Transcripts.ToArbitrary(),
        Items.NonEmptyListOf().ToArbitrary(),
        (transcript, items) => HoldsTogether(transcript, SmallMeetings.Align(transcript, new Agenda { Items = [.. items] }), items.Count)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_least_certain_boundaries_are_boundaries_and_the_least_certain_comes_first() => Prop.ForAll(
        Transcripts.ToArbitrary(),
        Items.NonEmptyListOf().ToArbitrary(),
        (transcript, items) =>
        {
            var partition = SmallMeetings.Align(transcript, new Agenda { Items = [.. items] });
            var begins = partition.Items.SelectMany(item => item.Stretches).Concat(partition.Outside.Select(outside => outside.Run))
                .OrderBy(stretch => stretch.First).Skip(1).Select(stretch => stretch.At.Start).ToArray();
            var isWhole = items is [{ Number.Length: 0, Restricted: false }];
            return partition.LeastCertain.Count == (isWhole ? 0 : Math.Min(3, begins.Length))
                && partition.LeastCertain.All(boundary => begins.Contains(boundary.At) && boundary.Confidence is >= 0 and <= 1)
                && partition.LeastCertain.SequenceEqual(partition.LeastCertain.OrderBy(boundary => boundary.Confidence));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_after_a_resolution_is_open_until_a_return_is_heard() => Prop.ForAll(
        Texts.Where(text => !text.Contains("back", StringComparison.Ordinal)).NonEmptyListOf().ToArbitrary(),
        Items.NonEmptyListOf().ToArbitrary(),
        (secrets, items) =>
        {
            var transcript = SmallMeetings.Saying(["I move that the press and public be excluded from the meeting.", "Marmalade.", .. secrets]);
            var meeting = OpenMeeting.Seal(new Agenda(), transcript, SmallMeetings.Align(transcript, new Agenda { Items = [.. items] }));
            return meeting.Transcript.Utterances.All(said => said.Id == 1);
        }).QuickCheckThrowOnFailure();

    private static bool HoldsTogether(Transcript transcript, Partition partition, int items)
    {
        Stretch[] stretches =
        [
            .. partition.Items.SelectMany(item => item.Stretches).Concat(partition.Outside.Select(outside => outside.Run)).OrderBy(stretch => stretch.First),
        ];
        var ids = stretches.SelectMany(stretch => Enumerable.Range(stretch.First, stretch.Last - stretch.First + 1));
        return partition.Items.Count == items
            && ids.SequenceEqual(transcript.Utterances.Select(said => said.Id))
            && (stretches.Length == 0 || stretches[0].At.Start == 0)
            && stretches.Zip(stretches.Skip(1), (one, next) => one.At.End == next.At.Start).All(meets => meets)
            && stretches.All(stretch => stretch.At.End >= stretch.At.Start && stretch.Confidence is >= 0 and <= 1);
    }

    private static Transcript Spoken(string[] texts, int[] lengths, int rest)
    {
        var at = 0;
        var said = new List<Utterance>();
        for (var index = 0; index < texts.Length; index++)
        {
            said.Add(new Utterance { Id = index + 1, Start = at, End = at + (lengths[index] / 2.0), Text = texts[index] });
            at += lengths[index];
        }

        return new Transcript { Utterances = said, DurationSeconds = at + rest };
    }
}
