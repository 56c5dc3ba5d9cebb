using System.Security.Cryptography;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Whisper.Models;

/// <summary>Finds the model that the settings name: a file of the user's, or a published one that is downloaded once.</summary>
internal sealed class ModelStore
{
    private readonly WhisperOptions options;

    /// <param name="options">The settings.</param>
    /// <param name="folder">Where downloaded models are kept.</param>
    /// <exception cref="InputException">There is neither such a file nor such a name.</exception>
    public ModelStore(WhisperOptions options, string folder)
    {
        this.options = options;
        Known = Find(options.Model);
        Path = System.IO.Path.GetFullPath(Known is null ? options.Model : System.IO.Path.Combine(folder, Known.FileName));
    }

    /// <summary>The published model the settings name, or null for a file.</summary>
    public KnownModel? Known { get; }

    /// <summary>Where the model is, or will be.</summary>
    public string Path { get; }

    /// <summary>The model's name without what every model's file name has.</summary>
    public string Name
    {
        get
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(Path);
            name = name.StartsWith("ggml-", StringComparison.Ordinal) ? name["ggml-".Length..] : name;
            return string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
        }
    }

    /// <summary>Makes sure the model is here, and that a published one is what was published.</summary>
    /// <param name="progress">Hears how a download goes.</param>
    /// <param name="cancel">Stops; what has come of a download is kept.</param>
    /// <exception cref="MissingComponentException">It could not be downloaded.</exception>
    public async Task<string> RequireAsync(IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        if (Known is null || await IsWholeAsync(Known, cancel))
        {
            return Path;
        }

        using var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(20) }) { Timeout = Timeout.InfiniteTimeSpan };
        await new ModelDownload(http, TimeProvider.System).RunAsync(Known, AddressOf(Known), Path, progress, cancel);
        return Path;
    }

    private Uri AddressOf(KnownModel model) => new($"{options.ModelAddress.TrimEnd('/')}/{model.FileName}");

    /// <summary>Whether the model was downloaded before. A file that is not what was published is deleted.</summary>
    private async Task<bool> IsWholeAsync(KnownModel known, CancellationToken cancel)
    {
        if (!File.Exists(Path))
        {
            return false;
        }

        await using (var file = File.OpenRead(Path))
        {
            if (file.Length == known.Bytes && Digest.Hex(await SHA256.HashDataAsync(file, cancel)) == known.Sha256)
            {
                return true;
            }
        }

        File.Delete(Path);
        return false;
    }

    private static KnownModel? Find(string model) =>
        File.Exists(model) ? null
        : KnownModel.All.FirstOrDefault(known => known.Name == model)
            ?? throw new InputException(
                $"Speech:Whisper:Model is '{model}': there is no such file, and no model of that name. Give a file, or one of {string.Join(", ", KnownModel.All.Select(known => known.Name))}.");
}
