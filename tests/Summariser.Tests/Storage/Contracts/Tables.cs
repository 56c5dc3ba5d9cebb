using Microsoft.EntityFrameworkCore;
using Summariser.Storage;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>The tables as somebody sees them who comes in past the program.</summary>
internal static class Tables
{
    public static async Task ChangeAsync(ServiceStore store, string sql)
    {
        await using var context = store.Database.Open();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    public static async Task RefusesAsync(ServiceStore store, string sql)
    {
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ChangeAsync(store, sql));
        Assert.Contains("never changed", refused.Message, StringComparison.Ordinal);
    }
}
