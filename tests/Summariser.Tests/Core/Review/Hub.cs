using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Json;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Review.Editing;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Core.Review;

/// <summary>A made-up meeting of three items, drafted, and what a clerk does to it.</summary>
internal static class Hub
{
    public static Actor Clerk { get; } = new("Ada Clerk");

    public static DateTimeOffset Now { get; } = new(2026, 6, 12, 9, 0, 0, TimeSpan.Zero);

    public static ReviewCopy Draft { get; } = Drafted();

    /// <summary>Makes an edit of a draft.</summary>
    public static Edited Edit(this ReviewCopy copy, DraftEdit edit) => new DraftEditor(new EvidenceDesk(), Clerk, Now).Apply(copy, edit);

    /// <summary>The draft after an edit.</summary>
    public static ReviewCopy After(this ReviewCopy copy, params DraftEdit[] edits) => edits.Aggregate(copy, (now, edit) => now.Edit(edit).Copy);

    /// <summary>A value as it would be written anywhere.</summary>
    public static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Compact);

    /// <summary>A draft in which an item has other sentences.</summary>
    public static ReviewCopy With(this ReviewCopy copy, int item, params Sentence[] sentences) => copy.With(copy.Summary with
    {
        Items = [.. copy.Summary.Items.Select((each, place) => place == item ? each with { Summary = sentences } : each)],
    });

    public static ReviewCopy Of(params (AgendaItem Item, string[] Lines)[] items)
    {
        var open = Drafting.Meetings.Of(items);
        var draft = new ExtractiveDrafter().DraftAsync(open, CancellationToken.None).GetAwaiter().GetResult();
        return ReviewCopy.Of(SummaryAssembly.Assemble(open, draft, new Provenance { Engine = "moonshine-base", Drafter = "extractive" }), open);
    }

    private static ReviewCopy Drafted() => Of(
        (new AgendaItem { Number = "4", Title = "Harbour Hub" },
        [
            "Councillor Maud Tarrant: Item four is the Harbour Hub. Mr Greenacre, over to you.",
            "Tobias Greenacre: The hub will open in May and it has cost sixty four thousand pounds so far.",
            "Tobias Greenacre: We expect twelve hundred visitors in the first month from the harbour wards.",
            "Councillor Hesper Quill: Will there be step free access from the car park to the hub?",
            "Tobias Greenacre: Yes, the ramp was finished in March and the lift is being tested now.",
            "Councillor Maud Tarrant: Thank you. We note the report on the Harbour Hub.",
        ]),
        (new AgendaItem { Number = "5", Title = "Library opening hours", Description = "To consider longer hours at the central library." },
        [
            "Councillor Maud Tarrant: Item five, library opening hours.",
            "Councillor Ivo Bellweather: The library should open until eight on Thursdays because students ask for it.",
            "Tobias Greenacre: It would cost nine thousand pounds a year for staff in the evenings.",
            "Councillor Maud Tarrant: Those in favour? Seven for, two against. The longer hours are approved.",
        ]),
        (new AgendaItem { Number = "6", Title = "Play areas" },
        [
            "Councillor Maud Tarrant: Item six, play areas.",
            "Councillor Hesper Quill: The swings in Orchard Park were broken for five weeks last summer.",
            "Tobias Greenacre: I will write to the contractor about the swings by the end of June.",
            "Councillor Maud Tarrant: Thank you. That ends the business.",
        ]));
}
