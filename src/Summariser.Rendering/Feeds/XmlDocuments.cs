using System.Text;
using System.Xml;

namespace Summariser.Rendering.Feeds;

/// <summary>XML documents in UTF-8 with LF line ends.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
    };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, Settings))
        {
            content(writer);
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }
}
