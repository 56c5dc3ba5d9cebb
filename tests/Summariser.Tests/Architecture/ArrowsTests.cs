using System.Reflection;
using Summariser.Agendas.Alignment;
using Summariser.Cli.Configuration;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Evidence;
using Summariser.Rendering.Documents;
using Summariser.Speech;
using Summariser.Storage;
using Summariser.Web;

namespace Summariser.Tests.Architecture;

/// <summary>Which project may know which. A project that is not in the table has to be put there first.</summary>
public sealed class ArrowsTests
{
    private const string Program = "Summariser.Cli";
    private static readonly string[] CoreOnly = ["Summariser.Core"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Summariser.Core"] = [],
        ["Summariser.Agendas"] = CoreOnly,
        ["Summariser.Speech"] = CoreOnly,
        ["Summariser.Drafting"] = CoreOnly,
        ["Summariser.Rendering"] = CoreOnly,
        ["Summariser.Storage"] = CoreOnly,
        ["Summariser.Web"] = ["Summariser.Core", "Summariser.Rendering"],
    };

    private static readonly Dictionary<string, Assembly> Built = new(StringComparer.Ordinal)
    {
        ["Summariser.Core"] = typeof(Transcript).Assembly,
        ["Summariser.Agendas"] = typeof(MeetingAligner).Assembly,
        ["Summariser.Speech"] = typeof(SpeechOptions).Assembly,
        ["Summariser.Drafting"] = typeof(EvidenceCheck).Assembly,
        ["Summariser.Rendering"] = typeof(SummaryDocument).Assembly,
        ["Summariser.Storage"] = typeof(StorageOptions).Assembly,
        ["Summariser.Web"] = typeof(WebOptions).Assembly,
    };

    public static TheoryData<string> Rooms => [.. Built.Keys];

    public static TheoryData<string> Projects => [.. Repository.Projects.Keys.Where(name => name != Program)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_the_projects_it_may_know(string project)
    {
        Assert.True(Allowed.TryGetValue(project, out var allowed), $"Say in the table of this test what {project} may refer to.");
        var referred = Repository.Projects[project].Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(referred.Except(allowed, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_built_room_refers_only_to_the_rooms_it_may_know(string room)
    {
        var referred = Built[room].GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs);
        Assert.Empty(referred.Except(Allowed[room], StringComparer.Ordinal));
    }

    [Fact]
    public void Core_depends_on_nothing_but_the_runtime()
    {
        Assert.All(
            Built["Summariser.Core"].GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name + ".", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Repository.Projects["Summariser.Core"].Descendants(), element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_refers_to_the_program()
    {
        var program = typeof(Settings).Assembly.GetName().Name;
        Assert.All(Built.Values, room => Assert.DoesNotContain(room.GetReferencedAssemblies(), name => name.Name == program));
    }

    [Fact]
    public void Every_room_is_part_of_the_program()
    {
        var referred = Repository.Projects[Program].Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).Order(StringComparer.Ordinal);
        Assert.Equal(Repository.Projects.Keys.Where(name => name != Program), referred);
    }

    private static bool IsOurs(string name) => name.StartsWith("Summariser", StringComparison.OrdinalIgnoreCase);
}
