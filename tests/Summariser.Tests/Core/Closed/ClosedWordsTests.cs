using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Summariser.Agendas.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Json;
using Summariser.Drafting.Evidence;
using Summariser.Rendering.Documents;
using Summariser.Speech;
using Summariser.Web;

namespace Summariser.Tests.Core.Closed;

/// <summary>No code can read closed words: the compiler has no member to offer it, and serialising refuses.</summary>
public sealed class ClosedWordsTests
{
    /// <summary>Rooms in which not even the names of these types occur.</summary>
    public static TheoryData<string> Outsiders =>
    [
        .. new[] { typeof(EvidenceCheck), typeof(SummaryDocument), typeof(SpeechOptions), typeof(MeetingAligner), typeof(WebOptions) }.Select(type => type.Assembly.Location),
    ];

    [Fact]
    public void Nothing_that_can_be_asked_of_closed_words_gives_words()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        var given = typeof(ClosedWords).GetMethods(Public).Where(method => method.DeclaringType != typeof(object)).Select(method => method.ReturnType);

        Assert.Equal([typeof(bool), typeof(ClosedWords), typeof(SealedWords), typeof(string)], given.Distinct().OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Empty(typeof(ClosedWords).GetFields(Public));
        Assert.Empty(typeof(ClosedWords).GetInterfaces());
        Assert.True(typeof(ClosedWords).IsSealed);
    }

    [Fact]
    public void Neither_words_nor_key_can_be_told_by_their_names()
    {
        Assert.DoesNotContain(ClosedMeeting.Marker, $"{ClosedMeeting.Words}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal(nameof(ClosedKey), $"{ClosedMeeting.Key}");
    }

    [Fact]
    public void Neither_words_nor_key_can_be_serialised()
    {
        foreach (var options in new[] { ContractJson.Compact, ContractJson.Indented, JsonSerializerOptions.Default, new JsonSerializerOptions { IncludeFields = true } })
        {
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(ClosedMeeting.Words, options));
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(ClosedMeeting.Key, options));
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Log = new { ClosedMeeting.Words } }, options));
        }
    }

    [Fact]
    public void No_other_room_is_let_into_what_Core_keeps_to_itself() =>
        Assert.Empty(typeof(ClosedWords).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Theory, MemberData(nameof(Outsiders))]
    public void Rooms_that_draft_render_recognise_align_or_serve_do_not_name_closed_words(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(type => metadata.GetString(type.Namespace) == typeof(ClosedWords).Namespace).Select(type => metadata.GetString(type.Name));

        Assert.Contains(metadata.TypeReferences.Select(metadata.GetTypeReference), type => metadata.GetString(type.Namespace).StartsWith("Summariser.Core", StringComparison.Ordinal));
        Assert.Empty(named);
    }
}
