using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Summariser.Core;

namespace Summariser.Agendas.Import.Pdf;

/// <summary>Takes the text out of a PDF with poppler's pdftotext, which gets the file on its standard input and can open no other.</summary>
/// <param name="executable">The program to run.</param>
/// <param name="timeLimit">How long it may take.</param>
internal sealed class PdfText(string executable = "pdftotext", TimeSpan? timeLimit = null)
{
    private const int MaximumCharacters = 10 * 1024 * 1024;
    private const int PagesRead = 300;

    private static readonly string[] Arguments = ["-q", "-layout", "-enc", "UTF-8", "-l", $"{PagesRead}", "-", "-"];

    private readonly TimeSpan limit = timeLimit ?? TimeSpan.FromSeconds(30);

    /// <summary>True for the first bytes of a PDF.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>The text with a paragraph a line.</summary>
    /// <exception cref="InputException">The file is damaged, locked, too large, or a scan without text.</exception>
    /// <exception cref="MissingComponentException">The program is not installed.</exception>
    public async Task<string> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var process = Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(limit);
        try
        {
            var feeding = FeedAsync(process, content, stop.Token);
            var complaint = process.StandardError.ReadToEndAsync(stop.Token);
            var text = await TakeAsync(process, stop.Token);
            await feeding;
            await complaint;
            await process.WaitForExitAsync(stop.Token);
            if (process.ExitCode != 0) throw new InputException("The PDF is damaged or locked. Give the meeting's web page instead.");
            return PdfLines.Unwrap(text) is { Length: > 0 } lines
                ? lines
                : throw new InputException("The PDF holds pictures and no text. Give the meeting's web page instead.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InputException($"The PDF took longer than {limit.TotalSeconds:0} seconds to read. Give the meeting's web page instead.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        }
        catch (Win32Exception error)
        {
            throw new MissingComponentException(
                "Reading a PDF needs pdftotext, which is not installed. Install poppler-utils, or give the meeting's web page instead.", error);
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program stopped reading: its exit code says why.
        }
    }

    private static async Task<string> TakeAsync(Process process, CancellationToken cancel)
    {
        var (text, block) = (new StringBuilder(), new char[1 << 14]);
        for (int read; (read = await process.StandardOutput.ReadAsync(block, cancel)) > 0;)
        {
            text.Append(block, 0, read);
            if (text.Length > MaximumCharacters) throw new InputException("The PDF holds more text than any agenda. Give the meeting's own page.");
        }

        return text.ToString();
    }
}
