using System.ComponentModel.DataAnnotations;
using Summariser.Web.Accounts.SignOn;

namespace Summariser.Web.Accounts;

/// <summary>Settings of the people who sign in.</summary>
public sealed record AccountOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>Attempts at signing in and setting passwords a minute from one address.</summary>
    [Range(1, 10_000)]
    public int AttemptsAMinuteByAddress { get; init; } = 20;

    /// <summary>Another service that signs people in.</summary>
    public SignOnOptions SignOn { get; init; } = new();
}
