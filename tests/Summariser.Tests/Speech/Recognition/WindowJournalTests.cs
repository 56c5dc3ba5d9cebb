using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using Summariser.Tests.Core.Pipeline;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class WindowJournalTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    private string Path => folder.At("windows", "meeting.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_saved_is_found_after_the_journal_is_opened_again()
    {
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Save(Of(0, (1, 5), (6, 9)), Hearing.Untimed("Café \"one\"\nline two"), [new TimeRange(2, 3)]);
        }

        using var again = WindowJournal.Open(Path);
        var (heard, dropped) = again.Find(Of(7, (1, 5), (6, 9)))!.Value;
        Assert.Equal("Café \"one\"\nline two", heard.Text);
        Assert.Equal([new TimeRange(2, 3)], dropped);
    }

    [Fact]
    public void Words_so_far_end_at_the_first_window_that_is_not_finished_and_leave_the_journal_as_it_is()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(1, (6, 9)), Hearing.Untimed("second"), []);
        Assert.Empty(WindowJournal.ReadSoFar(Path));
        journal.Save(Of(0, (1, 5)), Hearing.Untimed("first"), []);
        journal.Save(Of(3, (20, 30)), Hearing.Untimed("fourth"), []);
        File.AppendAllText(Path, "{\"start\":160000,");
        Assert.Equal(["first", "second"], WindowJournal.ReadSoFar(Path).Select(said => said.Text));
        Assert.Equal((6, 9), (WindowJournal.ReadSoFar(Path)[1].Start, WindowJournal.ReadSoFar(Path)[1].End));
        Assert.EndsWith("{\"start\":160000,", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_so_far_end_before_what_was_sealed()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (1, 5)), Hearing.Untimed("first"), []);
        journal.Save(Of(1, (6, 9)), Hearing.Untimed("closed"), []);
        journal.Save(Of(2, (10, 19)), Hearing.Untimed("third"), []);
        journal.Seal([new TimeRange(6, 9)]);
        Assert.Equal(["first"], WindowJournal.ReadSoFar(Path).Select(said => said.Text));
    }

    [Fact]
    public void What_was_saved_is_found_at_once_even_while_the_journal_is_open()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (1, 5)), Hearing.Untimed("words"), []);
        Assert.Equal("words", journal.Find(Of(0, (1, 5)))!.Value.Heard.Text);
        using var other = WindowJournal.Open(Path);
        Assert.Equal("words", other.Find(Of(0, (1, 5)))!.Value.Heard.Text);
    }

    [Fact]
    public void A_window_that_was_only_begun_is_not_found_and_the_journal_says_that_it_was()
    {
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Begin(Of(0, (1, 5)));
            journal.Save(Of(1, (6, 9)), Hearing.Untimed("words"), []);
        }

        using var again = WindowJournal.Open(Path);
        Assert.Null(again.Find(Of(0, (1, 5))));
        Assert.Equal("words", again.Find(Of(1, (6, 9)))!.Value.Heard.Text);
        Assert.Contains("{\"begun\":{\"start\":16000,\"count\":64000}}", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_segments_are_found_again()
    {
        HeardSegment[] segments = [new(new TimeRange(0.5, 1.25), "One."), new(new TimeRange(1.5, 3), "Two.")];
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Save(Of(0, (1, 5)), Hearing.Timed(segments), []);
        }

        using var again = WindowJournal.Open(Path);
        Assert.Equal(segments, again.Find(Of(0, (1, 5)))!.Value.Heard.Segments);
    }

    [Fact]
    public void A_window_of_another_place_or_length_is_not_found()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (1, 5)), Hearing.Untimed("words"), []);
        Assert.Null(journal.Find(Of(0, (1, 5.1))));
        Assert.Null(journal.Find(Of(0, (1.1, 5.1))));
    }

    [Fact]
    public void A_window_saved_again_holds_the_later_words()
    {
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Save(Of(0, (1, 5)), Hearing.Untimed("first"), []);
            journal.Save(Of(0, (1, 5)), Hearing.Untimed("second"), []);
        }

        using var again = WindowJournal.Open(Path);
        Assert.Equal("second", again.Find(Of(0, (1, 5)))!.Value.Heard.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(40)]
    public void A_last_line_cut_short_is_ignored_and_the_journal_goes_on_soundly(int cut)
    {
        SaveThree();
        var bytes = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, bytes[..^cut]);
        using (var journal = WindowJournal.Open(Path))
        {
            Assert.Equal("two", journal.Find(Of(1, (10, 15)))!.Value.Heard.Text);
            Assert.Null(journal.Find(Of(2, (20, 25))));
            journal.Save(Of(2, (20, 25)), Hearing.Untimed("three again"), []);
            journal.Save(Of(3, (30, 35)), Hearing.Untimed("four"), []);
        }

        using var again = WindowJournal.Open(Path);
        Assert.Equal(
            ["one", "two", "three again", "four"], Enumerable.Range(0, 4).Select(at => again.Find(Of(at, (at * 10, (at * 10) + 5)))!.Value.Heard.Text));
        Assert.Equal(4, File.ReadAllLines(Path).Length);
    }

    [Fact]
    public void A_file_that_is_one_torn_line_is_an_empty_journal()
    {
        folder.Write(System.IO.Path.Combine("windows", "meeting.jsonl"), "{\"start\":16000,\"count\":");
        using var journal = WindowJournal.Open(Path);
        Assert.Null(journal.Find(Of(0, (1, 5))));
        Assert.Equal(0, new FileInfo(Path).Length);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("{\"start\":\"x\"}")]
    [InlineData("{\"start\":1e99}")]
    [InlineData("\0\0\0\0")]
    public void A_line_of_garbage_is_passed_over(string line)
    {
        SaveThree();
        File.WriteAllText(Path, $"{line}\n{File.ReadAllText(Path)}{line}\n");
        using var journal = WindowJournal.Open(Path);
        Assert.Equal("one", journal.Find(Of(0, (0, 5)))!.Value.Heard.Text);
        Assert.Equal("three", journal.Find(Of(2, (20, 25)))!.Value.Heard.Text);
    }

    [Fact]
    public void A_line_without_words_is_passed_over()
    {
        folder.Write(System.IO.Path.Combine("windows", "meeting.jsonl"), "{\"start\":16000,\"count\":64000}\n");
        using var journal = WindowJournal.Open(Path);
        Assert.Null(journal.Find(Of(0, (1, 5))));
    }

    [Fact]
    public void Sealing_removes_the_words_of_closed_parts_from_the_file()
    {
        SaveThree();
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Seal([new TimeRange(14, 16)]);
            Assert.Null(journal.Find(Of(1, (10, 15))));
        }

        Assert.DoesNotContain("two", File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal(["meeting.jsonl"], Directory.GetFiles(folder.At("windows")).Select(System.IO.Path.GetFileName));
        using var again = WindowJournal.Open(Path);
        Assert.Equal("one", again.Find(Of(0, (0, 5)))!.Value.Heard.Text);
        Assert.Null(again.Find(Of(1, (10, 15))));
        Assert.Equal("three", again.Find(Of(2, (20, 25)))!.Value.Heard.Text);
    }

    [Fact]
    public void A_window_of_which_only_a_part_is_closed_is_removed_whole()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (0, 5), (8, 12)), Hearing.Untimed("open and secret"), []);
        journal.Seal([new TimeRange(11.9, 40)]);
        Assert.Equal("", File.ReadAllText(Path));
    }

    [Fact]
    public void A_window_that_only_touches_a_closed_part_stays()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (0, 5)), Hearing.Untimed("open"), []);
        journal.Seal([new TimeRange(5, 9)]);
        Assert.Equal("open", journal.Find(Of(0, (0, 5)))!.Value.Heard.Text);
    }

    [Fact]
    public void Sealing_goes_on_where_saving_stopped_and_saving_where_sealing_stopped()
    {
        using (var journal = WindowJournal.Open(Path))
        {
            journal.Save(Of(0, (0, 5)), Hearing.Untimed("one"), []);
            journal.Save(Of(1, (10, 15)), Hearing.Untimed("two"), []);
            journal.Seal([new TimeRange(0, 6)]);
            journal.Save(Of(2, (20, 25)), Hearing.Untimed("three"), []);
        }

        Assert.Equal(2, File.ReadAllLines(Path).Length);
        using var again = WindowJournal.Open(Path);
        Assert.Null(again.Find(Of(0, (0, 5))));
        Assert.Equal(["two", "three"], new[] { 1, 2 }.Select(at => again.Find(Of(at, (at * 10, (at * 10) + 5)))!.Value.Heard.Text));
    }

    [Fact]
    public void Sealing_everything_leaves_an_empty_file()
    {
        SaveThree();
        using var journal = WindowJournal.Open(Path);
        journal.Seal([new TimeRange(0, 100)]);
        Assert.Equal(0, new FileInfo(Path).Length);
    }

    [Fact]
    public void The_folder_is_its_owners_alone()
    {
        WindowJournal.Open(Path).Dispose();
        Assert.True(Directory.Exists(folder.At("windows")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.At("windows")));
        }
    }

    [Fact]
    public async Task Windows_saved_by_several_threads_are_all_there()
    {
        using (var journal = WindowJournal.Open(Path))
        {
            await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (at, _) =>
            {
                journal.Save(Of(at, (at, at + 1)), Hearing.Untimed($"words {at}"), []);
                return ValueTask.CompletedTask;
            });
        }

        using var again = WindowJournal.Open(Path);
        Assert.All(Enumerable.Range(0, 200), at => Assert.Equal($"words {at}", again.Find(Of(at, (at, at + 1)))!.Value.Heard.Text));
    }

    private void SaveThree()
    {
        using var journal = WindowJournal.Open(Path);
        journal.Save(Of(0, (0, 5)), Hearing.Untimed("one"), []);
        journal.Save(Of(1, (10, 15)), Hearing.Untimed("two"), []);
        journal.Save(Of(2, (20, 25)), Hearing.Untimed("three"), []);
    }
}
