using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Review;

/// <summary>The councils' names, in the database.</summary>
internal sealed class GlossaryBook(StoreDatabase database, TimeProvider clock) : IGlossaries
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<GlossaryEntry>> ListAsync(string councilKey, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<GlossaryEntry>>(
        async context =>
        [
            .. (await context.Glossary.Where(row => row.CouncilKey == councilKey).ToListAsync(cancel)).Select(row => row.ToRecord())
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Heard, StringComparer.Ordinal),
        ],
        cancel);

    /// <inheritdoc/>
    public Task SaveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(actor);
        var (name, heard) = (PlainText.Clean(entry.Name).Trim(), Key(entry.Heard));
        if (!name.Any(char.IsLetterOrDigit))
        {
            throw new InputException("A name for the glossary has at least a letter. Write the name as it should be.");
        }

        return database.WriteAsync(
            async context =>
            {
                if (await context.Councils.FindAsync([councilKey], cancel) is null)
                {
                    throw new InputException($"There is no council '{councilKey}'. List the councils to see those there are.");
                }

                await context.Glossary.Where(row => row.CouncilKey == councilKey && row.Heard == heard && (heard != "" || row.Name == name)).ExecuteDeleteAsync(cancel);
                context.Glossary.Add(new GlossaryRow { CouncilKey = councilKey, Heard = heard, Name = name, By = actor.Name, At = clock.GetUtcNow() });
                await AuditTrail.AppendAsync(context, new AuditNote(actor, "name-learnt", $"glossary of {councilKey}"), null, clock.GetUtcNow(), cancel);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(actor);
        var (name, heard) = (PlainText.Clean(entry.Name).Trim(), Key(entry.Heard));
        return database.WriteAsync(
            async context =>
            {
                if (await context.Glossary.Where(row => row.CouncilKey == councilKey && row.Heard == heard && row.Name == name).ExecuteDeleteAsync(cancel) > 0)
                {
                    await AuditTrail.AppendAsync(context, new AuditNote(actor, "name-forgotten", $"glossary of {councilKey}"), null, clock.GetUtcNow(), cancel);
                }
            },
            cancel);
    }

    private static string Key(string heard) => PlainText.Clean(heard).Trim().ToLowerInvariant();
}
