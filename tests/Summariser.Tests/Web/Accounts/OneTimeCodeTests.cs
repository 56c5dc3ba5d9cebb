using System.Text;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Tests.Web.Accounts;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The test values of RFC 6238, appendix B, of which apps show the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    [InlineData("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")]
    public void A_key_is_read_as_people_type_it(string text) => Assert.Equal(Key, OneTimeCode.KeyOf(text));

    [Fact]
    public void A_new_key_is_of_160_bits_and_of_ones_own()
    {
        Assert.Equal(20, OneTimeCode.KeyOf(OneTimeCode.NewKey()).Length);
        Assert.NotEqual(OneTimeCode.NewKey(), OneTimeCode.NewKey());
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_phones_clock_may_be_half_a_minute_wrong(int late, bool good)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.StepAt(now.AddSeconds(late));
        Assert.Equal(good ? step : null, OneTimeCode.StepOf(OneTimeCode.At(Key, step), Key, now, lastUsed: 0));
    }

    [Fact]
    public void A_code_is_good_once_and_none_before_it_is()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.StepAt(now);
        Assert.Null(OneTimeCode.StepOf(OneTimeCode.At(Key, step), Key, now, lastUsed: step));
        Assert.Null(OneTimeCode.StepOf(OneTimeCode.At(Key, step - 1), Key, now, lastUsed: step));
        Assert.Equal(step + 1, OneTimeCode.StepOf(OneTimeCode.At(Key, step + 1), Key, now, lastUsed: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_refused(string typed) => Assert.Null(OneTimeCode.StepOf(typed, Key, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), lastUsed: 0));
}
