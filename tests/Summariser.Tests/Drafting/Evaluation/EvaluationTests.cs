using System.Text.Json;
using Summariser.Drafting.Evaluation;

namespace Summariser.Tests.Drafting.Evaluation;

/// <summary>The evaluations end to end, on a small folder of invented meetings laid out as the real data are.</summary>
public sealed class EvaluationTests : IDisposable
{
    private static readonly string[] Subjects = ["pools", "parks", "libraries", "markets"];

    private readonly string folder = Directory.CreateTempSubdirectory("evaluation").FullName;

    public EvaluationTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "qmsum"));
        Directory.CreateDirectory(Path.Combine(folder, "ami"));
        Directory.CreateDirectory(Path.Combine(folder, "transcripts"));
        foreach (var (number, subject) in Subjects.Index())
        {
            Write($"qmsum/education_{number}.json", subject);
            Write($"qmsum/covid_{number}.json", subject);
            Write($"ami/XX{number}a.json", subject);
        }

        File.WriteAllText(Path.Combine(folder, "transcripts", "town.vtt"), "WEBVTT\n\n00:00.000 --> 00:04.000\nThe bridge in Mill Street was closed for 40 days.\n\n00:04.000 --> 00:06.000\nThank you.\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Summaries_are_scored_beside_every_baseline()
    {
        var rows = SummaryEvaluation.Run(folder, CancellationToken.None);

        Assert.Equal(
            ["first sentences", "centroid", "LexRank", "TextRank", "extractive, the sentences alone", "extractive, as told"],
            rows.Where(row => row.Data == "AMI abstracts").Select(row => row.System));
        Assert.All(rows, row => Assert.Equal(Subjects.Length, row.Cases));
        Assert.True(Score(rows, "extractive, the sentences alone") > Score(rows, "first sentences"));
    }

    [Fact]
    public void Training_gives_the_file_that_is_built_in()
    {
        var learnt = JsonDocument.Parse(TrainSalience.Run(folder)).RootElement;

        Assert.True(learnt.GetProperty("item").GetProperty("weights").GetProperty("title").GetDouble() > 0);
        Assert.True(learnt.GetProperty("meeting").GetProperty("redundancy").GetDouble() > 0);
        Assert.Equal(TrainSalience.Run(folder), TrainSalience.Run(folder));
    }

    [Fact]
    public void True_sentences_pass_the_checks_and_false_ones_do_not()
    {
        var report = EvidenceEvaluation.Run(folder, CancellationToken.None);

        Assert.Equal("true", report.Rows[0].Kind);
        Assert.True(report.Rows[0].Sentences >= Subjects.Length, string.Join('\n', report.Rows));
        Assert.Empty(report.Wronged);
        Assert.Empty(report.Missed);
        Assert.Contains(report.Rows, row => row.Kind == "negation" && row.Refused == row.Sentences);
    }

    private static double Score(IReadOnlyList<SummaryRow> rows, string system) =>
        rows.First(row => row.Data.StartsWith("QMSum", StringComparison.Ordinal) && row.System == system).Score.One;

    private void Write(string name, string subject)
    {
        string[] said =
        [
            "Good afternoon, everyone, and thank you all for being here.",
            $"Last year we spent £64,000 on the {subject} of Windmere, which is more than the year before.",
            $"The {subject} were visited by 291 families in the spring and by 312 in the autumn.",
            "I think you know what I think about that.",
        ];
        File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(new
        {
            turns = said.Select((text, at) => new { i = at, speaker = at % 2 == 0 ? "Maud Tarrant" : "Ivo Bellweather", start = at * 5.0, end = (at * 5.0) + 4, text }),
            summary = $"The meeting heard what was spent on the {subject} and how many families visited them.",
            specific = new[] { new { query = $"What was spent on the {subject}?", answer = $"Last year £64,000 was spent on the {subject} of Windmere.", spans = new[] { new[] { 0, 3 } } } },
        }));
    }
}
