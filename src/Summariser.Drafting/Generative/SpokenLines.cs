using System.Globalization;
using System.Text;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Chat;

namespace Summariser.Drafting.Generative;

/// <summary>
/// Utterances as a model reads them: one a line behind its number, under a line with the speaker wherever the speaker changes, and the
/// time wherever a minute has passed. Each text is made one line first, so that nothing said can look like another utterance.
/// </summary>
internal static class SpokenLines
{
    private const double SecondsBetweenTimes = 60;

    /// <summary>The lines of some utterances, in their order.</summary>
    /// <param name="utterances">The utterances.</param>
    /// <param name="nameOf">A shorter name for a speaker that stands beside the lines in full, or null for the speaker's own.</param>
    public static string Of(IEnumerable<Utterance> utterances, Func<string, string>? nameOf = null)
    {
        var lines = new StringBuilder();
        var (speaker, timed) = ((string?)null, double.NegativeInfinity);
        foreach (var said in utterances)
        {
            var isTimed = said.Start - timed >= SecondsBetweenTimes;
            var isNamed = said.SureSpeaker is not null && (said.SureSpeaker != speaker || isTimed);
            if (isNamed || isTimed)
            {
                var name = isNamed ? PlainText.Clean(nameOf?.Invoke(said.SureSpeaker!) ?? said.SureSpeaker) : "";
                lines.Append(name).Append(isNamed && isTimed ? " " : "").Append(isTimed ? Time(said.Start) : "").Append('\n');
                (speaker, timed) = (said.SureSpeaker, isTimed ? said.Start : timed);
            }

            lines.Append(CultureInfo.InvariantCulture, $"{said.Id} {PlainText.Clean(said.Text)}\n");
        }

        return lines.ToString().TrimEnd('\n');
    }

    /// <summary>Cuts utterances into runs that each come to at most so many tokens, as even as they can be.</summary>
    public static IReadOnlyList<IReadOnlyList<Utterance>> Parts(IReadOnlyList<Utterance> utterances, int mostTokens)
    {
        if (TokenUse.Of(Of(utterances)) <= mostTokens)
        {
            return [utterances];
        }

        var sizes = utterances.Select(said => TokenUse.Of(Of([said]))).ToArray();
        var share = (double)sizes.Sum() / ((sizes.Sum() + mostTokens - 1) / mostTokens);
        var parts = new List<List<Utterance>> { new() };
        var tokens = 0;
        for (var at = 0; at < utterances.Count; at++)
        {
            if (tokens > 0 && (tokens + (sizes[at] / 2.0) > share || tokens + sizes[at] > mostTokens))
            {
                parts.Add([]);
                tokens = 0;
            }

            parts[^1].Add(utterances[at]);
            tokens += sizes[at];
        }

        return parts;
    }

    private static string Time(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 1e7));
        return time.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }
}
