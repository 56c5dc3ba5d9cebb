using System.Net;
using System.Net.Http.Headers;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Whisper.Models;

/// <summary>
/// Downloads a model to a file that has its name only when it is whole and its digest is right. What has come is kept beside it, so that a
/// broken download, of this run or of an earlier one, goes on where it stopped.
/// </summary>
/// <param name="http">Follows redirects; has no time limit of its own.</param>
/// <param name="clock">Waits between attempts.</param>
internal sealed class ModelDownload(HttpClient http, TimeProvider clock)
{
    private const int MostAttemptsWithoutProgress = 5;

    /// <summary>A server that sends nothing for so long has broken off.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Downloads.</summary>
    /// <param name="model">What to download.</param>
    /// <param name="from">Where it is.</param>
    /// <param name="path">The file to make.</param>
    /// <param name="progress">Hears how much has come.</param>
    /// <param name="cancel">Stops; what has come is kept.</param>
    /// <exception cref="MissingComponentException">It could not be had, or is not what it should be.</exception>
    public async Task RunAsync(KnownModel model, Uri from, string path, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        using var part = PartialFile.Open($"{path}.part");
        for (var attempt = 1; part.Length != model.Bytes;)
        {
            var before = part.Length;
            try
            {
                await FetchAsync(model, from, part, progress, cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested && IsOfConnection(error))
            {
                attempt = part.Length > before ? 1 : attempt + 1;
                if (attempt > MostAttemptsWithoutProgress || IsRefusal(error))
                {
                    throw new MissingComponentException(
                        $"The Whisper model {model.Name} could not be downloaded from {from} ({error.Message}); {part.Length:N0} of {model.Bytes:N0} bytes are kept. Try again later, or check Speech:Whisper:ModelAddress.", error);
                }

                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), clock, cancel);
            }
        }

        var found = await part.DigestAsync(cancel);
        if (found != model.Sha256)
        {
            part.Delete();
            throw new MissingComponentException(
                $"What {from} sent for the Whisper model {model.Name} is not that model (SHA-256 {found}; {model.Sha256} is expected), and was deleted. Check Speech:Whisper:ModelAddress.");
        }

        part.Name(path);
    }

    /// <summary>Asks for what is missing, and keeps what comes, until all has come or the connection breaks.</summary>
    private async Task FetchAsync(KnownModel model, Uri from, PartialFile part, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(LongestSilence);
        long? asked = part.Length > 0 && part.Length < model.Bytes ? part.Length : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, from);
        request.Headers.Range = asked is null ? null : new RangeHeaderValue(asked, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        part.CutTo(StartOf(response, asked, part));
        RequireSize(part.Length + response.Content.Headers.ContentLength, model, from);

        await using var body = await response.Content.ReadAsStreamAsync(silence.Token);
        var buffer = new byte[1 << 17];
        for (int read; (read = await body.ReadAsync(buffer, silence.Token)) > 0;)
        {
            silence.CancelAfter(LongestSilence);
            if (part.Length + read > model.Bytes)
            {
                part.CutTo(0);
                RequireSize(model.Bytes + 1, model, from);
            }

            await part.AddAsync(buffer.AsMemory(0, read), cancel);
            progress.Report(new TranscriptionProgress(0, 0, 0) { Download = new DownloadProgress($"Whisper model {model.Name}", part.Length, model.Bytes) });
        }

        if (part.Length < model.Bytes)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "the connection ended early");
        }
    }

    /// <summary>Where in the file the answer begins. A server may send the whole although a part was asked for.</summary>
    private static long StartOf(HttpResponseMessage response, long? asked, PartialFile part)
    {
        var isPart = response.StatusCode == HttpStatusCode.PartialContent;
        if (asked is not null && (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable || (isPart && response.Content.Headers.ContentRange?.From != asked)))
        {
            // Its file is shorter than what is here, or it sends another part: what is here is of no use with it.
            part.CutTo(0);
            throw new HttpIOException(HttpRequestError.InvalidResponse, "the part asked for was not sent");
        }

        response.EnsureSuccessStatusCode();
        return isPart ? asked ?? 0 : 0;
    }

    private static void RequireSize(long? bytes, KnownModel model, Uri from)
    {
        if (bytes is not null && bytes != model.Bytes)
        {
            throw new MissingComponentException(
                $"{from} is not the Whisper model {model.Name}: it has {(bytes > model.Bytes ? "more than" : "less than")} the {model.Bytes:N0} bytes of that model. Check Speech:Whisper:ModelAddress.");
        }
    }

    private static bool IsOfConnection(Exception error) =>
        error is HttpRequestException or IOException or OperationCanceledException;

    /// <summary>Whether the server answered, and will not answer otherwise if asked again.</summary>
    private static bool IsRefusal(Exception error) =>
        error is HttpRequestException { StatusCode: { } code } && code < HttpStatusCode.InternalServerError && code != HttpStatusCode.TooManyRequests;
}
