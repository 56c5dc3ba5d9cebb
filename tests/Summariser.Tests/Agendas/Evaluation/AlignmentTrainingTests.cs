using System.Text.Json;
using Summariser.Agendas.Alignment;
using Summariser.Agendas.Evaluation;
using Summariser.Core;

namespace Summariser.Tests.Agendas.Evaluation;

public sealed class AlignmentTrainingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("alignment-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Weights_learnt_and_written_are_read_back_the_same()
    {
        WriteMeetings(12);
        var learnt = AlignmentTraining.Learn(ReferenceMeeting.ReadAll(folder.FullName)).ByManner[Manner.Debated];
        using var stream = new MemoryStream();
        WeightsFile.Write(stream, learnt, "for a test");
        stream.Position = 0;
        var read = WeightsFile.Read(stream, "memory");

        Assert.Equal(learnt.Cues, read.Cues);
        Assert.All(learnt.Values.Zip(read.Values), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
    }

    [Fact]
    public void Learning_makes_the_meetings_it_did_not_see_score_well()
    {
        WriteMeetings(12);
        var report = AlignmentEvaluation.CrossValidate(ReferenceMeeting.ReadAll(folder.FullName));

        Assert.Equal(12, report.Meetings.Count);
        Assert.InRange(report.Mean.WordAccuracy, 0.9, 1);
    }

    [Fact]
    public void Turns_without_a_label_do_not_count()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "one.json"), JsonSerializer.Serialize(new
        {
            turns = new[] { Turn("A", "Bees and honey in the orchard."), Turn("B", "Nothing at all."), Turn("A", "Bees again.") },
            labels = new int?[] { 0, null, 0 },
            topics = new[] { new { title = "Bees" } },
        }));

        Assert.Equal([6, 0, 2], ReferenceMeeting.ReadAll(folder.FullName).Single().WordCounts);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"turns\":[{\"text\":\"a\"}],\"labels\":[7],\"topics\":[{\"title\":\"t\"}]}")]
    public void A_folder_without_labelled_meetings_is_refused_by_name(string content)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "odd.json"), content);

        Assert.Contains(folder.Name, Assert.Throws<InputException>(() => AlignmentEvaluation.Run(folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Throws<InputException>(() => AlignmentEvaluation.Run(Path.Combine(folder.FullName, "none")));

    private static object Turn(string speaker, string text) => new { speaker, text };

    // Three subjects at length, each opened by the chair in passing.
    private void WriteMeetings(int count)
    {
        string[][] subjects = [["orchard", "bees", "honey", "blossom"], ["harbour", "boats", "tides", "anchors"], ["library", "novels", "shelves", "readers"]];
        for (var meeting = 0; meeting < count; meeting++)
        {
            var random = new Random(meeting);
            var (turns, labels) = (new List<object>(), new List<int?>());
            for (var subject = 0; subject < subjects.Length; subject++)
            {
                turns.Add(Turn("Chair", $"Thank you for that, it was very clear to us all. We move on and talk of something else, the {subjects[subject][0]}, with the next speaker who has come a long way to be here with us."));
                labels.Add(subject);
                for (var turn = 0; turn < 6; turn++)
                {
                    var words = Enumerable.Range(0, 45).Select(_ => random.Next(3) == 0 ? subjects[subject][random.Next(4)] : new[] { "people", "money", "years", "council" }[random.Next(4)]);
                    turns.Add(Turn(turn % 2 == 0 ? $"Guest {subject}" : "Member", string.Join(' ', words) + "."));
                    labels.Add(subject);
                }
            }

            File.WriteAllText(Path.Combine(folder.FullName, $"meeting{meeting:00}.json"), JsonSerializer.Serialize(
                new { turns, labels, topics = subjects.Select(subject => new { title = $"The {subject[0]} and its {subject[1]}" }) }));
        }
    }
}
