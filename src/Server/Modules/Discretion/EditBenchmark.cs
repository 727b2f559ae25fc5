using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The legal department writes a version of a benchmark, sees what the checker says and tries it out; only a sound one is published.</summary>
public sealed class EditBenchmark(BenchmarkDesk desk, BenchmarkRecord record, ItemShelf items, LawBook law, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ManageBenchmarks;

    public static Reach Reach => Reach.City;

    public record Request
    {
        [Display(Name = "基准"), Required, StringLength(BenchmarkDesk.MostText)]
        public string Text { get; init; } = "";

        [Display(Name = "发布或者修订的说明", Description = "例如：某综执〔2026〕1号修订；更正录入错误。"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    /// <summary>The form: the text, and values to try it with, which are never saved.</summary>
    public sealed record Form : Request
    {
        [Display(Name = "当事人类别"), Picked]
        public string Party { get; init; } = TryOut.Parties[0];

        [Display(Name = "法定情形"), Picked]
        public string Situation { get; init; } = "";

        [Display(Name = "试算的数值")]
        public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
    }

    public sealed record Question
    {
        [Display(Name = "基准"), Required, StringLength(BenchmarkDesk.MostText)]
        public string Text { get; init; } = "";
    }

    /// <param name="Errors">What is wrong with the text and with the benchmark, one sentence each; empty where it may be published.</param>
    public sealed record Answer(bool IsSound, IReadOnlyList<string> Errors, ReadBenchmarks.Answer? Benchmark);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapWrite<Request>("/api/benchmarks", "发布裁量基准的一个版本", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<EditBenchmark>().PublishAsync(request, actor, ct)).WithName("publish-benchmark").WithTags("裁量基准");
        routes.MapAsk<Question>("/api/benchmarks/check", "核对裁量基准，不保存任何内容", async (http, question, _, ct) =>
                TypedResults.Ok(await http.RequestServices.GetRequiredService<EditBenchmark>().CheckAsync(question.Text, ct)))
            .WithName("check-benchmark").WithTags("裁量基准").Produces<Answer>();
        routes.MapGet("/benchmarks/edit", (EditBenchmark edit, CancellationToken ct, string item = "") => edit.StartAsync(item, ct)).ExcludeFromDescription();
        routes.MapPost("/benchmarks/edit", (HttpContext http, EditBenchmark edit, CancellationToken ct) => edit.PostAsync(http, ct)).ExcludeFromDescription();
    }

    async Task<Answer> CheckAsync(string text, CancellationToken ct)
    {
        var reading = await desk.ReadAsync(text, ct);
        return new Answer(reading.IsSound, reading.Faults, Shown(reading));
    }

    async Task<Outcome> PublishAsync(Request request, Actor actor, CancellationToken ct) =>
        (await desk.PublishAsync([request.Text], request.Reason, actor, ct)).Outcome;

    /// <summary>Begins with the newest version of the item, or with the shape of one.</summary>
    async Task<IResult> StartAsync(string id, CancellationToken ct)
    {
        var item = id.Length == 0 ? null : await items.FindAsync(id, clock.Today(), ct);
        var newest = item is null ? null : (await record.HistoryAsync(item.Id, ct)).Select(line => line.Version).MaxBy(version => version.From)?.Text;
        return await ShowAsync(new Form { Text = newest ?? BenchmarkOutline.Of(item, clock.Today()) }, null, newest is not null, ct);
    }

    async Task<IResult> PostAsync(HttpContext http, CancellationToken ct)
    {
        var posted = await PostedForm.ReadAsync<Form>(http, ct);
        var form = posted.As<Form>() ?? new Form();
        var answer = posted.Ended is null ? http.Request.Form["answer"].ToString() : "";
        // The fields say what is meant, unless somebody wrote the text and sent it as such.
        var sheet = posted.Ended is not null || answer == "text" ? null : BenchmarkSheet.Posted(http.Request.Form)?.After(answer);
        var (text, unreadable) = sheet is null ? (form.Text, []) : SheetText.Of(sheet, form.Text);
        form = form with { Text = text };
        var outcome = posted.Ended ?? (answer == "publish" && unreadable.Count == 0 ? await WriteEndpoint.RunAsync(
            http, posted.Key, "/api/benchmarks", JsonSerializer.Serialize(new { form.Text, form.Reason }), (Request)form,
            (_, request, actor, stop) => PublishAsync(request, actor, stop), ct) : null);
        return outcome is Outcome.Done { Receipt: var done }
            ? TypedResults.LocalRedirect($"/benchmarks/{done.Id}?said={Uri.EscapeDataString(done.Message)}")
            : await ShowAsync(form, outcome, true, ct, sheet, unreadable);
    }

    async Task<IResult> ShowAsync(
        Form form, Outcome? outcome, bool read, CancellationToken ct, BenchmarkSheet? sheet = null, IReadOnlyList<string>? unreadable = null)
    {
        var reading = read ? await desk.ReadAsync(form.Text, ct) : null;
        var said = outcome switch
        {
            Outcome.Invalid invalid => string.Concat(invalid.Errors.Where(error => error.Key != nameof(Request.Text)).SelectMany(error => error.Value)),
            Outcome.Stale stale => stale.What,
            _ => "",
        };
        return Page.Of<EditBenchmarkPage>(new
        {
            Form = form,
            Sheet = sheet ?? BenchmarkSheet.Of(form.Text),
            Unreadable = unreadable ?? [],
            Reading = reading,
            Shown = reading is null ? null : Shown(reading),
            Trial = reading is { Benchmark: { } benchmark, Item: { } item } ? TryOut.Of(benchmark, item, form, law.Settings) : null,
            Message = outcome is Outcome.Invalid && said.Length == 0 ? "没有发布：先改正下面的问题。" : said,
            Key = Guid.CreateVersion7().ToString("N"),
        }, outcome is null ? 200 : outcome is Outcome.Invalid ? 400 : 409);
    }

    ReadBenchmarks.Answer? Shown(BenchmarkReading reading) =>
        reading is { Benchmark: { } benchmark, Item: { } item } ? ReadBenchmarks.AnswerOf(benchmark, item, [], law.Settings) : null;
}
