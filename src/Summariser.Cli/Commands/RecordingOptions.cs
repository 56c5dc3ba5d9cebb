using System.CommandLine;
using Summariser.Core.Transcripts;

namespace Summariser.Cli.Commands;

/// <summary>The recording and how it is heard.</summary>
internal sealed class RecordingOptions
{
    public Argument<string> Recording { get; } = new("recording") { Description = "The recording: mp4, mkv, webm, mov, mp3, m4a, wav, flac, ogg …" };

    public Option<int> Track { get; } = new("--track") { Description = "Which audio track to hear, from 1.", DefaultValueFactory = _ => 1 };

    public Option<string?> Engine { get; } = EngineOption.Make();

    public void AddTo(Command command)
    {
        command.Add(Recording);
        command.Add(Track);
        command.Add(Engine);
    }

    public Recording Of(ParseResult parsed) => new(parsed.GetValue(Recording)!, parsed.GetValue(Track) - 1);

    public Composition Compose(ParseResult parsed) => new(parsed.GetValue(Engine));
}
