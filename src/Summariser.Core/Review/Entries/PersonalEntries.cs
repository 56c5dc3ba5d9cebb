using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Entries;

/// <summary>What may be personal data, in the draft and in what was said.</summary>
internal static class PersonalEntries
{
    public static IEnumerable<WorkEntry> Of(MeetingSummary summary, Moments moments) =>
    [
        .. Sections.All(summary).SelectMany(each => PersonalData.In(each.Sentence.Text).Select(kind =>
            Entry(kind, each.Sentence.Text, "In the draft.", each.Place.Item) with
            {
                Sentence = each.Place.Sentence,
                Utterance = moments.First(each.Sentence.Evidence)?.Id,
                Seconds = moments.First(each.Sentence.Evidence)?.Start,
            })),
        .. summary.Items.SelectMany((item, place) => item.Decisions.SelectMany((decision, at) =>
            PersonalData.In(decision.Text).Select(kind => Entry(kind, decision.Text, "In a decision.", place) with { Decision = at }))),
        .. summary.Items.SelectMany((item, place) => item.Actions.SelectMany((action, at) =>
            PersonalData.In($"{action.Text} {action.Owner}").Select(kind => Entry(kind, action.Text, "In an action.", place) with { Action = at }))),
        .. summary.Transcript.SelectMany(said => PersonalData.In(said.Text).Select(kind =>
            Entry(kind, said.Text, "In what was said.", moments.ItemOf(said.Id)) with { Utterance = said.Id, Seconds = said.Start })),
    ];

    private static WorkEntry Entry(PersonalDataKind kind, string text, string where, int? item) => new()
    {
        Key = WorkList.Key(WorkKind.PersonalData, kind, where, text),
        Kind = WorkKind.PersonalData,
        Title = $"{Named(kind)}: {Moments.Short(text)}",
        Detail = $"{where} Should everybody be able to read it?",
        Item = item,
    };

    private static string Named(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => "Possibly an email address",
        PersonalDataKind.Phone => "Possibly a telephone number",
        PersonalDataKind.Address => "Possibly somebody's address",
        PersonalDataKind.BirthDate => "Possibly a date of birth",
        PersonalDataKind.NationalInsurance => "Possibly a National Insurance number",
        PersonalDataKind.NhsNumber => "Possibly an NHS number",
        PersonalDataKind.BankDetails => "Possibly bank details",
        _ => "Possibly about somebody's health",
    };
}
