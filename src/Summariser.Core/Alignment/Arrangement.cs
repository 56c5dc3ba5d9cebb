using Summariser.Core.Agendas;

namespace Summariser.Core.Alignment;

/// <summary>Where each item of a meeting was taken, as runs in order of time that can be given to other owners. It stays a partition throughout.</summary>
public sealed class Arrangement
{
    private static readonly StretchOwner Closed = new StretchOwner.OfNone(OutsideKind.Closed);

    private readonly OpenMeeting open;
    private readonly Runs runs;
    private readonly ItemStatus[] statuses;

    /// <summary>Takes up a meeting's stretches.</summary>
    public Arrangement(OpenMeeting open)
    {
        ArgumentNullException.ThrowIfNull(open);
        this.open = open;
        runs = new Runs(open);
        statuses = [.. open.Items.Select(item => item.Status)];
    }

    /// <summary>Items that have other utterances, or another fate for want of any, than before.</summary>
    public SortedSet<int> Touched { get; } = [];

    /// <summary>Moves where a stretch begins.</summary>
    /// <param name="first">Id of its first utterance.</param>
    /// <param name="to">Id of the utterance it is to begin with.</param>
    /// <exception cref="InputException">There is no such boundary, or it cannot be moved there.</exception>
    public void MoveBoundary(int first, int to)
    {
        var (before, after) = runs.All.Zip(runs.All.Skip(1)).FirstOrDefault(pair => pair.Second.Stretch.First == first);
        if (after is null)
        {
            throw new InputException("No stretch begins at this utterance. Load the page again and choose a boundary it shows.");
        }

        if (to <= before.Stretch.First || to > after.Stretch.Last)
        {
            throw new InputException("The boundary cannot be moved past the whole of a stretch. Give the words to the other item instead.");
        }

        if (to < first)
        {
            Assign(to, first - 1, after.Owner);
        }
        else if (to > first)
        {
            Assign(first, to - 1, before.Owner);
        }
    }

    /// <summary>Gives a run of utterances to another owner.</summary>
    /// <exception cref="InputException">The run is none, holds closed words, or its new owner cannot have it.</exception>
    public void Assign(int first, int last, StretchOwner owner)
    {
        Require(first, last);
        if (IsClosed(owner))
        {
            throw new InputException("Words are closed with 'Mark as closed', because that cannot be undone.");
        }

        if (owner is StretchOwner.OfItem { Place: var place } && (place < 0 || place >= statuses.Length))
        {
            throw new InputException("There is no such item. Load the page again and choose one it shows.");
        }

        if (runs.Within(first, last).Any(run => IsClosed(run.Owner)))
        {
            throw new InputException(
                "A closed part of the recording cannot be opened: what was said there was let go when it was closed. Where the council keeps it under a key, 'summariser closed' can read it.");
        }

        Touch(runs.Give(first, last, owner));
    }

    /// <summary>Closes a run of utterances; an item all of whose words lie in it is closed as a whole.</summary>
    /// <exception cref="InputException">The run is none.</exception>
    public void Close(int first, int last)
    {
        Require(first, last);
        foreach (var item in runs.Within(first, last).Select(run => run.Owner).OfType<StretchOwner.OfItem>().Select(owner => owner.Place).Distinct().ToArray())
        {
            if (runs.Of(new StretchOwner.OfItem(item)).All(run => run.Stretch.First >= first && run.Stretch.Last <= last))
            {
                CloseItem(item);
            }
        }

        foreach (var run in runs.Within(first, last).Where(run => !IsClosed(run.Owner)).ToArray())
        {
            Touch(runs.Give(Math.Max(first, run.Stretch.First), Math.Min(last, run.Stretch.Last), Closed));
        }
    }

    /// <summary>Closes some utterances; those that follow one another are closed as one run.</summary>
    /// <exception cref="InputException">One of them is not part of the meeting.</exception>
    public void Close(IEnumerable<int> utterances)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        var found = new List<(int First, int Last)>();
        foreach (var id in utterances.Order())
        {
            if (found.Count > 0 && found[^1].Last == id - 1)
            {
                found[^1] = (found[^1].First, id);
            }
            else
            {
                found.Add((id, id));
            }
        }

        found.ForEach(run => Close(run.First, run.Last));
    }

    /// <summary>Closes an item with all its words; it keeps its times.</summary>
    public void CloseItem(int item)
    {
        if (statuses[item] != ItemStatus.Closed)
        {
            statuses[item] = ItemStatus.Closed;
            Touched.Add(item);
        }
    }

    /// <summary>The meeting so arranged, sealed anew: the words of whatever is closed now are not in it.</summary>
    public OpenMeeting Arranged() => OpenMeeting.Seal(
        new Agenda { Meeting = open.Meeting, Items = [.. open.Items.Select(item => item.Item)], Warnings = open.Warnings },
        open.Transcript with { Warnings = [] },
        new Partition
        {
            Items =
            [
                .. open.Items.Select((item, place) => new AlignedItem(
                    item.Item, Fate(place), [.. runs.Of(new StretchOwner.OfItem(place)).Select(run => run.Stretch)])),
            ],
            Outside = [.. runs.All.Where(run => run.Owner is StretchOwner.OfNone).Select(run => new OutsideStretch(((StretchOwner.OfNone)run.Owner).Kind, run.Stretch))],
        });

    private ItemStatus Fate(int place) => (statuses[place], Touched.Contains(place), runs.Of(new StretchOwner.OfItem(place)).Any()) switch
    {
        (ItemStatus.Discussed, true, false) => ItemStatus.NotReached,
        (ItemStatus.NotReached, true, true) => ItemStatus.Discussed,
        var (status, _, _) => status,
    };

    private bool IsClosed(StretchOwner owner) =>
        owner == Closed || (owner is StretchOwner.OfItem { Place: var place } && place < statuses.Length && statuses[place] == ItemStatus.Closed);

    private void Require(int first, int last)
    {
        if (!runs.Hold(first, last))
        {
            throw new InputException("There are no such utterances. Load the page again and choose from those it shows.");
        }
    }

    private void Touch(IEnumerable<StretchOwner> owners) => Touched.UnionWith(owners.OfType<StretchOwner.OfItem>().Select(owner => owner.Place));
}
