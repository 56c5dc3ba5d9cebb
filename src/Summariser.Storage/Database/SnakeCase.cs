using System.Text;

namespace Summariser.Storage.Database;

/// <summary>Names of tables and columns.</summary>
internal static class SnakeCase
{
    /// <summary>"CouncilKey" is "council_key".</summary>
    public static string Of(string name)
    {
        var written = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && written.Length > 0)
            {
                written.Append('_');
            }

            written.Append(char.ToLowerInvariant(letter));
        }

        return written.ToString();
    }
}
