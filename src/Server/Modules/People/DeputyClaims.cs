using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People;

/// <summary>
/// Whoever acts for a head today carries that head's places with every request. Appointments are few and read by everybody, so
/// they are kept for a minute; the node on which one changes forgets them at once.
/// </summary>
sealed class DeputyClaims(AppDb db, IMemoryCache cache, TimeProvider clock) : IClaimsTransformation
{
    const string Key = "people:deputies";
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    sealed record Appointed(string Deputy, DateOnly From, DateOnly To, Principal Head);

    public static void Forget(IMemoryCache cache) => cache.Remove(Key);

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        var actor = Actor.From(principal);
        if (actor == Actor.Nobody || actor.ActsFor.Count > 0)
        {
            return principal;
        }
        var today = clock.Today();
        var heads = (await cache.GetOrCreateAsync(Key, entry => ReadAsync(entry, today)))!
            .Where(a => a.Deputy == actor.Account && a.From <= today && today <= a.To).Select(a => a.Head).DistinctBy(head => head.Account).ToList();
        if (heads.Count == 0)
        {
            return principal;
        }
        var more = principal.Clone();
        more.AddIdentity(new ClaimsIdentity([
            new Claim(ClaimTypes.Role, Permissions.Deputy), .. heads.Select(head => new Claim(Actor.ActsForClaim, JsonSerializer.Serialize(head)))]));
        return more;
    }

    async Task<IReadOnlyList<Appointed>> ReadAsync(ICacheEntry entry, DateOnly today)
    {
        entry.AbsoluteExpirationRelativeToNow = Kept;
        var rows = await (
            from deputy in db.Deputies.AsNoTracking()
            where deputy.EndedMs == null && deputy.LastDay >= today
            join head in db.Users on deputy.Principal equals head.UserName
            join body in db.Bodies on head.BodyId equals body.Id
            orderby deputy.AppointedMs
            select new { deputy.Deputy, deputy.FirstDay, deputy.LastDay, head.UserName, head.Name, head.BodyId, body.Path, head.Roles }).ToListAsync();
        return rows.ConvertAll(row => new Appointed(
            row.Deputy, row.FirstDay, row.LastDay, new Principal(row.UserName!, row.Name, row.BodyId, row.Path, row.Roles.Split(';'))));
    }
}
