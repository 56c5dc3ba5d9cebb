using System.CommandLine;
using Summariser.Core;
using Summariser.Speech.Audio;

namespace Summariser.Cli.Commands;

/// <summary>What a summary is written as, and where.</summary>
internal sealed class OutputOptions
{
    private static readonly string[] Known = ["md", "html", "vtt", "srt", "json", "docx"];

    private readonly Option<string?> folder = new("--out") { Description = "The folder to write to; by default one named after the recording, here." };
    private readonly Option<string> formats = new("--formats")
    {
        Description = $"What to write, separated by commas: {string.Join(", ", Known)}.",
        DefaultValueFactory = _ => "md,html,vtt,json",
    };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(formats);
    }

    /// <summary>The formats asked for, each known.</summary>
    public IReadOnlyList<string> Formats(ParseResult parsed)
    {
        var asked = parsed.GetValue(formats)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var strange = asked.FirstOrDefault(format => !Known.Contains(format));
        return strange is null && asked.Length > 0
            ? asked
            : throw new InputException($"--formats has '{strange}'. Choose from {string.Join(", ", Known)}, separated by commas.");
    }

    /// <summary>The folder asked for, or one named after the file the summary is made from.</summary>
    public string Folder(ParseResult parsed, string source)
    {
        var path = Path.GetFullPath(parsed.GetValue(folder) ?? $"{RecordingProbe.Shown(Path.GetFileNameWithoutExtension(source))}-summary");
        return File.Exists(path) ? throw new InputException($"--out {path} is a file. Give a folder.") : path;
    }
}
