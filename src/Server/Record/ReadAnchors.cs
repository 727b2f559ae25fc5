using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>Publishes the anchors: whoever keeps one can later prove a change that is older.</summary>
public sealed class ReadAnchors(AppDb db, SigningKey key) : IFeature
{
    public static string Permission => Permissions.Anyone;

    public static Reach Reach => Reach.Public;

    public sealed record Answer(string PublicKey, IReadOnlyList<Anchor> Anchors);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/anchors", (ReadAnchors read, CancellationToken ct) => read.NewestAsync(ct))
            .WithName("read-anchors").WithTags("记录").WithSummary("最近的锚点和验签公钥");

    public async Task<Answer> NewestAsync(CancellationToken ct) =>
        new(key.PublicPem, [.. (await db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).Take(50).ToListAsync(ct)).Select(Anchoring.FromRow)]);
}
