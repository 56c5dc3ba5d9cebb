using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>An entry of the audit log.</summary>
internal sealed class AuditRow
{
    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    public string Actor { get; set; } = "";

    public string Action { get; set; } = "";

    public string Detail { get; set; } = "";

    public Guid? MeetingId { get; set; }

    public string Previous { get; set; } = "";

    public string Hash { get; set; } = "";

    public AuditEvent ToRecord() => new(Number, At, Actor, Action, Detail, MeetingId, Previous, Hash);
}

/// <summary>Something that happened to a meeting.</summary>
internal sealed class NewsRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public DateTimeOffset At { get; set; }

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public double DoneSeconds { get; set; }

    public double TotalSeconds { get; set; }

    public MeetingNews ToRecord() => new(Number, MeetingId, At, Kind, Subject, DoneSeconds, TotalSeconds);
}

/// <summary>Something that was paid for.</summary>
internal sealed class SpendRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public DateTimeOffset At { get; set; }

    public string What { get; set; } = "";

    public string Model { get; set; } = "";

    public long InputTokens { get; set; }

    public long OutputTokens { get; set; }

    public decimal Price { get; set; }

    public SpendEntry ToRecord() => new(MeetingId, At, What, Model, InputTokens, OutputTokens, Price);
}

/// <summary>An API key; of its secret only the beginning, to look it up by, and the hash are kept.</summary>
internal sealed class ApiKeyRow
{
    public Guid Id { get; set; }

    public string Prefix { get; set; } = "";

    public byte[] Hash { get; set; } = [];

    public string Name { get; set; } = "";

    public int Scopes { get; set; }

    public string? CouncilKey { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public ApiKey ToRecord() => new(Id, Name, (ApiScopes)Scopes, CouncilKey, MadeAt, RevokedAt);
}

/// <summary>A webhook. Its secret is kept readable: messages are signed with it.</summary>
internal sealed class WebhookRow
{
    public Guid Id { get; set; }

    public string Address { get; set; } = "";

    public string Secret { get; set; } = "";

    public string? CouncilKey { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public Webhook ToRecord() => new(Id, new Uri(Address), CouncilKey, MadeAt);
}

/// <summary>A message to a webhook.</summary>
internal sealed class WebhookMessageRow
{
    public long Number { get; set; }

    public Guid WebhookId { get; set; }

    public string Body { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When to send it next; null once it arrived or was given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string Reason { get; set; } = "";
}
