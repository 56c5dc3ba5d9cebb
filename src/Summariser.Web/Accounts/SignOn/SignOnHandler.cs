using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summariser.Web.Access;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.SignOn;

/// <summary>Signing in through another service: the framework's OAuth handler, and what becomes of its answer.</summary>
internal static class SignOnHandler
{
    public const string Scheme = "SignOn";

    /// <summary>Where the other service sends people back to; it has to be given there.</summary>
    public const string AnswerPath = "/account/sign-on/answer";

    private const int LongestAnswer = 1024 * 1024;
    private const int MostPages = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void Configure(OAuthOptions oauth, SignOnOptions options)
    {
        (oauth.AuthorizationEndpoint, oauth.TokenEndpoint, oauth.UserInformationEndpoint) = (options.AuthorizationEndpoint, options.TokenEndpoint, options.UserInformationEndpoint);
        (oauth.ClientId, oauth.ClientSecret) = (options.ClientId, options.ClientSecret);
        oauth.CallbackPath = AnswerPath;
        oauth.SignInScheme = Visitor.Scheme;
        oauth.UsePkce = true;
        oauth.BackchannelTimeout = Patience;
        foreach (var scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) oauth.Scope.Add(scope);

        // The answer is a page of this site that is opened, so a cookie of this site alone comes with it.
        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.HttpOnly = true;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oauth.Events.OnCreatingTicket = context => EnterAsync(context, options);
        oauth.Events.OnRemoteFailure = Failed;
    }

    private static async Task EnterAsync(OAuthCreatingTicketContext context, SignOnOptions options)
    {
        using var information = await AskAsync(context, options.UserInformationEndpoint);
        var groups = new List<string>(options.GroupsEndpoint.Length == 0 ? SignOnAnswer.Groups(information.RootElement, options.GroupsField) : []);
        var next = options.GroupsEndpoint;
        for (var page = 0; next.Length > 0 && page < MostPages; page++)
        {
            using var answer = await AskAsync(context, next);
            groups.AddRange(SignOnAnswer.Groups(answer.RootElement, options.GroupsField));
            next = SignOnAnswer.NextPage(answer.RootElement, options.GroupsEndpoint);
        }

        var person = SignOnAnswer.Person(information.RootElement, options);
        var entry = context.HttpContext.RequestServices.GetRequiredService<SignOnEntry>();
        var user = await entry.EnterAsync(person, groups, context.HttpContext.RequestAborted);
        context.Principal = AccountClaims.PrincipalOf(user);

        // Groups are looked up when somebody signs in, so nobody stays signed in for ever by staying busy.
        context.Properties.AllowRefresh = false;
    }

    private static async Task<JsonDocument> AskAsync(OAuthCreatingTicketContext context, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await context.Backchannel.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync(LongestAnswer, context.HttpContext.RequestAborted);
        return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted), cancellationToken: context.HttpContext.RequestAborted);
    }

    private static Task Failed(RemoteFailureContext context)
    {
        // What the other side sent may hold anything; only the kind of failure goes into the log.
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SignOnHandler).FullName!).SignOnFailed(context.Failure?.GetType().Name ?? "none");
        context.Response.Redirect(Afterwards.SignIn(context.Failure is SignOnRefusedException refused ? refused.After : Afterwards.SignOnFailed));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
