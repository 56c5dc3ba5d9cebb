using Summariser.Agendas.Import;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;
using Summariser.Speech.Evaluation;
using Summariser.Speech.Vocabulary;
using Summariser.Tests.Agendas.Import;
using Xunit.Abstractions;

namespace Summariser.Tests.Speech.Vocabulary;

/// <summary>How much the repair mends of what the confusion model breaks, and that it breaks nothing itself.</summary>
public sealed class MishearingTests(ITestOutputHelper output)
{
    private const int Seeds = 15;

    private static readonly string[] Names = ["Okorie", "Thistlewaite", "Hedgerow", "Alderwick", "Rosalind"];

    private static readonly string Spoken = File.ReadAllText(Path.Combine(SharedData.Root, "samples", "corporate-parenting", "recording.txt"));

    [Fact]
    public async Task At_least_half_of_the_misheard_names_are_found_and_the_error_rate_only_falls()
    {
        var agenda = await new AgendaFileReader().ReadAsync(Path.Combine(SharedData.Root, "samples", "corporate-parenting", "agenda.html"), default);
        var (wrong, mended) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var broken = new Mishearing(seed).In(Spoken, Names);
            var repaired = Repaired(broken, agenda);
            wrong += Count(Spoken) - Count(broken);
            mended += Count(repaired) - Count(broken);
            Assert.InRange(Errors(repaired), 0, Errors(broken));
        }

        output.WriteLine($"{mended} of {wrong} names mended: {(double)mended / wrong:0.0%}");
        Assert.True(wrong > 100, $"Only {wrong} names were misheard.");
        Assert.InRange((double)mended / wrong, 0.5, 1);
    }

    [Fact]
    public async Task What_was_heard_rightly_stays_as_it_is()
    {
        var agenda = await new AgendaFileReader().ReadAsync(Path.Combine(SharedData.Root, "samples", "corporate-parenting", "agenda.html"), default);
        Assert.Equal(Spoken, Repaired(Spoken, agenda));
    }

    /// <summary>Captions of meetings that have nothing to do with the agenda: every change would be a false one.</summary>
    [Fact]
    public async Task The_words_of_other_meetings_are_left_alone()
    {
        if (SharedData.Find(output, "data", "transcripts", "knox_city_council_r_265_181204.vtt") is not { } captions)
        {
            return;
        }

        var agenda = await new AgendaFileReader().ReadAsync(Path.Combine(SharedData.Root, "samples", "corporate-parenting", "agenda.html"), default);
        var heard = await TranscriptFile.ReadAsync(captions, default);
        var words = heard.Utterances.Sum(said => ComparedWords.Of(said.Text).Count);
        var changes = new VocabularyRepair(Glossary.Empty).Repair(heard, agenda).Utterances.SelectMany(said => said.Repairs).ToArray();

        output.WriteLine($"{changes.Length} changes in {words} words: {string.Join("; ", changes.Select(change => $"{change.From} → {change.To}"))}");
        Assert.True(words > 5_000);
        Assert.InRange(changes.Length, 0, words / 5_000);
    }

    private static string Repaired(string text, Agenda agenda)
    {
        var utterances = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, at) => new Utterance { Id = at + 1, Text = line });
        var repaired = new VocabularyRepair(Glossary.Empty).Repair(new Transcript { Utterances = [.. utterances] }, agenda);
        return string.Concat(repaired.Utterances.Select(said => said.Text + "\n"));
    }

    private static int Count(string text) => ComparedWords.Of(text).Count(word => Names.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static int Errors(string text)
    {
        var errors = WordErrors.Count(ComparedWords.Of(Spoken), ComparedWords.Of(text));
        return errors.Substitutions + errors.Deletions + errors.Insertions;
    }
}
