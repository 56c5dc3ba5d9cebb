using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Whisper;
using Summariser.Speech.Whisper.Models;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Whisper.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_files_lengths_and_digests_are_each_of_one_model()
    {
        Assert.Equal(15, KnownModel.All.Count);
        Assert.All(KnownModel.All, model =>
        {
            Assert.Matches("^[0-9a-f]{64}$", model.Sha256);
            Assert.InRange(model.Bytes, 30_000_000, 1_700_000_000);
        });
        Assert.Equal(15, KnownModel.All.Select(model => model.Sha256).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(15, KnownModel.All.Select(model => model.Bytes).Distinct().Count());
        Assert.Equal(15, KnownModel.All.Select(model => model.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_name_is_kept_in_the_folder_of_models()
    {
        var store = new ModelStore(new WhisperOptions { Model = "small.en-q5_1" }, folder.At("models"));
        Assert.Equal((folder.At("models", "ggml-small.en-q5_1.bin"), "small.en-q5_1"), (store.Path, store.Name));
    }

    [Fact]
    public void A_file_of_the_users_is_taken_as_it_is()
    {
        var path = folder.Write("ggml-council.bin", "a model");
        var store = new ModelStore(new WhisperOptions { Model = path }, folder.At("models"));
        Assert.Equal((path, "council"), (store.Path, store.Name));
        Assert.Null(store.Known);
    }

    [Fact]
    public void What_is_neither_a_file_nor_a_name_is_told_with_the_names_there_are()
    {
        var failure = Assert.Throws<InputException>(() => new ModelStore(new WhisperOptions { Model = "huge" }, folder.At("models")));
        Assert.Contains("'huge'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("tiny.en, tiny.en-q5_1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_under_a_models_name_that_is_not_the_model_is_deleted_and_downloaded_again()
    {
        using var server = new RudeServer(_ => new RudeServer.Answer("404 Not Found", [], 0));
        var path = folder.Write(Path.Combine("models", "ggml-tiny.en.bin"), "damaged");
        var store = new ModelStore(new WhisperOptions { Model = "tiny.en", ModelAddress = server.Address }, folder.At("models"));
        await Assert.ThrowsAsync<MissingComponentException>(() => store.RequireAsync(new Progress<TranscriptionProgress>(), CancellationToken.None));
        Assert.False(File.Exists(path));
        Assert.Equal("/models/ggml-tiny.en.bin", Assert.Single(server.Asked).Path);
    }
}
