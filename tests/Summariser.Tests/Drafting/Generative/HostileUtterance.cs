using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Tests.Architecture;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>One of the kept set of hostile utterances.</summary>
/// <param name="Kind">What it tries.</param>
/// <param name="Say">What is said in the meeting.</param>
/// <param name="Obey">What a model writes that does as it is told.</param>
internal sealed record HostileUtterance(string Kind, string Say, string Obey)
{
    public static IReadOnlyList<HostileUtterance> All { get; } = JsonSerializer.Deserialize<HostileUtterance[]>(
        File.ReadAllText(Repository.At("tests", "Summariser.Tests", "Drafting", "Generative", "Hostile", "utterances.json")), ContractJson.Compact)!;
}
