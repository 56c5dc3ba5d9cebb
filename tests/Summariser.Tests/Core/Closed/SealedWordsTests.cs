using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Closed;
using Summariser.Core.Json;

namespace Summariser.Tests.Core.Closed;

public sealed class SealedWordsTests
{
    [Fact]
    public void The_key_brings_back_what_was_said_in_closed_session_and_nothing_else()
    {
        var opened = SealedWords.Read(ClosedMeeting.Words.Seal(ClosedMeeting.Key).Bytes.ToArray())!.Open(ClosedMeeting.Key)!;

        Assert.Equal(JsonSerializer.Serialize(ClosedMeeting.Transcript.Utterances[1], ContractJson.Compact), JsonSerializer.Serialize(Assert.Single(opened.Utterances), ContractJson.Compact));
    }

    [Fact]
    public void Another_key_opens_nothing() =>
        Assert.Null(ClosedMeeting.Words.Seal(ClosedMeeting.Key).Open(ClosedKey.Parse(ClosedKey.NewText())!));

    [Fact]
    public void A_changed_byte_anywhere_opens_nothing()
    {
        var whole = ClosedMeeting.Words.Seal(ClosedMeeting.Key).Bytes.ToArray();
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (place, change) =>
        {
            byte[] changed = [.. whole];
            changed[place] ^= (byte)change;
            return SealedWords.Read(changed)?.Open(ClosedMeeting.Key) is null;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_file_cut_short_opens_nothing()
    {
        var whole = ClosedMeeting.Words.Seal(ClosedMeeting.Key).Bytes.ToArray();
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Null(SealedWords.Read(whole[..length])?.Open(ClosedMeeting.Key)));
    }

    [Fact]
    public void The_same_words_are_never_sealed_alike_twice()
    {
        var (one, other) = (ClosedMeeting.Words.Seal(ClosedMeeting.Key), ClosedMeeting.Words.Seal(ClosedMeeting.Key));
        Assert.NotEqual(one.Bytes.ToArray(), other.Bytes.ToArray());
        Assert.DoesNotContain(ClosedMeeting.Marker, Encoding.Latin1.GetString(one.Bytes.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_text_that_is_no_key_is_none(string text) => Assert.Null(ClosedKey.Parse(text));
}
