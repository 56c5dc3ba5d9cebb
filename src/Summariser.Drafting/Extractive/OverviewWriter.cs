using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Writes what a meeting covered in a few sentences.</summary>
internal sealed class OverviewWriter(OpenMeeting meeting, People people)
{
    /// <summary>What stands at the end of an overview when part of the meeting was closed.</summary>
    public const string PartWasClosed = "Part of the meeting was closed to the public and is not covered here.";

    private const int MostNamed = 8;

    private const int MostDecisions = 5;

    /// <summary>The overview.</summary>
    /// <param name="drafts">The items' drafts, in the order of the meeting's items.</param>
    public IReadOnlyList<Sentence> Write(IReadOnlyList<ItemDraft> drafts)
    {
        var taken = meeting.Items.Zip(drafts)
            .Where(pair => pair.First.Status is not (ItemStatus.Closed or ItemStatus.NotReached) && pair.First.Stretches.Count > 0).ToArray();
        var main = taken.Where(pair => ItemKinds.Of(pair.First.Item.Title) == ItemKind.Substantive).ToArray();
        var told = new List<Sentence> { Met() };
        var stands = Standing.IsWholeMeeting(meeting);
        if (!stands && main.Length > 0)
        {
            told.Add(Covered([.. main.Select(pair => pair.First)]));
        }
        else if (stands && Spoken.Of(meeting.Transcript.Utterances) is { Count: > 0 } said && TopicSentence.Of(said) is { } topics)
        {
            told.Add(topics);
        }

        told.AddRange(Noted(stands ? [] : main));
        told.AddRange(main.SelectMany(pair => pair.Second.Decisions
            .Where(decision => stands ? !IsOfMinutes(decision) && SaysWhat(decision) : decision.Kind != DecisionKind.Noted)
            .Select(decision => Decided(pair.First, decision, stands))).Take(MostDecisions));
        if (meeting.Items.Any(item => item.Status == ItemStatus.Closed) || meeting.Outside.Any(outside => outside.Kind == OutsideKind.Closed))
        {
            told.Add(new Sentence { Text = PartWasClosed });
        }

        return told;
    }

    // "To note those" says nothing outside its place.
    private static bool SaysWhat(Decision decision) => Words.Of(decision.Text).Count(word => !CommonWords.Contains(word)) > 1;

    private static bool IsOfMinutes(Decision decision) => Words.Of(decision.Text).Contains("minutes");

    private Sentence Met()
    {
        var about = meeting.Meeting;
        var name = (about.Body.Length > 0, about.Council.Length > 0) switch
        {
            (true, true) when !about.Body.Contains(about.Council, StringComparison.OrdinalIgnoreCase) => $"{Article(about.Body)} of {about.Council}",
            (true, _) => Article(about.Body),
            (false, true) => about.Council,
            _ => "",
        };
        var when = about.Date is { } date ? $" on {date:dddd}, {date:d MMMM yyyy}" : "";
        return new Sentence
        {
            Text = name.Length > 0 ? $"{name} met{when}." : when.Length > 0 ? $"The meeting was held{when}."
                : $"This is a summary of {(about.Title.Length > 0 ? $"the recording “{about.Title}”" : "a recording of a meeting")}.",
        };
    }

    private static string Article(string body) => body.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || body == "Cabinet" ? body
        : $"The {body}";

    private static Sentence Covered(AlignedItem[] items)
    {
        var named = items.Take(MostNamed).Select(item => TitlePhrase.Noun(item.Item.Title)).ToList();
        var left = items.Length - named.Count;
        if (left > 0)
        {
            named.Add(left == 1 ? "other business" : "other business on the agenda");
        }

        return new Sentence { Text = $"It considered {Wording.Row(named)}.",
            Evidence = [.. items.Take(MostNamed).Select(item => item.Stretches[0].First)] };
    }

    private static IEnumerable<Sentence> Noted((AlignedItem First, ItemDraft Second)[] main)
    {
        var noted = main.Where(pair => pair.Second.Decisions.Any(decision => decision.Kind == DecisionKind.Noted)).ToArray();
        if (noted.Length > 0)
        {
            yield return new Sentence
            {
                Text = $"It noted {Wording.Row([.. noted.Select(pair => TitlePhrase.Noun(pair.First.Item.Title))])}.",
                Evidence = [.. noted.SelectMany(pair => pair.Second.Decisions.Where(decision => decision.Kind == DecisionKind.Noted)
                    .SelectMany(decision => decision.Evidence)).Distinct().Order()],
            };
        }
    }

    private Sentence Decided(AlignedItem item, Decision decision, bool stands)
    {
        var subject = stands ? "" : $"On {TitlePhrase.Noun(item.Item.Title)}, ";
        var verb = decision.Kind switch
        {
            DecisionKind.Refused => "this was not agreed",
            DecisionKind.Deferred => "the matter was deferred",
            DecisionKind.Withdrawn => "the matter was withdrawn",
            DecisionKind.Approved => "this was approved",
            DecisionKind.Recommended => $"{people.Body} made a recommendation",
            DecisionKind.Resolved => $"{people.Body} resolved",
            DecisionKind.Noted => "this was noted",
            _ => "this was agreed",
        };
        var abstained = decision.Votes?.Abstain is > 0 and { } abstaining ? $", with {abstaining} abstaining" : "";
        var votes = decision.Votes is { For: { } supporting, Against: { } opposing }
            ? $" The vote was {supporting} for and {opposing} against{abstained}."
            : "";
        return new Sentence { Text = Wording.Capital($"{subject}{verb}: “{Wording.Ended(decision.Text)}”{votes}"), Evidence = decision.Evidence };
    }
}
