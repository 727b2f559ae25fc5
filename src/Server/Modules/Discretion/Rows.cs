using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Discretion;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>One version of a benchmark: the shadow of what was published.</summary>
public sealed class BenchmarkRow
{
    /// <summary>Id of the item, or <see cref="BenchmarkVersion.FirstOffences"/>.</summary>
    public required string Item { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>The text as its maker wrote it.</summary>
    public required string Text { get; set; }

    public static BenchmarkRow Of(BenchmarkVersion version) =>
        new() { Item = version.Item, ValidFrom = version.From, ValidTo = version.To, Text = version.Text };

    public BenchmarkVersion ToVersion() => new(Item, ValidFrom, ValidTo, Text);
}

static class DiscretionModel
{
    public static void Configure(ModelBuilder model) => model.Entity<BenchmarkRow>(row =>
    {
        row.ToTable("discretion_benchmarks");
        row.HasKey(x => new { x.Item, x.ValidFrom });
    });
}
