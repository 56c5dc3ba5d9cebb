using System.Text.Json;
using Summariser.Core.Language;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Meetings;

/// <summary>The sample meeting end to end, against what is written down beside it.</summary>
public sealed class SampleMeetingTests(SampleMeeting sample, ITestOutputHelper output) : IClassFixture<SampleMeeting>
{
    [Fact]
    public void Every_item_is_found_with_what_became_of_it()
    {
        var found = Items().Select(item => (Text(item, "number"), Text(item, "status")));
        var expected = sample.Expected.GetProperty("items").EnumerateArray().Select(item => (Text(item, "number"), Text(item, "status")));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Speech_is_under_the_right_item()
    {
        var (right, all) = (0.0, 0.0);
        foreach (var said in sample.Truth.GetProperty("utterances").EnumerateArray())
        {
            var (start, end, item) = (said.GetProperty("start").GetDouble(), said.GetProperty("end").GetDouble(), Text(said, "item"));
            var share = Ranges(item).Sum(range => Math.Max(0, Math.Min(end, range.End) - Math.Max(start, range.Start)));
            all += end - start;
            right += share;
            if (share < 0.5 * (end - start))
            {
                output.WriteLine($"{start:0.0}-{end:0.0} belongs to {item}: {Text(said, "text")}");
            }
        }

        output.WriteLine($"{right / all:0.0%} of the speech is under the right item");
        Assert.InRange(right / all, 0.95, 1.0);
    }

    [Fact]
    public void Every_decision_is_in_its_item_with_its_vote()
    {
        foreach (var (expected, item) in Pairs("decisions"))
        {
            var candidates = item.GetProperty("decisions").EnumerateArray().Where(found => Text(found, "kind") == Text(expected, "kind")).ToArray();
            var found = Assert.Single(candidates);

            // "the scorecard" is heard as "this corps card"; a word of the heading may stand for one mis-heard in the decision.
            Assert.All(Strings(expected, "keywords"), word => Assert.Contains(word, $"{Text(found, "text")} {Text(item, "title")}", StringComparison.OrdinalIgnoreCase));
            Assert.NotEmpty(found.GetProperty("evidence").EnumerateArray());
            if (expected.TryGetProperty("votes", out var votes))
            {
                foreach (var side in votes.EnumerateObject())
                {
                    Assert.Equal(side.Value.GetInt32(), found.GetProperty("votes").GetProperty(side.Name).GetInt32());
                }
            }
        }
    }

    [Fact]
    public void No_decision_is_found_where_none_was_taken()
    {
        var without = sample.Expected.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("decisions").GetArrayLength() == 0).Select(item => Text(item, "number"));

        Assert.All(without, number => Assert.Equal(0, Item(number).GetProperty("decisions").GetArrayLength()));
    }

    [Fact]
    public void Every_action_is_in_its_item_with_its_date()
    {
        foreach (var (expected, item) in Pairs("actions"))
        {
            var found = Assert.Single(item.GetProperty("actions").EnumerateArray());
            var due = Words.Of(Text(expected, "due"));
            output.WriteLine($"{Text(found, "text")} | {Text(found, "owner")} | {Text(found, "due")}");
            Assert.Contains(Numbers.Spellings(Text(found, "due") + " " + Text(found, "text")), word => due.Any(part => word.Contains(part, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public void Figures_are_found_in_their_items()
    {
        var (found, all) = (0, 0);
        foreach (var (expected, item) in Pairs("figures"))
        {
            var text = Canonical(item.GetRawText());
            var hit = Strings(expected, "forms").Any(form => text.Contains(Canonical(form), StringComparison.OrdinalIgnoreCase));
            all++;
            found += hit ? 1 : 0;
            if (!hit)
            {
                output.WriteLine($"Item {Text(item, "number")}: {string.Join(" / ", Strings(expected, "forms"))}");
            }
        }

        output.WriteLine($"{found} of {all} figures");
        Assert.InRange((double)found / all, 0.75, 1.0);
    }

    [Fact]
    public void Nothing_said_in_closed_session_is_in_any_file_or_on_the_console()
    {
        var forbidden = Strings(sample.Expected.GetProperty("closed"), "forbidden").ToArray();
        Assert.NotEmpty(forbidden);
        Assert.Contains(sample.WrittenFiles, file => file.EndsWith(".jsonl", StringComparison.Ordinal));

        foreach (var file in sample.WrittenFiles)
        {
            var text = File.ReadAllText(file);
            Assert.All(forbidden, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.All(forbidden, word => Assert.DoesNotContain(word, sample.Outcome.Output + sample.Outcome.Errors, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_utterance_is_in_exactly_one_stretch()
    {
        var ranges = Items().SelectMany(item => item.GetProperty("stretches").EnumerateArray()).Concat(sample.Meeting.GetProperty("outside").EnumerateArray())
            .Select(stretch => stretch.GetProperty("utterances").EnumerateArray().Select(id => id.GetInt32()).ToArray())
            .OrderBy(ids => ids[0]).ToArray();

        Assert.Equal(1, ranges[0][0]);
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First[1] + 1, pair.Second[0]));
        Assert.All(Transcript(), said => Assert.InRange(said.GetProperty("id").GetInt32(), 1, ranges[^1][1]));
    }

    [Fact]
    public void Every_sentence_rests_on_words_of_its_item_and_is_supported()
    {
        var said = Transcript().Select(one => one.GetProperty("id").GetInt32()).ToHashSet();
        foreach (var item in Items())
        {
            var ids = item.GetProperty("stretches").EnumerateArray()
                .SelectMany(stretch => Enumerable.Range(stretch.GetProperty("utterances")[0].GetInt32(), stretch.GetProperty("utterances")[1].GetInt32() - stretch.GetProperty("utterances")[0].GetInt32() + 1))
                .ToHashSet();
            foreach (var sentence in item.GetProperty("summary").EnumerateArray())
            {
                Assert.Equal("supported", Text(sentence, "support"));
                Assert.All(sentence.GetProperty("evidence").EnumerateArray(), id => Assert.True(ids.Contains(id.GetInt32()) && said.Contains(id.GetInt32())));
            }
        }
    }

    private IEnumerable<JsonElement> Items() => sample.Meeting.GetProperty("items").EnumerateArray();

    private IEnumerable<JsonElement> Transcript() => sample.Meeting.GetProperty("transcript").EnumerateArray();

    private JsonElement Item(string number) => Items().Single(item => Text(item, "number") == number);

    private IEnumerable<(JsonElement Expected, JsonElement Item)> Pairs(string kind) =>
        sample.Expected.GetProperty("items").EnumerateArray().Where(item => Text(item, "status") != "closed")
            .SelectMany(item => item.GetProperty(kind).EnumerateArray().Select(expected => (expected, Item(Text(item, "number")))));

    private IEnumerable<(double Start, double End)> Ranges(string item)
    {
        var stretches = item is "before" or "after"
            ? sample.Meeting.GetProperty("outside").EnumerateArray().Where(outside => Text(outside, "kind") == item)
            : Item(item).GetProperty("stretches").EnumerateArray();
        return stretches.Select(stretch => (stretch.GetProperty("start").GetDouble(), stretch.GetProperty("end").GetDouble()));
    }

    private static string Canonical(string text) => string.Join(' ', Numbers.Spellings(text));

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
