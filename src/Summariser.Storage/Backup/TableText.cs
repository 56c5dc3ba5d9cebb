using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Summariser.Core;

namespace Summariser.Storage.Backup;

/// <summary>Tables as text that no kind of database is needed to read: a line of JSON that says the columns, then one an array of values a row.</summary>
internal static class TableText
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Writes a table and gives the number of its rows.</summary>
    public static async Task<int> WriteAsync(DbConnection connection, DbTransaction snapshot, TablePlan table, Stream output, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM \"{table.Name}\"";
        await JsonSerializer.SerializeAsync(output, table, cancellationToken: cancel);
        output.WriteByte(LineEnd);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var count = 0;
        await using var writer = new Utf8JsonWriter(output);
        for (; await rows.ReadAsync(cancel); count++)
        {
            writer.WriteStartArray();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                Write(writer, rows, column, table.Columns[column].Kind);
            }

            writer.WriteEndArray();
            await writer.FlushAsync(cancel);
            writer.Reset();
            output.WriteByte(LineEnd);
        }

        return count;
    }

    /// <summary>Puts the rows of a table into a database that has none, and gives their number.</summary>
    public static async Task<int> ReadAsync(Stream input, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        using var lines = new StreamReader(input);
        var table = JsonSerializer.Deserialize<TablePlan>(await lines.ReadLineAsync(cancel) ?? "")
            ?? throw new InputException("The backup holds a table without its columns. Use another backup.");
        await using var command = Insert(connection, transaction, table);
        var count = 0;
        for (; await lines.ReadLineAsync(cancel) is { Length: > 0 } line; count++)
        {
            using var row = JsonDocument.Parse(line);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                command.Parameters[column].Value = Read(row.RootElement[column], table.Columns[column].Kind);
            }

            await command.ExecuteNonQueryAsync(cancel);
        }

        return count;
    }

    private static DbCommand Insert(DbConnection connection, DbTransaction transaction, TablePlan table)
    {
        // A backup may come from anywhere; names of tables and columns are the only part of it that is not passed as a value.
        if (table.Columns.Select(column => column.Name).Append(table.Name).Any(name => !name.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')))
        {
            throw new InputException("The backup names a table or column that is none of this program's. Use another backup.");
        }

        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = table.Columns.Select(column => $"\"{column.Name}\"");
        var values = table.Columns.Select((_, at) => $"@p{at}");
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Write(Utf8JsonWriter writer, DbDataReader rows, int column, string kind)
    {
        if (rows.IsDBNull(column))
        {
            writer.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case "int" or "long":
                writer.WriteNumberValue(rows.GetInt64(column));
                break;
            case "bool":
                writer.WriteBooleanValue(rows.GetBoolean(column));
                break;
            case "double":
                writer.WriteNumberValue(rows.GetDouble(column));
                break;
            case "decimal":
                writer.WriteStringValue(rows.GetDecimal(column).ToString(CultureInfo.InvariantCulture));
                break;
            case "guid":
                writer.WriteStringValue(rows.GetGuid(column));
                break;
            case "bytes":
                writer.WriteBase64StringValue(rows.GetFieldValue<byte[]>(column));
                break;
            default:
                writer.WriteStringValue(rows.GetString(column));
                break;
        }
    }

    private static object Read(JsonElement value, string kind) => value.ValueKind == JsonValueKind.Null
        ? DBNull.Value
        : kind switch
        {
            "int" => value.GetInt32(),
            "long" => value.GetInt64(),
            "bool" => value.GetBoolean(),
            "double" => value.GetDouble(),
            "decimal" => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "guid" => value.GetGuid(),
            "bytes" => value.GetBytesFromBase64(),
            _ => value.GetString()!,
        };
}
