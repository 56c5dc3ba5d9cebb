using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Database;

/// <summary>Numbers that rise and are never used twice, even when the row that had one is gone. Only for writers, who are alone.</summary>
internal static class Counters
{
    /// <summary>The next number of a series, from 1.</summary>
    public static async Task<long> NextAsync(StoreContext context, string series, CancellationToken cancel)
    {
        var row = await context.Counters.FindAsync([series], cancel);
        if (row is null)
        {
            row = new CounterRow { Name = series };
            context.Counters.Add(row);
        }

        return ++row.Value;
    }
}
