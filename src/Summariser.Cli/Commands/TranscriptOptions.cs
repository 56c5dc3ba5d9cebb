using System.CommandLine;
using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;

namespace Summariser.Cli.Commands;

/// <summary>A transcript that is already there.</summary>
internal sealed class TranscriptOptions
{
    private readonly Argument<string> file = new("transcript") { Description = "The transcript: .json, .vtt, .srt or .txt." };

    public void AddTo(Command command) => command.Add(file);

    public string PathOf(ParseResult parsed) => parsed.GetValue(file)!;

    /// <summary>Reads it.</summary>
    /// <exception cref="InputException">The file cannot be read or holds no transcript.</exception>
    public Task<Transcript> ReadAsync(ParseResult parsed, CancellationToken cancel) => TranscriptFile.ReadAsync(PathOf(parsed), cancel);
}
