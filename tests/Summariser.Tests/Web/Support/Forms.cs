using System.Net;
using System.Text.RegularExpressions;

namespace Summariser.Tests.Web.Support;

/// <summary>Fills in a page's form as a browser does.</summary>
internal static partial class Forms
{
    /// <summary>Loads a page and sends its form with these fields, to the page itself or to another address.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        browser.SubmitToAsync(page, page, fields);

    /// <summary>Loads a page and sends its form with these fields to an address.</summary>
    public static async Task<HttpResponseMessage> SubmitToAsync(this HttpClient browser, string page, string address, params (string Name, string Value)[] fields)
    {
        var shown = await browser.GetStringAsync(page);
        var token = WebUtility.HtmlDecode(Token().Match(shown).Groups["token"].Value);
        Assert.NotEmpty(token);
        return await browser.PostAsync(address, new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
