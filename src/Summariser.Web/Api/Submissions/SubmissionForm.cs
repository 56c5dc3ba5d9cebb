using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Summariser.Web.Api.Submissions;

/// <summary>Reads a form up to its recording, which comes last and is handed on as it arrives; or to its end, when there is none.</summary>
internal sealed class SubmissionForm
{
    public const string RecordingField = "recording";
    public const string AgendaField = "agenda";
    public const string UploadField = "upload";
    public const string DateField = "date";
    private const int LongestField = 2000;
    private const int LargestAgenda = 20 * 1024 * 1024;
    private const int MostFields = 40;
    private const int LongestBoundary = 70;

    /// <summary>The fields that hold words.</summary>
    public static readonly IReadOnlyList<string> WordFields = ["agendaUrl", "council", "body", "title", "engine", "drafter", "style"];

    /// <summary>The fields that hold whole numbers.</summary>
    public static readonly IReadOnlyList<string> NumberFields = ["track", "priority"];

    private readonly MultipartReader reader;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    private SubmissionForm(MultipartReader reader) => this.reader = reader;

    /// <summary>The fields as they were sent, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>The fields of a form that is sent to the API.</summary>
    /// <exception cref="Hosting.Refusal">A field is not known, or holds no value of its kind.</exception>
    public SubmissionRequest Request => RequestOf(fields);

    /// <summary>Whether the form ends with a recording.</summary>
    public bool HasRecording { get; private set; }

    /// <summary>The agenda as a file, or null.</summary>
    public byte[]? Page { get; private set; }

    /// <summary>The recording, still arriving.</summary>
    public Stream Recording { get; private set; } = Stream.Null;

    /// <summary>The recording's name, without a folder.</summary>
    public string RecordingName { get; private set; } = "";

    /// <summary>Reads everything before the recording.</summary>
    /// <exception cref="Hosting.Refusal">The form is damaged.</exception>
    public static async Task<SubmissionForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary }) throw SubmissionDesk.Bad("The form names no boundary between its fields.");
        var form = new SubmissionForm(new MultipartReader(boundary, request.Body));
        for (var read = 0; read < MostFields; read++)
        {
            if (await form.NextAsync(cancel) is not { } section || await form.TakeAsync(section, cancel)) return form;
        }

        throw SubmissionDesk.Bad($"The form has more than {MostFields} fields.");
    }

    /// <summary>Makes sure that nothing comes after the recording, which would have been overlooked.</summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        if (await NextAsync(cancel) is not null) throw SubmissionDesk.Bad("The recording comes last in the form. Send the other fields before it.");
    }

    private async Task<MultipartSection?> NextAsync(CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (Exception error) when (error is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw SubmissionDesk.Bad("The form is damaged or ends early.", error);
        }
    }

    /// <summary>Takes a field in; true when it is the recording.</summary>
    private async Task<bool> TakeAsync(MultipartSection section, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
        {
            throw SubmissionDesk.Bad("A field of the form has no name.");
        }

        var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        switch (name)
        {
            case RecordingField:
                (Recording, RecordingName, HasRecording) = (section.Body, FileName.Of(file), true);
                return true;
            case AgendaField:
                var content = await ReadAsync(section.Body, LargestAgenda, name, cancel);
                Page = content.Length > 0 ? content : null;
                return false;
            default:
                if (!fields.TryAdd(name, Encoding.UTF8.GetString(await ReadAsync(section.Body, LongestField, name, cancel))))
                {
                    throw SubmissionDesk.Bad("The form has a field twice.");
                }

                return false;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream body, int most, string field, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var block = new byte[1 << 14];
        try
        {
            for (int read; (read = await body.ReadAsync(block, cancel)) > 0;)
            {
                if (content.Length + read > most) throw new Hosting.Refusal(StatusCodes.Status413PayloadTooLarge, $"A field of the form is larger than {most} bytes.");
                content.Write(block, 0, read);
            }
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            throw SubmissionDesk.Bad("The form is damaged or ends early.", error);
        }

        return content.ToArray();
    }

    private static SubmissionRequest RequestOf(Dictionary<string, string> fields)
    {
        var request = new SubmissionRequest();
        foreach (var (name, value) in fields.Where(field => field.Value.Length > 0))
        {
            request = name switch
            {
                UploadField => request with { Upload = Guid.TryParse(value, out var upload) ? upload : throw SubmissionDesk.Bad("'upload' is the last part of an upload's address.") },
                "agendaUrl" => request with { AgendaUrl = value },
                "council" => request with { Council = value },
                "body" => request with { Body = value },
                "title" => request with { Title = value },
                DateField => request with { Date = DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day : throw SubmissionDesk.Bad("'date' is written as 2026-06-10.") },
                "engine" => request with { Engine = value },
                "drafter" => request with { Drafter = value },
                "style" => request with { Style = value },
                "track" => request with { Track = Number(value, "track") },
                "priority" => request with { Priority = Number(value, "priority") },
                _ => throw SubmissionDesk.Bad("The form has a field that is not known. Compare it with /api/v1/openapi.json."),
            };
        }

        return request;
    }

    private static int Number(string value, string field) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw SubmissionDesk.Bad($"'{field}' is a whole number.");
}
