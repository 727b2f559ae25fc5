namespace Zhiheng.Rules.Discretion;

/// <summary>Every combination of the cells of some measures. A place is the index of a cell in each of them.</summary>
sealed class Grid
{
    readonly IReadOnlyList<Measure> measures;
    readonly IReadOnlyList<IReadOnlyList<Cell>> cells;

    public Grid(IEnumerable<Measure> asked, Benchmark benchmark)
    {
        measures = [.. asked.DistinctBy(measure => measure.Name)];
        cells = [.. measures.Select(measure => Cell.Of(measure, Cell.Cuts(benchmark, measure)))];
    }

    public long Count => cells.Aggregate(1L, (product, some) => Math.Min(product * some.Count, int.MaxValue));

    public IEnumerable<int[]> Places()
    {
        var place = new int[cells.Count];
        while (true)
        {
            yield return [.. place];
            var at = cells.Count - 1;
            while (at >= 0 && ++place[at] == cells[at].Count)
            {
                place[at--] = 0;
            }
            if (at < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>An act with the sample values of a place.</summary>
    public Act At(int[] place, string party) => new Act("", default, party)
    {
        Readings = place.Select((index, i) => cells[i][index].Sample).ToDictionary(sample => sample.Name),
    };

    /// <summary>The places in as few words as neighbours can be joined to: 占地面积超过5平方米、不足10平方米.</summary>
    public IReadOnlyList<string> Regions(IReadOnlyList<int[]> places)
    {
        List<(int From, int To)[]> regions =
            [.. places.DistinctBy(place => string.Join(',', place)).Select(place => place.Select(index => (index, index)).ToArray())];
        for (var axis = measures.Count - 1; axis >= 0; axis--)
        {
            List<(int From, int To)[]> joined = [];
            foreach (var row in regions.GroupBy(region => string.Join(';', region.Select((span, i) => i == axis ? "" : $"{span.From}-{span.To}"))))
            {
                foreach (var region in row.OrderBy(region => region[axis].From))
                {
                    if (joined.LastOrDefault() is { } last && row.Contains(last) && last[axis].To + 1 == region[axis].From)
                    {
                        last[axis] = (last[axis].From, region[axis].To);
                        continue;
                    }
                    joined.Add(region);
                }
            }
            regions = joined;
        }
        return [.. regions.Select(Words)];
    }

    string Words((int From, int To)[] region)
    {
        var words = region.Select((span, i) => Words(i, span)).Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? "任何情形" : string.Join("，", words);
    }

    string Words(int axis, (int From, int To) span)
    {
        var (measure, own) = (measures[axis], cells[axis]);
        if (span.From == 0 && span.To == own.Count - 1)
        {
            return "";
        }
        if (own[span.From].Interval is not { } first)
        {
            var options = string.Join("、", own.Skip(span.From).Take(span.To - span.From + 1).Select(cell => cell.Sample.Word));
            return measure.IsYesNo ? options == Measure.Yes ? measure.Name : $"没有认定{measure.Name}" : $"{measure.Name}为{options}";
        }
        var last = own[span.To].Interval!;
        // From the lowest possible value on: only the upper end says anything.
        var low = span.From == 0 && span.To > 0 ? null : first.Low;
        return measure.Name + new Interval(low, first.LowIncluded, last.High, last.HighIncluded).Words(measure.Unit);
    }
}
