using Summariser.Core.Alignment;
using Summariser.Core.Language;

namespace Summariser.Drafting.Generative;

/// <summary>
/// Tells a summary of some words from a text that merely points to them: enough of its words must occur there, in some form of theirs,
/// or be printed on the agenda. A model may reword; one that was talked into praise or into other matters writes other words.
/// </summary>
internal sealed class FarWords
{
    private const double LeastShare = 0.3;
    private const int FewWords = 2;
    private const int Neighbours = 2;

    // Words minutes are made of, which no one need have said.
    private static readonly HashSet<string> Reporting = [.. string.Join(' ',
        "asked replied answered told reported presented introduced stated noted added explained confirmed raised thanked responded response questioned question",
        "questions member members committee panel board cabinet council councillor councillors officer officers chair meeting report item matter concern concerns",
        "considered discussed heard received agreed resolved decided recommended approved deferred moved seconded carried motion vote votes voted favour against",
        "regarding concerning about figure figures compared including included set out there were was also following after later during")
        .Split(' ').Select(Stem)];

    private readonly Dictionary<int, HashSet<string>> said;
    private readonly HashSet<string> names;
    private readonly Dictionary<AlignedItem, HashSet<string>> items;

    /// <summary>Prepares a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="leftOut">Ids of utterances whose words do not count.</param>
    public FarWords(OpenMeeting meeting, IReadOnlySet<int> leftOut)
    {
        said = meeting.Transcript.Utterances.Where(utterance => !leftOut.Contains(utterance.Id)).ToDictionary(utterance => utterance.Id, utterance => Stems($"{utterance.Text} {utterance.SureSpeaker}"));
        var about = meeting.Meeting;
        names = Stems($"{about.Council} {about.Body} {about.Date:dddd MMMM} {string.Join(' ', about.Attendees.Select(person => person.Name))}");
        items = new Dictionary<AlignedItem, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var item in meeting.Items)
        {
            items[item] = Stems($"{item.Item.Title} {item.Item.Description} {string.Join(' ', item.Item.Documents.Select(document => document.Title))}");
        }
    }

    /// <summary>
    /// Whether a text is far from the words it points to: three in ten of its words, and two at the least where it has them, must be found. Names
    /// do not count, being checked on their own.
    /// </summary>
    public bool IsFar(string text, IReadOnlyList<int> ids, AlignedItem? item)
    {
        var (found, words) = Count(text, ids, item);
        return found < Math.Min(words, Math.Max(FewWords, LeastShare * words));
    }

    private (int Found, int Words) Count(string text, IReadOnlyList<int> ids, AlignedItem? item)
    {
        var near = ids.SelectMany(id => Enumerable.Range(id - Neighbours, (2 * Neighbours) + 1)).Distinct()
            .Where(said.ContainsKey).Select(id => said[id]).ToArray();
        var agenda = item is null ? items.Values.ToArray() : [items[item]];
        var words = Words.Of(text).Where(IsTelling).Select(Stem).Where(stem => !Reporting.Contains(stem) && !names.Contains(stem)).ToArray();
        return (words.Count(stem => agenda.Any(known => known.Contains(stem)) || near.Any(known => known.Contains(stem))), words.Length);
    }

    private static HashSet<string> Stems(string text) => [.. Words.Of(text).Where(IsTelling).Select(Stem)];

    private static bool IsTelling(string word) => word.Length > 3 && !char.IsDigit(word[0]) && !CommonWords.Contains(word);

    // Five letters are enough to find "recruiting" in "recruitment".
    private static string Stem(string word) => word.Length <= 5 ? word.TrimEnd('s') : word[..5];
}
