using System.Xml.Linq;

namespace Summariser.Tests.Architecture;

public sealed class PackagesTests
{
    private static readonly XDocument Versions = XDocument.Load(Repository.At("Directory.Packages.props"));

    public static TheoryData<string> BuildFiles =>
    [
        .. Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Concat(Repository.Files("eng", "*.targets"))
            .Append(Repository.At("Directory.Build.props")).Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    public static TheoryData<string> Packages => [.. Versions.Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value)];

    [Theory, MemberData(nameof(BuildFiles))]
    public void No_project_states_the_version_of_a_package(string file)
    {
        var packages = XDocument.Load(Repository.At(file)).Descendants("PackageReference");
        Assert.DoesNotContain(packages, package =>
            package.Attributes().Concat<XObject>(package.Elements()).Any(part => NameOf(part) is "Version" or "VersionOverride"));
    }

    [Theory, MemberData(nameof(BuildFiles))]
    public void Every_package_used_has_its_version_in_the_one_list(string file)
    {
        var used = XDocument.Load(Repository.At(file)).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);
        var listed = Versions.Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        Assert.Empty(used.Except(listed, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Packages))]
    public void A_package_is_pinned_to_one_version(string name)
    {
        var package = Assert.Single(Versions.Descendants("PackageVersion"), package => package.Attribute("Include")!.Value == name);
        Assert.Matches(@"^\d+(\.\d+)+(-[\w.]+)?$", package.Attribute("Version")!.Value);
    }

    [Theory, MemberData(nameof(Packages))]
    public void A_package_is_named_among_the_third_parties(string name) =>
        Assert.Contains(name, File.ReadAllText(Repository.At("THIRD-PARTY.md")), StringComparison.Ordinal);

    private static string NameOf(XObject part) => part is XAttribute attribute ? attribute.Name.LocalName : ((XElement)part).Name.LocalName;
}
