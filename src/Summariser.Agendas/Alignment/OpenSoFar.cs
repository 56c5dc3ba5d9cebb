using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Holds words back from the first sign that the public may be excluded until the meeting is heard to return: any wording of exclusion or of exempt
/// business, whether or not it resolves anything, and anything that seems to belong to a restricted item or to come after one. The newest words
/// wait, for what follows may show what they were.
/// </summary>
public sealed class OpenSoFar : IOpenSoFar
{
    private const double WaitSeconds = 45;

    /// <inheritdoc/>
    public OpenPart SelectOpen(IReadOnlyList<Utterance> heard, Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(agenda);
        var text = SpokenText.Of(heard);
        var doubtful = Signs(text, heard.Count);
        var returns = ClosedSessions.Returns(text, heard).ToHashSet();
        var places = Places(heard, agenda);
        var firstRestricted = agenda.Items.TakeWhile(item => !item.Restricted).Count();

        var (said, isHidden, hasReturned) = (new List<Utterance>(), false, false);
        for (var at = 0; at < heard.Count; at++)
        {
            var wasHidden = isHidden;
            if (doubtful[at] || places[at] == Place.Closed || (!hasReturned && places[at].Item >= firstRestricted))
            {
                isHidden = true;
            }
            else if (isHidden && returns.Contains(at))
            {
                (isHidden, hasReturned) = (false, true);
            }

            // Of the words around a border some may lie beyond it: windows end at pauses, not at sentences.
            var isBorder = wasHidden || (at + 1 < heard.Count && doubtful[at + 1]);
            if (!isHidden && !isBorder && heard[at].End <= heard[^1].End - WaitSeconds)
            {
                said.Add(heard[at]);
            }
        }

        return new OpenPart(said, isHidden);
    }

    private static bool[] Signs(SpokenText text, int count)
    {
        var signs = new bool[count];
        foreach (var match in ClosedPhrases.Exclusion.Matches(text.Joined).Concat(ClosedPhrases.Sign.Matches(text.Joined)))
        {
            for (var at = text.UtteranceAt(match.Index); at <= text.UtteranceAt(match.Index + match.Length - 1); at++)
            {
                signs[at] = true;
            }
        }

        return signs;
    }

    /// <summary>Which item each utterance seems to belong to; only asked where an item is restricted.</summary>
    private static Place[] Places(IReadOnlyList<Utterance> heard, Agenda agenda)
    {
        var places = new Place[heard.Count];
        Array.Fill(places, Place.None);
        if (!agenda.Items.Any(item => item.Restricted))
        {
            return places;
        }

        var partition = new MeetingAligner().Align(new Transcript { Utterances = heard, DurationSeconds = heard[^1].End }, agenda);
        var stretches = partition.Items.SelectMany((item, index) => item.Stretches.Select(stretch => (Place: item.Status == ItemStatus.Closed ? Place.Closed : new Place(index), stretch)))
            .Concat(partition.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => (Place.Closed, outside.Run)));
        foreach (var (place, stretch) in stretches)
        {
            for (var at = 0; at < heard.Count; at++)
            {
                places[at] = stretch.Holds(heard[at].Id) ? place : places[at];
            }
        }

        return places;
    }

    private sealed record Place(int Item)
    {
        public static Place None { get; } = new(-1);

        public static Place Closed { get; } = new(int.MaxValue);
    }
}
