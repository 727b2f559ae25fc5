using System.ComponentModel;
using System.Threading.Channels;
using Zhiheng.Rules.Documents;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Settings of the press.</summary>
/// <param name="Program">Path of LibreOffice; null looks for soffice on PATH.</param>
/// <param name="Timeout">How long one run may take; null is two minutes.</param>
/// <param name="Batch">How many documents go into one run.</param>
public sealed record PdfPressOptions(string? Program = null, TimeSpan? Timeout = null, int Batch = 32);

/// <summary>
/// Makes PDFs from Word files. Starting LibreOffice costs more than a second and each further file a tenth, so a
/// single loop takes whatever is waiting and converts it in one run.
/// </summary>
public sealed class PdfPress : IAsyncDisposable
{
    private sealed record Order(byte[] Docx, TaskCompletionSource<byte[]> Result, CancellationToken Cancelled);

    private readonly Channel<Order> waiting = Channel.CreateUnbounded<Order>(new() { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly Soffice? soffice;
    private readonly int batch;
    private readonly Task loop;

    public PdfPress(PdfPressOptions? options = null)
    {
        options ??= new();
        batch = options.Batch;
        var program = Soffice.Find(options.Program);
        soffice = program is null ? null : new(program, options.Timeout ?? TimeSpan.FromMinutes(2));
        loop = soffice is null ? Task.CompletedTask : Task.Run(WorkAsync);
    }

    /// <summary>LibreOffice is there. Without it everything but PDF works.</summary>
    public bool IsAvailable => soffice is not null;

    /// <summary>Converts one Word file; throws a <see cref="TemplateException"/> when that cannot be done.</summary>
    public async Task<byte[]> PressAsync(byte[] docx, CancellationToken cancel = default)
    {
        if (!IsAvailable) throw new TemplateException("本机没有安装 LibreOffice，不能生成 PDF；请安装 libreoffice-writer，或下载 Word 文档");
        var order = new Order(docx, new(TaskCreationOptions.RunContinuationsAsynchronously), cancel);
        if (!waiting.Writer.TryWrite(order)) throw new TemplateException("系统正在关闭，请稍后再生成 PDF");
        return await order.Result.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await closing.CancelAsync();
        await loop;
        while (waiting.Reader.TryRead(out var order)) Fail(order, "系统正在关闭，请稍后再生成 PDF");
        soffice?.Dispose();
        closing.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(closing.Token)) await PressAsync(Take());
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested) { }
    }

    private List<Order> Take()
    {
        var orders = new List<Order>();
        while (orders.Count < batch && waiting.Reader.TryRead(out var order))
            if (!order.Cancelled.IsCancellationRequested) orders.Add(order);
        return orders;
    }

    /// <summary>What a run did not deliver is tried once more alone: one bad file must not cost the others theirs.</summary>
    private async Task PressAsync(List<Order> orders)
    {
        var left = await DeliverAsync(orders);
        if (orders.Count > 1)
            foreach (var order in left.ToList()) left = [.. left.Except([order]), .. await DeliverAsync([order])];
        foreach (var order in left) Fail(order, "这份文书无法转换为 PDF，请检查模板或下载 Word 文档");
    }

    private async Task<List<Order>> DeliverAsync(List<Order> orders)
    {
        if (orders.Count == 0 || closing.IsCancellationRequested) return orders;
        byte[]?[] pdfs;
        try
        {
            pdfs = await soffice!.ConvertAsync([.. orders.Select(order => order.Docx)], closing.Token);
        }
        catch (Exception failed) when (failed is OperationCanceledException or IOException or UnauthorizedAccessException or Win32Exception)
        {
            // A full disk or a press that closes fails these orders, never the loop that serves the next.
            return orders;
        }
        foreach (var (order, pdf) in orders.Zip(pdfs))
            if (pdf is not null) order.Result.TrySetResult(pdf);
        return [.. orders.Zip(pdfs).Where(pair => pair.Second is null).Select(pair => pair.First)];
    }

    private static void Fail(Order order, string message) => order.Result.TrySetException(new TemplateException(message));
}
