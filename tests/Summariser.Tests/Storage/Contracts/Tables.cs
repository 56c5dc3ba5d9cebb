using System.IO.Compression;
using System.Text;
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

    /// <summary>Everything that stands in any table, packed values unpacked.</summary>
    public static async Task<string> TextAsync(ServiceStore store)
    {
        await using var context = store.Database.Open();
        await context.Database.OpenConnectionAsync();
        var text = new StringBuilder();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    text.Append(rows.GetValue(column) is byte[] packed ? Unpacked(packed) : rows.GetValue(column)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Unpacked(byte[] packed)
    {
        try
        {
            using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
            return reader.ReadToEnd();
        }
        catch (InvalidOperationException)
        {
            return ""; // a key, a hash or a sealed secret
        }
    }
}
