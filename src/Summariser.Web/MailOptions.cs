using System.ComponentModel.DataAnnotations;
using Summariser.Core;
using Summariser.Web.Mail;

namespace Summariser.Web;

/// <summary>The mail server by which staff are told that a draft is ready or that the work failed.</summary>
public sealed record MailOptions
{
    /// <summary>The server's name; empty to send no email.</summary>
    public string Server { get; init; } = "";

    /// <summary>The server's port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is encrypted (STARTTLS) before anything is said.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The address that messages come from.</summary>
    public string From { get; init; } = "";

    /// <summary>The user to sign in as; empty for a server that asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "";

    /// <summary>How long one attempt may take, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>How often a message is tried before it is given up.</summary>
    [Range(1, 20)]
    public int Attempts { get; init; } = 8;

    /// <summary>How often to look for messages to send, in seconds.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; init; } = 5;

    /// <summary>Whether email is sent.</summary>
    internal bool IsOn => Server.Length > 0;

    /// <exception cref="InputException">A server is named, but not what it needs.</exception>
    internal void Check()
    {
        if (IsOn && !MailAddresses.IsOne(From)) throw new InputException($"The setting Web:Mail:From has '{From}', which is no email address. Set the address that messages come from.");
        if (Password.Length > 0 && !StartTls) throw new InputException("The setting Web:Mail:StartTls is off, so Web:Mail:Password would be sent for all to read. Turn it on, or leave the password empty.");
    }
}
