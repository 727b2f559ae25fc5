// A house built badly on purpose: the check has to report exactly the leaks of this file.
namespace Planted.Modules.Low
{
    public sealed class Hidden
    {
        public int Value { get; init; }

        public static Task<int> LaterAsync() => Task.FromResult(1);
    }
}

namespace Planted.Modules.Low.Contract
{
    public sealed class Answer
    {
        public static int Of(int question) => new Hidden { Value = question }.Value;
    }
}

namespace Planted.Modules.High
{
    public sealed class Honest
    {
        public static int Ask() => Low.Contract.Answer.Of(1);
    }

    public sealed class LeaksInAField
    {
        public Low.Hidden? Kept { get; set; }
    }

    public sealed class LeaksInAnAsyncLambda
    {
        public static Func<Task<int>> Make() => async () =>
        {
            await Task.Yield();
            return await Low.Hidden.LaterAsync();
        };
    }

    public sealed class LeaksAsAnArgumentOfAList
    {
        public static int Count() => new List<Low.Hidden>().Count;
    }
}

namespace Planted.Modules.Stranger
{
    public sealed class NotInTheTable
    {
        public static int Ask() => Low.Contract.Answer.Of(2);
    }
}

namespace Planted.Ground
{
    public sealed class LooksUp
    {
        public static int Ask() => Modules.Low.Contract.Answer.Of(3);
    }

    public sealed class Builder
    {
        public static int Compose() => new Modules.Low.Hidden().Value;
    }
}
