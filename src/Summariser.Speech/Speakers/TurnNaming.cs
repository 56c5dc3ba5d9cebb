using Summariser.Core.Transcripts;

namespace Summariser.Speech.Speakers;

/// <summary>
/// Names turns from what is said: whoever is asked to speak speaks next, whoever introduces themselves speaks, and the chair is known by what
/// only a chair says. A turn goes on until words say that somebody else has begun; how sure that is wears off from utterance to utterance.
/// </summary>
internal sealed class TurnNaming(Roster roster)
{
    private const double Introduced = 0.95;
    private const double ChairWords = 0.92;
    private const double Asked = 0.9;
    private const double Told = 0.85;
    private const double ChairThanks = 0.82;
    private const double Between = 0.8;
    private const double Mixed = 0.6;
    private const double Guess = 0.6;
    private const double GoingOn = 0.985;
    private const double ChairGoingOn = 0.88;
    private const double LongPauseSeconds = 1.2;
    private const double AfterLongPause = 0.8;
    private const int FewestOfAReport = 3;
    private const int Reach = 8;

    /// <summary>Who says each utterance, and how sure that is; nobody where nothing says it.</summary>
    public Named[] Name(IReadOnlyList<Utterance> said)
    {
        Cues[] cues = [.. said.Select(one => Cues.Of(one.Text, roster))];
        var names = new Named[said.Count];
        var floor = new Floor(default, null, null, 0);
        for (var at = 0; at < said.Count; at++)
        {
            var pause = at == 0 ? 0 : said[at].Start - said[at - 1].End;
            names[at] = Speaker(cues[at], at == 0 ? null : cues[at - 1], floor, pause, said[at].Text);
            floor = floor.After(names[at], cues[at], roster.Chair, AsksTheSame(cues[at], said[at].Text) ? floor.Called : null);
        }

        LookBack(names, cues);
        Fill(names, cues);
        return names;
    }

    private Named Speaker(Cues cues, Cues? before, Floor floor, double pause, string text)
    {
        if (cues.Self is { } self)
        {
            return new Named(self, Introduced);
        }

        var chair = roster.Chair;
        if (chair is not null && cues.Has(Signs.Chairs))
        {
            return new Named(chair, cues.Has(Signs.Several) && cues.Called is null ? Mixed : ChairWords);
        }

        if (chair is not null && cues.Called is not null && cues.Called != chair)
        {
            return new Named(chair, Asked);
        }

        if (floor.Called is { } called)
        {
            return cues.Has(Signs.Thanks) ? new Named(chair, Guess)
                : AsksTheSame(cues, text) ? new Named(chair, Between)
                : new Named(called, cues.Has(Signs.Several) ? Mixed : cues.Has(Signs.ToChair) ? Introduced : Asked);
        }

        if (cues.Has(Signs.Several) || cues.Has(Signs.ToChair) || cues.Has(Signs.Seconds))
        {
            return default;
        }

        if (cues.Thanked is { } thanked && thanked != chair)
        {
            return new Named(chair, ChairThanks);
        }

        if (cues.Has(Signs.Thanks))
        {
            return new Named(chair, floor.Speaker.Name is null ? Guess : Between);
        }

        return GoesOn(cues, before, floor, pause);
    }

    private Named GoesOn(Cues cues, Cues? before, Floor floor, double pause)
    {
        if (before?.Has(Signs.AsksAll) == true || (cues.Has(Signs.Replies) && before?.Has(Signs.Asks) == false))
        {
            return default;
        }

        if (before?.Has(Signs.Asks) == true)
        {
            // A question is most often answered by whoever gave the report.
            return floor.Reporter is { } reporter && reporter != floor.Speaker.Name ? new Named(reporter, cues.Has(Signs.Answers) ? Guess + 0.1 : Guess) : default;
        }

        var decay = (floor.Speaker.Name == roster.Chair ? ChairGoingOn : GoingOn) * (pause > LongPauseSeconds ? AfterLongPause : 1);
        return new Named(floor.Speaker.Name, floor.Speaker.Confidence * decay);
    }

    // "Mr Lake." — "Can you send all members an update?": the one who called goes on.
    private static bool AsksTheSame(Cues cues, string text) =>
        cues.Has(Signs.Asks) && text.TrimStart().Split(' ') is [var first, var second, ..] && second.TrimEnd(',') is "you" or "we" &&
        first is "Can" or "Could" or "Would" or "Will" or "Do" or "Did" or "Have" or "Are";

    /// <summary>What is said afterwards: who is thanked had the floor, and who moved and seconded.</summary>
    private void LookBack(Named[] names, Cues[] cues)
    {
        for (var at = 1; at < names.Length; at++)
        {
            if (cues[at].Thanked is { } thanked && names[at].Name == roster.Chair)
            {
                Tell(names, at - 1, thanked);
            }

            Tell(names, Last(cues, at, Signs.Moves), cues[at].Mover);
            Tell(names, Last(cues, at, Signs.Seconds), cues[at].Seconder);
        }
    }

    private static int Last(Cues[] cues, int before, Signs sign)
    {
        for (var at = before - 1; at >= Math.Max(0, before - Reach); at--)
        {
            if (cues[at].Has(sign))
            {
                return at;
            }
        }

        return -1;
    }

    private static void Tell(Named[] names, int at, string? name)
    {
        if (at >= 0 && name is not null && !names[at].IsSure)
        {
            names[at] = new Named(name, Told);
        }
    }

    private void Fill(Named[] names, Cues[] cues)
    {
        for (var at = 0; at + 1 < names.Length; at++)
        {
            if (names[at].IsSure || cues[at].Has(Signs.Several | Signs.ToChair | Signs.Seconds | Signs.Replies) || !names[at + 1].IsSure)
            {
                continue;
            }

            var thanks = cues[at].Has(Signs.Thanks) && names[at + 1].Name == roster.Chair;
            var between = at > 0 && names[at - 1].IsSure && names[at - 1].Name == names[at + 1].Name && !cues[at - 1].Has(Signs.Asks | Signs.AsksAll);
            if (thanks || between)
            {
                names[at] = new Named(names[at + 1].Name, Between);
            }
        }
    }

    /// <summary>Who has the floor as an utterance begins.</summary>
    private readonly record struct Floor(Named Speaker, string? Called, string? Reporter, int Run)
    {
        public Floor After(Named speaker, Cues cues, string? chair, string? stillCalled)
        {
            var run = speaker.Name is not null && speaker.Name == Speaker.Name ? Run + 1 : 1;
            var reporter = run >= FewestOfAReport && speaker.IsSure && speaker.Name != chair ? speaker.Name : Reporter;
            return new Floor(speaker, cues.Called != speaker.Name && cues.Called is not null ? cues.Called : stillCalled, reporter, run);
        }
    }
}
