namespace Summariser.Tests.Rendering;

/// <summary>Texts that a careless format takes for markup, cannot hold, or shows otherwise than they are.</summary>
internal static class HostileText
{
    public static TheoryData<string> All =>
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>&amp;<![CDATA[<x/>",
        "\"quoted\" 'quoted' & <b>",
        "control \0\u0001\u0008\u000B\u001F\u007F\u0085 characters",
        "lone \uD83D surrogate \uDE00",
        "no character \uFFFE\uFFFF",
        "turned \u202Erow\u202C \u200Fround\u2066",
        "\u2028line\u2029ends\r\n",
        "javascript:alert(1)",
        "{{title}} {0} %s \\N{\\b1}",
    ];
}
