using Summariser.Core;

namespace Summariser.Cli.Client;

/// <summary>
/// Sends a recording, going on where it stopped when the line is cut or the service is away for a while. Until the service knows that a
/// line is cut, it holds the piece that was on it for one that is still arriving; that passes too.
/// </summary>
/// <param name="client">The service.</param>
/// <param name="recording">The recording.</param>
/// <param name="progress">Hears how far it has come.</param>
internal sealed class RecordingUpload(ServiceClient client, FileStream recording, UploadProgress progress)
{
    private const int Tries = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Sends all of it.</summary>
    /// <param name="upload">The upload's address.</param>
    /// <param name="cancel">Stops the sending.</param>
    public async Task SendAsync(Uri upload, CancellationToken cancel)
    {
        progress.Begin();
        var (arrived, failures) = (0L, 0);
        while (arrived < recording.Length)
        {
            try
            {
                var offset = await client.UploadedAsync(upload, cancel);
                failures = offset > arrived ? 0 : failures;
                arrived = offset;
                using var rest = new RecordingContent(recording, offset, progress.Sent);
                arrived = await client.SendRestAsync(upload, offset, rest, cancel);
            }
            catch (SummariserException error) when (error is not InputException && ++failures < Tries)
            {
                var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, failures - 1)));
                System.Console.Error.WriteLine($"The connection was lost; going on where it stopped in {wait.TotalSeconds:0} s ({failures} of {Tries - 1}).");
                await Task.Delay(wait, cancel);
            }
        }

        progress.End();
    }
}
