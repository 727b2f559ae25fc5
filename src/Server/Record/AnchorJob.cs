using System.Threading.Channels;

namespace Zhiheng.Server.Record;

/// <summary>Asks for an anchor soon; many asks make one anchor.</summary>
public sealed class AnchorSignal
{
    readonly Channel<bool> asks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => asks.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atMost);
        try
        {
            await asks.Reader.ReadAsync(limit.Token);
            // Closures come in bursts; a moment later one anchor covers them all.
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
    }
}

/// <summary>Makes an anchor on every signal and at least every hour.</summary>
sealed class AnchorJob(AnchorSignal signal, IServiceScopeFactory scopes, ILogger<AnchorJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(TimeSpan.FromHours(1), stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Anchoring>().MakeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                log.LogError(failed, "锚点没有做成，下次再试");
            }
        }
    }
}
