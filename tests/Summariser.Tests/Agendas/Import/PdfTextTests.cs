using Summariser.Agendas.Import;
using Summariser.Agendas.Import.Pdf;
using Summariser.Core;
using Xunit.Abstractions;

namespace Summariser.Tests.Agendas.Import;

public sealed class PdfTextTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_agenda_in_a_pdf_is_read_with_its_paragraphs_whole()
    {
        if (!HasTool()) return;
        var pdf = PdfWriter.Write(
            "Agenda", "", "Harbour Panel - Tuesday, 3rd March, 2026 6.30 pm", "", "1.   Apologies for Absence", "", "2.   Sea Wall Repairs", "",
            "To consider the report of the harbour engineer on the state of the sea", "wall and the cost of its repair.", "", "3.   Ferry Timetable");
        var agenda = await AgendaContent.ReadAsync(pdf, null, null, default);
        Assert.Equal(["1", "2", "3"], agenda.Items.Select(item => item.Number));
        Assert.Equal("To consider the report of the harbour engineer on the state of the sea wall and the cost of its repair.", agenda.Items[1].Description);
        Assert.Equal("Harbour Panel", agenda.Meeting.Body);
    }

    [Fact]
    public async Task A_pdf_without_text_is_refused()
    {
        if (!HasTool()) return;
        Assert.Contains("no text", (await Assert.ThrowsAsync<InputException>(() => AgendaContent.ReadAsync(PdfWriter.Write(), null, null, default))).Message);
    }

    [Fact]
    public async Task A_damaged_pdf_is_refused()
    {
        if (!HasTool()) return;
        Assert.Contains("damaged", (await Assert.ThrowsAsync<InputException>(() => AgendaContent.ReadAsync("%PDF-1.7\nnothing more"u8.ToArray(), null, null, default))).Message);
    }

    [Fact]
    public async Task A_missing_tool_is_named_with_its_package()
    {
        var missing = new PdfText("/no/such/pdftotext");
        var error = await Assert.ThrowsAsync<MissingComponentException>(() => missing.ReadAsync(PdfWriter.Write("Agenda"), default));
        Assert.Contains("poppler-utils", error.Message);
    }

    [Theory]
    [InlineData("sleep 60", "longer than")]
    [InlineData("cat > /dev/null; head -c 30000000 /dev/zero | tr '\\0' a; sleep 60", "more text")]
    [InlineData("echo broken >&2; exit 1", "damaged")]
    public async Task A_tool_that_hangs_floods_or_fails_is_stopped_and_told_apart(string script, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("tool");
        var tool = Path.Combine(folder.FullName, "tool");
        await File.WriteAllTextAsync(tool, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var error = await Assert.ThrowsAsync<InputException>(() => new PdfText(tool, TimeSpan.FromSeconds(3)).ReadAsync(PdfWriter.Write("Agenda"), default));
        Assert.Contains(reason, error.Message);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_report_to_a_meeting_is_no_agenda()
    {
        if (!HasTool() || SharedData.Find(output, "data", "moderngov", "ZebraCrossing.pdf") is not { } file) return;
        Assert.Contains("report", (await Assert.ThrowsAsync<InputException>(() => new AgendaFileReader().ReadAsync(file, default))).Message);
    }

    private bool HasTool()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        if (!found) output.WriteLine("Skipped: pdftotext is not installed.");
        return found;
    }
}
