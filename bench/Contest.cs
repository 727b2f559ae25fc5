namespace Zhiheng.Bench;

/// <summary>One engine: the product under load, then bare SQL of the same acts.</summary>
/// <param name="BareActs">Acts per second in bare SQL.</param>
/// <param name="Lost">Acts that were acknowledged and are not in the journal; below zero where more is there than was acknowledged.</param>
/// <param name="Verified">Whether the product's own verification found the record whole.</param>
sealed record Result(string Engine, LoadFigures Load, double BareActs, long Lost, bool Verified)
{
    /// <summary>What share of bare SQL's pace is left once everything else is done as well.</summary>
    public double Ratio => BareActs > 0 ? Load.ActsPerSecond / BareActs : 0;

    public bool IsSound => Verified && Lost == 0 && Load.Refused + Load.Failed == 0 && Load.Acts > 0 && BareActs > 0;
}

static class Contest
{
    public static async Task<Result> RunAsync(Store store, Plan plan, CancellationToken ct)
    {
        Console.WriteLine($"{store.Name}: seeding the demo city");
        await store.PrepareAsync(ct);
        var before = await store.CountActsAsync(ct);
        var load = await LoadAsync(store, plan, ct);
        var lost = load.Acknowledged - (await store.CountActsAsync(ct) - before);
        Console.WriteLine($"{store.Name}: verifying");
        var verified = await store.Product.RunAsync(["verify"], ct) == 0;
        if (load.Cases.Count == 0)
        {
            return new Result(store.Name, load, 0, lost, verified);
        }
        Console.WriteLine($"{store.Name}: bare SQL for {plan.Seconds} s");
        var script = await CaseSql.LikeAsync(store, load.Cases, ct);
        return new Result(store.Name, load, await store.BareAsync(script, plan, ct), lost, verified);
    }

    static async Task<LoadFigures> LoadAsync(Store store, Plan plan, CancellationToken ct)
    {
        await using var server = await store.Product.ServeAsync(ct);
        Console.WriteLine($"{store.Name}: {plan.Clients} clients for {plan.Seconds} s after {plan.WarmUp} s of warm-up");
        return await Load.RunAsync(server, plan, ct);
    }
}
