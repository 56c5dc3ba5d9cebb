using System.Net.Http.Headers;
using System.Text;

namespace Summariser.Tests.Web.Submissions.Uploads;

/// <summary>
/// Speaks a conversation with a server and holds it to its answers. A line that begins with ">" is a request: method, address ("uploads", or
/// "it" for the upload made last), headers, and in quotes the body. A line that begins with "&lt;" is the answer: status and headers, "*" for any value.
/// </summary>
internal sealed class TusConversation(HttpClient client)
{
    private Uri? made;

    public async Task HoldAsync(string talk)
    {
        foreach (var exchange in talk.Split('>', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (asked, expected) = exchange.Split('<') is [var first, var second] ? (Parts(first), Parts(second)) : throw new FormatException(exchange);
            using var answer = await client.SendAsync(Request(asked));
            Assert.True(expected[0] == $"{(int)answer.StatusCode}", $"{exchange}\n… but it was {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            foreach (var header in expected[1..])
            {
                var (name, value) = Pair(header);
                var given = answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
                Assert.True(value == "*" ? given.Length > 0 : given == value, $"{exchange}\n… but {name} was '{given}'");
            }

            made = answer.Headers.Location ?? made;
        }
    }

    private HttpRequestMessage Request(string[] asked)
    {
        var (method, address) = asked[0].Split(' ') is [var verb, var place] ? (verb, place) : throw new FormatException(asked[0]);
        var request = new HttpRequestMessage(new HttpMethod(method), address == "it" ? made : new Uri($"/api/v1/{address}", UriKind.Relative));
        foreach (var part in asked[1..])
        {
            if (part[0] == '"')
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(part.Trim('"')));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            }
        }

        foreach (var (name, value) in asked[1..].Where(part => part[0] != '"').Select(Pair))
        {
            if (name != "Content-Type")
            {
                request.Headers.TryAddWithoutValidation(name, value);
                continue;
            }

            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.Remove(name);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static string[] Parts(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static (string Name, string Value) Pair(string header) => header.IndexOf(':', StringComparison.Ordinal) is var at and > 0
        ? (header[..at], header[(at + 1)..].Trim())
        : throw new FormatException(header);
}
