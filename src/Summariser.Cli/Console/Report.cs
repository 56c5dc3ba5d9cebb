using System.Globalization;
using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Cli.Console;

/// <summary>What a command says when it is done: results on standard output, cautions on standard error.</summary>
internal static class Report
{
    public static void Print(MeetingSummary summary, IReadOnlyList<string> files, string? keptIn = null)
    {
        Warn(summary.Warnings);
        WarnOfClosed([.. summary.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => new TimeRange(outside.Start, outside.End)),
            .. summary.Items.Where(item => item.Status == ItemStatus.Closed).SelectMany(item => item.Stretches).Select(stretch => new TimeRange(stretch.Start, stretch.End))], keptIn);
        var unsupported = summary.Items.SelectMany(item => item.Summary).Concat(summary.Overview.Sentences).Count(sentence => sentence.Support == Support.Unsupported);
        if (unsupported > 0)
        {
            System.Console.Error.WriteLine($"{unsupported} sentence(s) say something the checks did not find in the recording; they are marked on the page.");
        }

        foreach (var file in files)
        {
            System.Console.WriteLine(file);
        }
    }

    /// <summary>Says what a draft by a chat model cost; nothing where none was asked.</summary>
    /// <param name="made">How the draft was made.</param>
    /// <param name="calls">How many calls this run made.</param>
    public static void Cost(Provenance made, int calls)
    {
        if (made.Cost is not { } cost)
        {
            return;
        }

        var price = cost.Price is { } sum ? $"{sum:0.0000} {cost.Currency}" : "no price is set for the model in Chat:Prices";
        System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"cost of the draft: {made.Tokens.Input:#,0} tokens sent, {made.Tokens.Output:#,0} received, {price}, in {cost.Calls} answers of {made.Model}; {calls} call(s) made in this run"));
    }

    public static void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            System.Console.Error.WriteLine($"note: {warning}");
        }
    }

    /// <param name="closed">What was closed.</param>
    /// <param name="keptIn">The folder its words are kept in, encrypted; null where they were let go.</param>
    public static void WarnOfClosed(IReadOnlyList<TimeRange> closed, string? keptIn)
    {
        TimeRange[] heard = [.. closed.Where(range => range.Seconds > 0)];
        foreach (var range in heard)
        {
            System.Console.Error.WriteLine(
                $"note: {Clock.Of(range.Start)} to {Clock.Of(range.End)} was closed to the public and is left out. The recording itself still holds it: do not publish that part.");
        }

        if (keptIn is not null && heard.Length > 0)
        {
            System.Console.Error.WriteLine($"note: What was said then is kept, encrypted, in {keptIn}. Open it with: summariser closed open FILE --out FILE");
        }
    }
}
