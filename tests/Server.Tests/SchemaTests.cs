using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests;

/// <summary>What others rely on, tables and interface, changes only on purpose: docs/ shows it. ZHIHENG_ACCEPT=1 accepts.</summary>
public class SchemaTests
{
    static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite lacks a migration");
        Assert.False(postgres.Database.HasPendingModelChanges(), "PostgreSQL lacks a migration");
    }

    [Fact]
    public void The_tables_are_those_of_docs()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        Check("docs/schema/sqlite.sql", sqlite.Database.GenerateCreateScript());
        Check("docs/schema/postgres.sql", postgres.Database.GenerateCreateScript());
    }

    [Fact]
    public async Task The_interface_is_that_of_docs()
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        Check("docs/api.json", JsonNode.Parse(await city.Http.GetStringAsync("/openapi/v1.json"))!.ToJsonString(Pretty));
    }

    static void Check(string name, string text)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Path.Combine(Repository.Root, name);
        if (Environment.GetEnvironmentVariable("ZHIHENG_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{name} is missing; run once with ZHIHENG_ACCEPT=1");
        Assert.True(File.ReadAllText(path) == text, $"{name} is not what the program says; look at the difference after ZHIHENG_ACCEPT=1");
    }
}
