using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Files;

public sealed class FileArtefactsTests : IDisposable
{
    private const string Key = "draft-0123456789abcdef";

    private static readonly Draft Draft = new()
    {
        Overview = [new Sentence { Text = "Café: \"quoted\"\n£5", Evidence = [1, 2], Support = Support.Unsupported, Reasons = ["£5"] }],
        Items =
        [
            new ItemDraft { Decisions = [new Decision { Text = "Agreed.", Kind = DecisionKind.Agreed, Votes = new VoteCount(7, null, 1) }] },
            new ItemDraft(),
        ],
        Prompts = new Dictionary<string, string> { ["item"] = "ab" },
        Tokens = new TokenCount(10_000_000_000, 2),
    };

    private readonly ScratchFolder folder = new();
    private readonly FileArtefacts artefacts;

    public FileArtefactsTests() => artefacts = new FileArtefacts(Work());

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_saved_is_found_by_its_key_even_by_another_run()
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        var found = await new FileArtefacts(Work()).FindAsync<Draft>(Key, CancellationToken.None);
        Assert.Equal(Digest.Of(Draft), Digest.Of(found));
        Assert.Equal(10_000_000_000, found!.Tokens.Input);
    }

    [Fact]
    public async Task What_was_not_saved_is_not_found()
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        Assert.Null(await artefacts.FindAsync<Draft>("draft-fedcba9876543210", CancellationToken.None));
    }

    [Fact]
    public async Task What_is_saved_again_takes_the_place_of_the_old()
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        await artefacts.SaveAsync(Key, new Draft { Model = "later" }, CancellationToken.None);
        Assert.Equal("later", (await artefacts.FindAsync<Draft>(Key, CancellationToken.None))!.Model);
        Assert.Single(StoredFiles());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\0\0\0\0\0\0")]
    [InlineData("[]")]
    [InlineData("{\"overview\":[{\"evidence\":[1]}]}")]
    [InlineData("{\"tokens\":{\"input\":\"many\"}}")]
    public async Task A_damaged_file_counts_as_absent_and_can_be_saved_anew(string damage)
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        await File.WriteAllTextAsync(Assert.Single(StoredFiles()), damage);
        Assert.Null(await artefacts.FindAsync<Draft>(Key, CancellationToken.None));

        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        Assert.Equal(Digest.Of(Draft), Digest.Of(await artefacts.FindAsync<Draft>(Key, CancellationToken.None)));
    }

    [Fact]
    public async Task A_file_cut_short_anywhere_counts_as_absent()
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        var path = Assert.Single(StoredFiles());
        var whole = await File.ReadAllBytesAsync(path);
        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            Assert.Null(await artefacts.FindAsync<Draft>(Key, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_save_that_is_cancelled_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => artefacts.SaveAsync(Key, Draft, cancel.Token));
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_bad_input()
    {
        folder.Write(Path.Combine("work", "stages"), "a file where a folder is wanted");
        await Assert.ThrowsAsync<InputException>(() => artefacts.SaveAsync(Key, Draft, CancellationToken.None));
    }

    [Fact]
    public async Task The_folder_of_outputs_is_its_owners_alone()
    {
        await artefacts.SaveAsync(Key, Draft, CancellationToken.None);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(Assert.Single(StoredFiles()))!));
        }
    }

    private string[] StoredFiles() => Directory.GetFiles(folder.At("work"), "*", SearchOption.AllDirectories);

    private WorkFolder Work() => WorkFolder.Open(new StorageOptions { WorkFolder = folder.At("work") }, new HandClock());
}
