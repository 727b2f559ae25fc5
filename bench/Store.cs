using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>An engine with two databases: the product's, and a copy of it, as it was seeded, for bare SQL.</summary>
abstract class Store : IAsyncDisposable
{
    protected Store(string name)
    {
        Name = name;
        Folder = Directory.CreateTempSubdirectory("zhiheng-bench-").FullName;
        Data = Directory.CreateDirectory(Path.Combine(Folder, "data")).FullName;
        Product = new Product(new Dictionary<string, string> { ["Zhiheng__Data"] = Data, ["Zhiheng__DemoCity"] = "true" });
    }

    public string Name { get; }

    public Product Product { get; protected set; }

    /// <summary>The law as the product reads it.</summary>
    public LawBook Law => new LawShelf(ReferenceData.Find(null), new DataFolder(Data), new LocalSettings()).Current;

    /// <summary>Everything of this run, removed at its end.</summary>
    protected string Folder { get; }

    protected string Data { get; }

    public static IEnumerable<Store> Of(string engine)
    {
        if (engine is "both" or "sqlite")
        {
            yield return new SqliteStore();
        }
        if (engine is "sqlite")
        {
            yield break;
        }
        if (Cluster.Programs() is { } programs)
        {
            yield return new PostgresStore(programs);
        }
        else
        {
            Console.Error.WriteLine("!!! PostgreSQL is NOT installed, so nothing was measured on it: apt-get install postgresql");
        }
    }

    /// <summary>Makes and seeds the product's database, and copies it.</summary>
    public abstract Task PrepareAsync(CancellationToken ct);

    /// <summary>The product's database, for reading what it holds.</summary>
    public abstract AppDb Open();

    /// <summary>A string as this engine writes it in a statement.</summary>
    public abstract string Quote(string text);

    /// <summary>Repeats the case's statements on the copy for the planned time. Returns acts per second.</summary>
    public abstract Task<double> BareAsync(CaseSql sql, Plan plan, CancellationToken ct);

    public async Task<long> CountActsAsync(CancellationToken ct)
    {
        await using var db = Open();
        return await db.Lines.LongCountAsync(line => line.Stream.StartsWith("case:"), ct);
    }

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
