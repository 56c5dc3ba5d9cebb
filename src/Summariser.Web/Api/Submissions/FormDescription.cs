using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Summariser.Web.Api.Submissions;

/// <summary>Describes the form by which a meeting is handed in, files included; <see cref="SubmissionForm"/> reads it.</summary>
internal static class FormDescription
{
    public const string MediaType = "multipart/form-data";

    /// <summary>Puts the form's fields into the description of an operation.</summary>
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.RequestBody!.Content![MediaType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = Fields().ToDictionary(field => field.Name, field => field.Schema, StringComparer.Ordinal),
                AnyOf = [Needing(SubmissionForm.RecordingField), Needing(SubmissionForm.UploadField)],
            },
        };
        return Task.CompletedTask;
    }

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Fields()
    {
        yield return (SubmissionForm.AgendaField, File("The agenda as a file: a saved page, PDF, JSON, Markdown or plain text."));
        foreach (var name in SubmissionForm.WordFields) yield return (name, new OpenApiSchema { Type = JsonSchemaType.String });
        yield return (SubmissionForm.DateField, new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" });
        foreach (var name in SubmissionForm.NumberFields) yield return (name, new OpenApiSchema { Type = JsonSchemaType.Integer });
        yield return (SubmissionForm.UploadField, new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", Description = "A finished upload, in place of the recording." });
        yield return (SubmissionForm.RecordingField, File("The recording, sound or video. It comes last."));
    }

    private static OpenApiSchema Needing(string field) => new() { Required = new HashSet<string>(StringComparer.Ordinal) { field } };

    private static OpenApiSchema File(string description) => new() { Type = JsonSchemaType.String, Format = "binary", Description = description };
}
