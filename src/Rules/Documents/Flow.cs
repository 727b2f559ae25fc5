namespace Zhiheng.Rules.Documents;

/// <summary>A marker that steers, or a thing that is steered: a block, a row or a run.</summary>
internal readonly record struct Token<T>(Marker? Control, T Item);

/// <summary>Loops and conditions, once, for blocks of a page, rows of a table and runs of a paragraph alike.</summary>
internal static class Flow
{
    internal abstract record Step<T>;

    private sealed record Emit<T>(T Item) : Step<T>;

    private sealed record Repeat<T>(Marker Marker, List<Step<T>> Body) : Step<T>;

    private sealed record Choice<T>(Marker Marker, List<Step<T>> Then, List<Step<T>> Otherwise) : Step<T>;

    /// <summary>Nests a flat row of tokens; what does not pair up is added to <paramref name="problems"/>.</summary>
    internal static List<Step<T>> Nest<T>(IEnumerable<Token<T>> tokens, ICollection<string> problems)
    {
        using var rest = tokens.GetEnumerator();
        return Sequence(rest, null, problems, out _);
    }

    private static List<Step<T>> Sequence<T>(
        IEnumerator<Token<T>> rest, Marker? opener, ICollection<string> problems, out bool stoppedAtElse)
    {
        var steps = new List<Step<T>>();
        stoppedAtElse = false;
        while (rest.MoveNext())
        {
            var (control, item) = rest.Current;
            switch (control)
            {
                case null:
                    steps.Add(new Emit<T>(item));
                    break;
                case { Kind: MarkerKind.Each }:
                    steps.Add(new Repeat<T>(control, Sequence(rest, control, problems, out _)));
                    break;
                case { Kind: MarkerKind.If }:
                    var then = Sequence(rest, control, problems, out var hasElse);
                    steps.Add(new Choice<T>(control, then, hasElse ? Sequence(rest, control, problems, out _) : []));
                    break;
                case { Kind: MarkerKind.Else } when opener?.Kind == MarkerKind.If:
                    stoppedAtElse = true;
                    return steps;
                case var closer when closer.Closes(opener):
                    return steps;
                default:
                    problems.Add($"{control.Source} 前面没有与它成对的开始标记");
                    break;
            }
        }
        if (opener is not null) problems.Add($"{opener.Source} 没有结束，缺少 {(opener.Kind == MarkerKind.Each ? "{{/每}}" : "{{/若}}")}");
        return steps;
    }

    /// <summary>What remains when loops are run and conditions answered, each with the scope it stands in.</summary>
    internal static IEnumerable<(T Item, Scope Scope)> Run<T>(IEnumerable<Step<T>> steps, Scope scope) =>
        steps.SelectMany(step => step switch
        {
            Emit<T> emit => [(emit.Item, scope)],
            Repeat<T> repeat => scope.Each(repeat.Marker).SelectMany(inner => Run(repeat.Body, inner)),
            Choice<T> choice => scope.Branches(choice.Marker).SelectMany(met => Run(met ? choice.Then : choice.Otherwise, scope)),
            _ => [],
        });
}
