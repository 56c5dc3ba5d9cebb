using System.Text.RegularExpressions;

namespace Summariser.Core.Review;

/// <summary>
/// Looks for what may be personal data in a text. A hint for a clerk: it finds forms, not meanings, so what it finds may be harmless and what
/// it passes over may not be.
/// </summary>
public static partial class PersonalData
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Digit = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|[0-9])";

    private const string Kin = "son|daughter|child|children|wife|husband|partner|mother|mum|father|dad|brother|sister|grandson|granddaughter|nephew|niece|boy|girl";

    private const string Health =
        "autis[a-z]*|adhd|asthma|cancer|tumou?r|diabet[a-z]*|epilep[a-z]*|dementia|alzheimer'?s|depress[a-z]*|anxiety|suicid[a-z]*|self[- ]harm[a-z]*|" +
        "disab[a-z]*|diagnos[a-z]*|pregnan[a-z]*|miscarr[a-z]*|stroke|heart attack|mental health|special needs|sen|ehcp|wheelchair|hospital|addict[a-z]*|abus[a-z]*|died|passed away";

    /// <summary>Kinds of personal data that the text may hold, each once.</summary>
    public static IEnumerable<PersonalDataKind> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Looks(text).Where(look => look.Found()).Select(look => look.Kind);
    }

    // Most of what is said has no figure and none of the words that the longer patterns begin with.
    private static IEnumerable<(PersonalDataKind Kind, Func<bool> Found)> Looks(string text)
    {
        var hasFigure = text.AsSpan().ContainsAnyInRange('0', '9');
        yield return (PersonalDataKind.Email, () => (text.Contains('@', StringComparison.Ordinal) && Email().IsMatch(text)) || (Has(" dot ") && SpokenEmail().IsMatch(text)));
        yield return (PersonalDataKind.Phone, () => (hasFigure && Phone().IsMatch(text)) || ((Has("oh ") || Has("zero") || Has("0 ")) && SpokenNumber().IsMatch(text)));
        yield return (PersonalDataKind.Address, () => (hasFigure && Postcode().IsMatch(text)) || ((Has(" live") || Has(" living")) && HomeAddress().IsMatch(text)));
        yield return (PersonalDataKind.BirthDate, () => (Has("birth") || Has("born") || Has("dob") || Has("d.o.b")) && BirthDate().IsMatch(text));
        yield return (PersonalDataKind.NationalInsurance, () => (hasFigure || Has("national insurance")) && NationalInsurance().IsMatch(text));
        yield return (PersonalDataKind.NhsNumber, () => hasFigure && NhsNumber().Matches(text).Any(found => IsNhsNumber(found.Value)));
        yield return (PersonalDataKind.BankDetails, () => (hasFigure || Has("sort code") || Has("account number")) && BankDetails().IsMatch(text));
        yield return (PersonalDataKind.Health, () => Has("my ") && FamilyHealth().IsMatch(text));

        bool Has(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    // The last digit of an NHS number is a check on the nine before it: eleven less their weighted sum's remainder by eleven (NHS Data Dictionary).
    private static bool IsNhsNumber(string found)
    {
        var digits = found.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        var check = (11 - (digits.Take(9).Select((digit, at) => digit * (10 - at)).Sum() % 11)) % 11;
        return check == digits[9];
    }

    [GeneratedRegex(@"[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", Loose)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[a-z0-9]+ at [a-z0-9-]+ dot (com|org|net|gov|co|uk)\b", Loose)]
    private static partial Regex SpokenEmail();

    [GeneratedRegex(@"(\+44|\b0044|\b0)[ -]?(\(0\)[ -]?)?[1-9]([ -]?[0-9]){8,9}\b", Loose)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(oh|zero|0)[ ,-]+(" + Digit + @"[ ,-]+){8,14}" + Digit + @"\b", Loose)]
    private static partial Regex SpokenNumber();

    [GeneratedRegex(@"\b([A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-BD-HJLNP-UW-Z]{2})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b(i|we|he|she|they|who|family|resident|mother|father) (live|lives|lived|living|am living|are living) (at|on|in) (number )?([0-9]{1,4}[a-z]? )?[a-z' -]{2,40} (street|road|lane|avenue|close|drive|gardens|grove|terrace|court|crescent|way|place|row|hill)\b", Loose)]
    private static partial Regex HomeAddress();

    [GeneratedRegex(@"\b(date of birth|d\.?o\.?b\.?|born on( the)?|birthday is)\b", Loose)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"\b([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]|national insurance number (is|was))\b", Loose)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b", Loose)]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"\b(sort code (is|was|of|[0-9])|account number (is|was|of|[0-9])|[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{8}|GB[0-9]{2} ?[A-Z]{4}( ?[0-9]{4}){3} ?[0-9]{2})", Loose)]
    private static partial Regex BankDetails();

    [GeneratedRegex(@"\bmy ((own|late|little|eldest|youngest|elderly|[a-z-]+ year old) )?(" + Kin + @")\b.{0,80}\b(" + Health + @")\b", Loose)]
    private static partial Regex FamilyHealth();
}

/// <summary>Kinds of personal data.</summary>
public enum PersonalDataKind
{
    /// <summary>An email address.</summary>
    Email,

    /// <summary>A telephone number, in figures or spoken digit by digit.</summary>
    Phone,

    /// <summary>A postcode or where somebody lives.</summary>
    Address,

    /// <summary>When somebody was born.</summary>
    BirthDate,

    /// <summary>A National Insurance number.</summary>
    NationalInsurance,

    /// <summary>An NHS number.</summary>
    NhsNumber,

    /// <summary>A sort code or an account's number.</summary>
    BankDetails,

    /// <summary>What a speaker says of a relative's health or misfortune.</summary>
    Health,
}
