using Summariser.Core;
using Summariser.Speech.Whisper.Format;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Whisper.Format;

/// <summary>A model is checked before native code sees it, because native code may end the process over a bad one.</summary>
public sealed class ModelFileTests : IDisposable
{
    private const int AfterHeader = 12 * sizeof(int);
    private static readonly RandomModel Small = new() { State = 32, Heads = 1 };

    private static readonly Lazy<byte[]> Whole = new(() =>
    {
        using var scratch = new ScratchFolder();
        return File.ReadAllBytes(Small.WriteTo(scratch.At("whole.bin")));
    });

    private readonly ScratchFolder folder = new();

    private string Path => folder.At("model.bin");

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, int> NumbersOfTheHeader => new()
    {
        { "vocabulary", 1 }, { "audio context", 2 }, { "states", 3 }, { "audio heads", 4 }, { "layers", 5 },
        { "text context", 6 }, { "states", 7 }, { "text heads", 8 }, { "layers", 9 }, { "mel bands", 10 }, { "kind", 11 },
    };

    [Fact]
    public void A_whole_model_is_found_sound()
    {
        Assert.True(ModelFile.Check(Small.WriteTo(Path)));
        Assert.True(ModelFile.Check((Small with { FileType = 0 }).WriteTo(Path)));
        Assert.True(ModelFile.Check((Small with { Vocabulary = 51865 }).WriteTo(Path)));
    }

    [Fact]
    public void A_model_without_weights_is_told_from_one_with_them() =>
        Assert.False(ModelFile.Check((Small with { HasWeights = false }).WriteTo(Path)));

    [Fact]
    public void A_model_cut_at_any_place_is_told_to_be_cut_short()
    {
        var whole = Whole.Value;
        var random = new Random(5);
        foreach (var length in Enumerable.Range(1, 60).Concat(Enumerable.Range(0, 60).Select(_ => random.Next(whole.Length))).Append(whole.Length - 1))
        {
            File.WriteAllBytes(Path, whole[..length]);
            Refused("cut short");
        }
    }

    [Fact]
    public void A_model_that_ends_between_two_arrays_is_told_to_be_cut_short()
    {
        (Small with { Arrange = tensors => tensors.SkipLast(1) }).WriteTo(Path);
        Refused("1 of its");
    }

    [Theory, MemberData(nameof(NumbersOfTheHeader))]
    public void A_header_that_states_what_no_model_has_is_refused(string named, int number)
    {
        var whole = Whole.Value;
        foreach (var value in new[] { -1, 0, 7, int.MaxValue, int.MinValue })
        {
            // One layer more or less is a matter of arrays, and 7 heads or layers may be right.
            if ((value, named) is not (7, "layers" or "kind"))
            {
                File.WriteAllBytes(Path, Changed(whole, number * sizeof(int), value));
                Refused(value == 0 && named == "kind" ? "array" : named);
            }
        }
    }

    [Theory]
    [InlineData(0, "mel filters")]
    [InlineData(4, "mel filters")]
    [InlineData(8 + (80 * 201 * 4), "tokens")]
    [InlineData(12 + (80 * 201 * 4), "bytes")]
    public void A_length_after_the_header_that_cannot_be_is_refused(int place, string named)
    {
        File.WriteAllBytes(Path, Changed(Whole.Value, AfterHeader + place, int.MaxValue));
        Refused(named);
    }

    [Fact]
    public void Arrays_that_are_strange_twice_or_of_another_shape_or_kind_are_refused()
    {
        Arranged(tensors => tensors.Prepend(new ModelTensor("decoder.blocks.0.attn.key.bias", WeightKind.Single, 32)), "does not belong");
        Arranged(tensors => tensors.Append(new ModelTensor("decoder.ln.bias", WeightKind.Single, 32)), "there twice");
        Arranged(tensors => tensors.Select(tensor => tensor.Name == "decoder.ln.bias" ? tensor with { Shape = [64] } : tensor), "shape 64");
        Arranged(tensors => tensors.Select(tensor => tensor.Name == "decoder.ln.bias" ? tensor with { Kind = WeightKind.Half } : tensor), "kind 1");

        void Arranged(Func<IEnumerable<ModelTensor>, IEnumerable<ModelTensor>> arrange, string named)
        {
            (Small with { Arrange = arrange }).WriteTo(Path);
            Refused(named);
        }
    }

    [Fact]
    public void Bytes_after_the_last_array_are_refused()
    {
        Small.WriteTo(Path);
        File.AppendAllText(Path, "more");
        Refused("cut short");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("GGUF\u0003\0\0\0", "is in GGUF format")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0", "is a PyTorch model")]
    [InlineData("<!doctype html><title>Sign in</title>", "is not a Whisper model")]
    [InlineData("ab", "is cut short")]
    public void Another_format_is_named_where_it_is_known(string content, string named)
    {
        File.WriteAllText(Path, content);
        Refused(named);
    }

    [Fact]
    public void A_file_that_is_missing_or_a_folder_is_told()
    {
        Refused("cannot be read");
        Directory.CreateDirectory(Path);
        Refused("cannot be read");
    }

    [Fact]
    public void Random_damage_never_escapes_as_another_kind_of_error()
    {
        var whole = File.ReadAllBytes((Small with { HasWeights = false }).WriteTo(Path));
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var damaged = Changed(whole, random.Next(whole.Length - sizeof(int)), random.Next());
            File.WriteAllBytes(Path, damaged);
            try
            {
                ModelFile.Check(Path);
            }
            catch (InputException error)
            {
                Assert.Contains(Path, error.Message, StringComparison.Ordinal);
            }
        }
    }

    private static byte[] Changed(byte[] whole, int place, int value)
    {
        var changed = (byte[])whole.Clone();
        BitConverter.GetBytes(value).CopyTo(changed, place);
        return changed;
    }

    private void Refused(string named)
    {
        var failure = Assert.Throws<InputException>(() => ModelFile.Check(Path));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }
}
