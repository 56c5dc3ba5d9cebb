using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Summariser.Storage.Database;
using Summariser.Storage.Search;

namespace Summariser.Storage.Backup;

/// <summary>A column of a table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds: text, int, long, bool, double, decimal, guid or bytes.</param>
internal sealed record ColumnPlan(string Name, string Kind);

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order their values are written in.</param>
internal sealed record TablePlan(string Name, IReadOnlyList<ColumnPlan> Columns)
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(string)] = "text",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(Guid)] = "guid",
        [typeof(byte[])] = "bytes",
    };

    /// <summary>All tables but those that are made again from others, each after those its rows belong to.</summary>
    public static IReadOnlyList<TablePlan> Of(StoreContext context)
    {
        var (ordered, waiting) = (new List<IEntityType>(), new List<IEntityType>(context.Model.GetEntityTypes().Where(entity => !Register.Makes(entity.ClrType))));
        while (waiting.Count > 0)
        {
            var next = waiting.First(entity => !entity.GetForeignKeys().Any(key => key.PrincipalEntityType != entity && waiting.Contains(key.PrincipalEntityType)));
            waiting.Remove(next);
            ordered.Add(next);
        }

        return [.. ordered.Select(Of)];
    }

    private static TablePlan Of(IEntityType entity) =>
        new(entity.GetTableName()!, [.. entity.GetProperties().Select(property => new ColumnPlan(property.GetColumnName(), KindOf(property)))]);

    private static string KindOf(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Kinds[Nullable.GetUnderlyingType(type) ?? type];
    }
}
