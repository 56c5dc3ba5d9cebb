using Summariser.Core.Transcripts;

namespace Summariser.Core.Alignment;

/// <summary>The stretches of a meeting in order of time, each with its owner. However they are given, they stay a partition.</summary>
internal sealed class Runs
{
    private readonly OpenMeeting open;
    private readonly List<Run> all;

    /// <summary>Takes up a meeting's stretches.</summary>
    public Runs(OpenMeeting open)
    {
        this.open = open;
        all =
        [
            .. open.Items.SelectMany((item, place) => item.Stretches.Select(stretch => new Run(new StretchOwner.OfItem(place), stretch)))
                .Concat(open.Outside.Select(outside => new Run(new StretchOwner.OfNone(outside.Kind), outside.Run)))
                .OrderBy(run => run.Stretch.First),
        ];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Run> All => all;

    /// <summary>Those of an owner.</summary>
    public IEnumerable<Run> Of(StretchOwner owner) => all.Where(run => run.Owner == owner);

    /// <summary>Those that hold any utterance from one to another.</summary>
    public IEnumerable<Run> Within(int first, int last) => all.Where(run => run.Stretch.First <= last && run.Stretch.Last >= first);

    /// <summary>Whether all utterances from one to another are part of the meeting.</summary>
    public bool Hold(int first, int last) => all.Count > 0 && first <= last && first >= all[0].Stretch.First && last <= all[^1].Stretch.Last;

    /// <summary>Gives utterances to another owner.</summary>
    /// <returns>The owners who have more or fewer utterances now.</returns>
    public IReadOnlyList<StretchOwner> Give(int first, int last, StretchOwner owner)
    {
        var pieces = Within(first, last).ToArray();
        if (Array.TrueForAll(pieces, run => run.Owner == owner))
        {
            return [];
        }

        var at = all.IndexOf(pieces[0]);
        all.RemoveRange(at, pieces.Length);
        var (head, tail) = (pieces[0].Stretch, pieces[^1].Stretch);
        var start = head.First < first ? StartOf(first, head.At) : head.At.Start;
        var end = tail.Last > last ? StartOf(last + 1, tail.At) : tail.At.End;
        Run[] laid =
        [
            .. head.First < first ? [new Run(pieces[0].Owner, head with { Last = first - 1, At = new TimeRange(head.At.Start, start) })] : Array.Empty<Run>(),
            new Run(owner, new Stretch(new TimeRange(start, end), first, last, 1)),
            .. tail.Last > last ? [new Run(pieces[^1].Owner, tail with { First = last + 1, At = new TimeRange(end, tail.At.End) })] : Array.Empty<Run>(),
        ];
        all.InsertRange(at, laid);
        Join(all.FindIndex(run => run.Stretch.First == first));
        return [.. pieces.Select(piece => piece.Owner).Append(owner).Distinct()];
    }

    // A run that meets one of the same owner on either side is one with it.
    private void Join(int at)
    {
        if (at + 1 < all.Count && all[at + 1].Owner == all[at].Owner)
        {
            Merge(at);
        }

        if (at > 0 && all[at - 1].Owner == all[at].Owner)
        {
            Merge(at - 1);
        }
    }

    private void Merge(int at)
    {
        var (one, two) = (all[at].Stretch, all[at + 1].Stretch);
        all[at] = all[at] with
        {
            Stretch = new Stretch(new TimeRange(one.At.Start, two.At.End), one.First, two.Last, Math.Min(one.Confidence, two.Confidence)),
        };
        all.RemoveAt(at + 1);
    }

    // Where the words were let go when their time was over, only the stretch they were in is known.
    private double StartOf(int utterance, TimeRange within) =>
        Math.Clamp(open.Transcript.Utterances.FirstOrDefault(said => said.Id >= utterance)?.Start ?? within.Start, within.Start, within.End);
}

/// <summary>A stretch and what it belongs to.</summary>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Stretch">Its utterances and times.</param>
internal sealed record Run(StretchOwner Owner, Stretch Stretch);
