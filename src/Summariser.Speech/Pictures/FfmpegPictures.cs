using Summariser.Core;
using Summariser.Core.Pictures;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Pictures;

/// <summary>Draws pictures with ffmpeg, which sets subtitles on a plain background. The arguments are always the same but for the colour; the words are in a file.</summary>
/// <param name="options">Where ffmpeg is.</param>
public sealed class FfmpegPictures(AudioOptions options) : IMeetingPictures
{
    private const string Script = "words.ass";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task<byte[]?> DrawAsync(PictureText text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colours = PictureColours.On(text.Colour);
        var folder = Directory.CreateTempSubdirectory("summariser-picture-");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(Longest);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Script), PictureScript.Of(text, colours), stop.Token);
            return await RunAsync(Command(colours) with { Folder = folder.FullName }, stop.Token);
        }
        catch (Exception error) when (error is MissingComponentException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ToolCommand Command(PictureColours colours)
    {
        var bar = colours.IsLight ? "black" : "white";
        return new ToolCommand(options.Ffmpeg,
        [
            "-nostdin", "-v", "error", "-threads", "1", "-f", "lavfi", "-i", $"color=c=0x{colours.Background}:s={PictureScript.Width}x{PictureScript.Height}",
            "-vf", $"drawbox=x=0:y=0:w=20:h={PictureScript.Height}:color={bar}:t=fill,ass=filename={Script},format=rgb24", "-frames:v", "1",
            "-fflags", "+bitexact", "-flags", "+bitexact", "-c:v", "png", "-pred", "mixed", "-f", "image2pipe", "pipe:1",
        ]);
    }

    private static async Task<byte[]?> RunAsync(ToolCommand command, CancellationToken cancel)
    {
        await using var tool = command.Start();
        using var picture = new MemoryStream();
        await tool.Output.CopyToAsync(picture, cancel);
        var (exitCode, _) = await tool.FinishAsync(cancel);
        return exitCode == 0 && picture.Length > 0 ? picture.ToArray() : null;
    }
}
