using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>A file that waits to be checked.</summary>
public sealed record ImportWork(string Id, IReadOnlyList<Candidate> Candidates, bool MayCorrect);

/// <summary>Files wait here; a node checks one after the other.</summary>
public sealed class ImportQueue
{
    const int Most = 8;

    readonly Channel<ImportWork> work = Channel.CreateBounded<ImportWork>(Most);

    /// <summary>False where too many wait.</summary>
    public bool TryAdd(ImportWork item) => work.Writer.TryWrite(item);

    internal IAsyncEnumerable<ImportWork> ReadAsync(CancellationToken ct) => work.Reader.ReadAllAsync(ct);
}

/// <summary>Checks files in the background, so that a person sees how far it is and can stop it.</summary>
sealed class ImportRunner(ImportQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportRunner> log) : BackgroundService
{
    const int Slice = 250;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in queue.ReadAsync(stoppingToken))
        {
            try
            {
                await RunAsync(work, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                log.LogError(failed, "导入 {Id} 没有核对完", work.Id);
            }
        }
    }

    async Task RunAsync(ImportWork work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        // The catalogue as it stands now and not as this node remembers it.
        var items = await ItemShelf.ReadAsync(db, ct);
        var library = await scope.ServiceProvider.GetRequiredService<StatuteShelf>().LibraryAsync(ct);
        var check = new ImportCheck(items, library, work.MayCorrect, clock.Today());
        var done = 0;
        foreach (var slice in work.Candidates.OrderBy(candidate => candidate.Item?.From).Chunk(Slice))
        {
            foreach (var candidate in slice)
            {
                check.Add(candidate);
            }
            done += slice.Length;
            if (await Mine(db, work).ExecuteUpdateAsync(row => row.SetProperty(r => r.Checked, done).SetProperty(r => r.MovedMs, clock.NowMs()), ct) == 0)
            {
                return;
            }
        }
        var (state, content) = check.Report.FaultCount > 0 ? (ImportState.Faulty, "")
            : (ImportState.Ready, JsonSerializer.Serialize(check.Publish, ItemShelf.Json));
        await Mine(db, work).ExecuteUpdateAsync(row => row.SetProperty(r => r.State, state).SetProperty(r => r.Content, content)
            .SetProperty(r => r.Report, JsonSerializer.Serialize(check.Report, ItemShelf.Json)), ct);
    }

    // Nothing is found where the import was cancelled meanwhile, and then the check stops.
    static IQueryable<ImportRow> Mine(AppDb db, ImportWork work) => db.Imports.Where(row => row.Id == work.Id && row.State == ImportState.Checking);
}
