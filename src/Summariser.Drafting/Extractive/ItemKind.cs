using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Kinds of agenda item, which call for different sentences.</summary>
internal enum ItemKind
{
    /// <summary>Business with matter of its own.</summary>
    Substantive,

    /// <summary>Who could not come.</summary>
    Apologies,

    /// <summary>Interests to declare.</summary>
    Declarations,

    /// <summary>Minutes of an earlier meeting.</summary>
    Minutes,

    /// <summary>Exclusion of the press and public.</summary>
    Exclusion,

    /// <summary>Business not on the agenda.</summary>
    OtherBusiness,

    /// <summary>Questions or statements from the public.</summary>
    PublicQuestions,

    /// <summary>The chair's welcome, announcements and housekeeping.</summary>
    Opening,
}

/// <summary>Tells what kind an item is from its title.</summary>
internal static class ItemKinds
{
    /// <summary>The kind of item a title stands for.</summary>
    public static ItemKind Of(string title)
    {
        var words = Words.Of(title);
        return true switch
        {
            _ when words.Contains("apologies") || (words.Contains("apology") && words.Count < 5) => ItemKind.Apologies,
            _ when words.Any(word => word is "declarations" or "declaration") &&
                words.Any(word => word is "interest" or "interests" or "pecuniary" or "whip") || words is ["declarations"] => ItemKind.Declarations,
            _ when words.Contains("minutes") && words.Count <= 16 => ItemKind.Minutes,
            _ when words.Any(word => word is "exclusion" or "exclude") && words.Any(word => word is "public" or "press") => ItemKind.Exclusion,
            _ when words.Contains("business") && words.Any(word => word is "other" or "urgent" or "any") => ItemKind.OtherBusiness,
            _ when words.Any(word => word is "public" or "residents") &&
                words.Any(word => word is "questions" or "question" or "speaking" or "participation" or "petitions") => ItemKind.PublicQuestions,
            _ when words.Count <= 6 && words
                .Any(word => word is "welcome" or "introductions" or "announcements" or "housekeeping") => ItemKind.Opening,
            _ => ItemKind.Substantive,
        };
    }
}
