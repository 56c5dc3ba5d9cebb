namespace Summariser.Web.Export;

/// <summary>Ways from one file of the copy to another.</summary>
internal static class RelativePath
{
    /// <summary>How a file names another, both as paths with slashes from the same folder; percent-encoded.</summary>
    public static string Between(string from, string to)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var common = here.Zip(there[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Concat(Enumerable.Repeat("../", here.Length - common)) + string.Join('/', there[common..].Select(Uri.EscapeDataString));
    }
}
