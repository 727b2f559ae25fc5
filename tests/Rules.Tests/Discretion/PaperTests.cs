using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class PaperTests
{
    [Fact]
    public void The_example_to_copy_is_read_and_sound()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/benchmarks.md"));
        var benchmark = Read(page.Split("```json")[1].Split("```")[0]);
        Assert.Equal([], BenchmarkCheck.Of(benchmark, Items[benchmark.Item]).Select(finding => finding.ToString()));
    }
}
