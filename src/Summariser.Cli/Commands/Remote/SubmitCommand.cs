using System.CommandLine;
using Summariser.Agendas.Import.Web;
using Summariser.Cli.Client;
using Summariser.Cli.Console;
using Summariser.Core;

namespace Summariser.Cli.Commands.Remote;

/// <summary>summariser submit: hands a meeting to a service.</summary>
internal static class SubmitCommand
{
    private static readonly Argument<string> Recording = new("recording") { Description = "The recording." };
    private static readonly ServerOptions Server = new();
    private static readonly MeetingOptions Meeting = new();
    private static readonly Option<string?> Engine = EngineOption.Make();
    private static readonly Option<int> Track = new("--track") { Description = "Which audio track to hear, from 1.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Priority = new("--priority") { Description = "Higher ones are begun first, from -100 to 100.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Watch = new("--watch") { Description = "Stay and show how the work goes, until the draft is ready." };

    public static Command Make()
    {
        var command = new Command("submit", "Hands a recording and its agenda to a service.") { Recording, Track, Engine, Priority, Watch };
        Meeting.AddTo(command);
        Server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var client = Server.Connect(parsed);
        await using var recording = Open(parsed.GetValue(Recording)!, "recording");
        var (meeting, isNew) = await StageDisplay.ShowAsync(display => SendAsync(parsed, client, recording, new UploadProgress(display, recording.Length), cancel));
        if (!isNew) System.Console.Error.WriteLine("note: this recording was handed in before; nothing was changed.");
        System.Console.WriteLine(meeting.Id);
        return parsed.GetValue(Watch) ? await WatchCommand.WatchAsync(client, meeting.Id, cancel) : ExitCodes.Done;
    }

    /// <summary>Has everything else checked before the recording is sent, then hands it in.</summary>
    private static async Task<(RemoteMeeting Meeting, bool IsNew)> SendAsync(
        ParseResult parsed, ServiceClient client, FileStream recording, UploadProgress progress, CancellationToken cancel)
    {
        var upload = await client.BeginUploadAsync(recording.Length, Path.GetFileName(recording.Name), cancel);
        try
        {
            return await HandInAsync(parsed, client, upload, cancel);
        }
        catch (UploadElsewhereException)
        {
            await new RecordingUpload(client, recording, progress).SendAsync(upload, cancel);
        }

        return await HandInAsync(parsed, client, upload, cancel);
    }

    private static async Task<(RemoteMeeting Meeting, bool IsNew)> HandInAsync(ParseResult parsed, ServiceClient client, Uri upload, CancellationToken cancel)
    {
        using var form = await FormAsync(parsed, upload, cancel);
        return await client.SubmitAsync(form, cancel);
    }

    private static async Task<MultipartFormDataContent> FormAsync(ParseResult parsed, Uri upload, CancellationToken cancel)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in new[]
        {
            ("upload", upload.OriginalString.Split('/')[^1]), ("title", parsed.GetValue(Meeting.Title)), ("council", parsed.GetValue(Meeting.Council)), ("body", parsed.GetValue(Meeting.Body)),
            ("date", parsed.GetValue(Meeting.Date)), ("engine", parsed.GetValue(Engine)), ("track", $"{parsed.GetValue(Track)}"), ("priority", $"{parsed.GetValue(Priority)}"),
        })
        {
            if (!string.IsNullOrEmpty(value)) form.Add(new StringContent(value), name);
        }

        if (parsed.GetValue(Meeting.Agenda) is { } agenda)
        {
            if (AgendaAddressReader.IsAddress(agenda)) form.Add(new StringContent(agenda), "agendaUrl");
            else form.Add(new ByteArrayContent(await ReadAsync(agenda, cancel)), "agenda", Path.GetFileName(agenda));
        }

        return form;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        await using var file = Open(path, "agenda");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    private static FileStream Open(string path, string what)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file {path}. Check the {what}'s path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file {path} cannot be read. Check that it is a file and that you may read it.", error);
        }
    }
}
