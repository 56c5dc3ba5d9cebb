using System.Text;
using Summariser.Core;
using Summariser.Speech.Sherpa;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Sherpa;

public sealed class OnnxFileTests : IDisposable
{
    private const string Setting = "Speech:Diarisation:Segmentation";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_model_with_the_entries_that_are_read_passes() =>
        OnnxFile.Require(Write(Model("num_speakers", "sample_rate")), Setting, ["sample_rate", "num_speakers"]);

    [Fact]
    public void A_file_that_is_not_there_is_named_with_its_setting() => Refused(Path.Combine(folder.Path, "none.onnx"), "is not there");

    [Fact]
    public void A_model_of_another_kind_is_told() => Refused(Write(Model("num_speakers")), "not of the kind");

    [Fact]
    public void An_empty_file_is_no_model() => Refused(Write([]), "holds no model");

    [Fact]
    public void A_text_is_no_model() => Refused(Write(Encoding.UTF8.GetBytes("This is not a model at all, it is a page that says the file has moved.")), "model");

    [Fact]
    public void A_model_cut_short_is_told()
    {
        var whole = Model("sample_rate", "num_speakers");
        for (var length = 1; length < whole.Length; length++)
        {
            Refused(Write(whole[..length]), "model");
        }
    }

    private static void Refused(string path, string why)
    {
        var error = Assert.Throws<MissingComponentException>(() => OnnxFile.Require(path, Setting, ["sample_rate", "num_speakers"]));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(folder.Path, "model.onnx");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // ModelProto: ir_version 8, a graph of a name alone, and metadata.
    private static byte[] Model(params string[] keys) =>
        [0x08, 8, .. Field(7, Field(2, Encoding.UTF8.GetBytes("graph"))), .. keys.SelectMany(key => Field(14, [.. Field(1, Encoding.UTF8.GetBytes(key)), .. Field(2, "1"u8.ToArray())]))];

    private static byte[] Field(int number, byte[] content) => [(byte)((number << 3) | 2), (byte)content.Length, .. content];
}
