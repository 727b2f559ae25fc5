using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>送审: a draft goes to the first of its levels.</summary>
static class Submission
{
    public static Task<Built> Of(Draft draft)
    {
        var chain = Approvals.ChainOf(draft);
        return Built.Of(
            new DraftSubmitted(Guid.CreateVersion7().ToString("N"), draft, chain),
            $"{Approvals.NameOf(draft)}已送审，等待{Words.Of(chain[0])}审批。");
    }
}
