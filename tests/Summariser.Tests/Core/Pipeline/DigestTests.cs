using System.Security.Cryptography;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

public sealed class DigestTests
{
    [Fact]
    public void A_digest_is_that_of_the_values_json() =>
        Assert.Equal(Digest.Hex(SHA256.HashData("""{"item1":"a","item2":[1,2.5]}"""u8)), Digest.Of(("a", new object[] { 1, 2.5 })));

    [Fact]
    public void A_digest_is_sixty_four_lower_case_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", Digest.Of(new Agenda()));

    [Fact]
    public void Equal_values_made_apart_have_one_digest() => Assert.Equal(Digest.Of(Agenda("Bins", "Trees")), Digest.Of(Agenda("Bins", "Trees")));

    [Fact]
    public void The_order_of_a_list_counts() => Assert.NotEqual(Digest.Of(Agenda("Bins", "Trees")), Digest.Of(Agenda("Trees", "Bins")));

    [Fact]
    public void Values_that_look_alike_have_different_digests()
    {
        string[] digests =
        [
            Digest.Of(("ab", "c")), Digest.Of(("a", "bc")), Digest.Of(("abc", "")), Digest.Of(("abc", (string?)null)),
            Digest.Of((1, 23)), Digest.Of((12, 3)), Digest.Of("123"), Digest.Of(123), Digest.Of<int[]>([1, 23]), Digest.Of<int[]>([12, 3]),
            Digest.Of(((1, 2), 3)), Digest.Of((1, (2, 3))), Digest.Of("a"), Digest.Of("A"), Digest.Of("é"), Digest.Of("e\u0301"),
        ];
        Assert.Equal(digests.Length, digests.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_change_deep_inside_a_value_changes_its_digest()
    {
        var agenda = Agenda("Bins");
        var changed = agenda with { Meeting = agenda.Meeting with { Attendees = [new Attendee("Cllr Ada Quill", Status: AttendanceStatus.Apologies)] } };
        Assert.NotEqual(Digest.Of(agenda), Digest.Of(changed));
    }

    private static Agenda Agenda(params string[] titles) => new()
    {
        Meeting = new Meeting { Attendees = [new Attendee("Cllr Ada Quill")] },
        Items = [.. titles.Select(title => new AgendaItem { Title = title })],
    };
}
