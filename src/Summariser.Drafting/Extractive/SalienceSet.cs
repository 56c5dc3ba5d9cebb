using System.Text.Json;

namespace Summariser.Drafting.Extractive;

/// <summary>The weights the drafter chooses by: where a title says what is wanted, and where nothing does.</summary>
/// <param name="Item">For an agenda item with its title.</param>
/// <param name="Meeting">For a whole meeting without an agenda.</param>
internal sealed record SalienceSet(Salience Item, Salience Meeting)
{
    private const string Resource = "Summariser.Drafting.Extractive.salience.json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Lazy<SalienceSet> Kept = new(Read);

    /// <summary>The weights that the program is built with.</summary>
    public static SalienceSet Learnt => Kept.Value;

    /// <summary>The weights as the file that is built in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Readable) + "\n";

    private static SalienceSet Read()
    {
        using var stream = typeof(SalienceSet).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        return JsonSerializer.Deserialize<SalienceSet>(stream, Readable) ?? throw new InvalidOperationException($"{Resource} is empty.");
    }
}
