using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zhiheng.Bench;

/// <summary>Rows of the product written as plain SQL. What must differ between two runs of a script becomes a variable of it.</summary>
sealed class SqlText(IModel model, Func<string, string> quote)
{
    /// <summary>Stands in a text for a variable of the script.</summary>
    public const string Id = "{id}";
    public const string Client = "{client_id}";

    readonly List<(string Was, string Is)> varied = [];

    /// <summary>From now on a text that contains this one has the other in its place.</summary>
    public void Vary(string was, string becomes) => varied.Add((was, becomes));

    /// <summary>A unique text of the same length in every run.</summary>
    public void Vary(string was) => Vary(was, was[..^CaseSql.IdDigits] + Id);

    public string Insert(object row, params (string Column, string Value)[] but)
    {
        var values = Columns(row.GetType()).ToDictionary(column => column.GetColumnName(), column => Value(column.PropertyInfo!.GetValue(row)));
        foreach (var (column, value) in but)
        {
            values[column] = value;
        }
        return $"INSERT INTO {Table(row.GetType())} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Values)})";
    }

    /// <summary>Only the columns that changed, as the product's own updates.</summary>
    public string Update<T>(T before, T after, string where) where T : notnull
    {
        var changed = Columns(typeof(T)).Where(column => !Equals(column.PropertyInfo!.GetValue(before), column.PropertyInfo.GetValue(after)))
            .Select(column => $"{column.GetColumnName()} = {Value(column.PropertyInfo!.GetValue(after))}");
        return $"UPDATE {Table(typeof(T))} SET {string.Join(", ", changed)} WHERE {where}";
    }

    public string Delete<T>(string where) => $"DELETE FROM {Table(typeof(T))} WHERE {where}";

    public string Value(object? value) => value switch
    {
        null => "NULL",
        bool yes => yes ? "TRUE" : "FALSE",
        long or int => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        decimal money => quote(money.ToString("0.0#", CultureInfo.InvariantCulture)),
        DateOnly day => quote(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Text((string)value),
    };

    /// <summary>Literals and variables, joined.</summary>
    string Text(string text)
    {
        text = varied.Aggregate(text, (all, vary) => all.Replace(vary.Was, vary.Is, StringComparison.Ordinal));
        var pieces = text.Split([Id, Client], StringSplitOptions.None);
        return pieces.Length == 1 ? quote(text)
            : string.Join(text.Contains(Id, StringComparison.Ordinal) ? " || :id || " : " || :client_id || ", pieces.Select(quote));
    }

    string Table(Type row) => model.FindEntityType(row)!.GetTableName()!;

    IEnumerable<IProperty> Columns(Type row) => model.FindEntityType(row)!.GetProperties().Where(column => column.ValueGenerated == ValueGenerated.Never);
}
