using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Cases of any body that were filed for the same act, or for one that looks like it (25).</summary>
public sealed class SameAct(AppDb db)
{
    /// <summary>
    /// Filed for the item and day of this case, and open or ended in a fine that stands. <c>Earlier</c> has the same party and place, empty
    /// for none; <c>Similar</c> has one of the two, null for none.
    /// </summary>
    public async Task<(string Earlier, string? Similar)> FiledAsync(OpenFile file, CancellationToken ct)
    {
        var (seen, party) = (file.State.Opened!.Sighting, file.State.Party?.IdentifierHash ?? "");
        var found = await db.Cases.AsNoTracking()
            .Where(c => c.Id != file.Row.Id && c.ItemId == file.Row.ItemId && c.ActDay == seen.ActDay && c.FiledOn != null
                && ((party != "" && c.PartyHash == party) || (c.Place == seen.Place && c.Division == seen.Division))
                && (c.ClosedOn == null || (c.Fine > 0 && !c.Revoked)))
            .OrderByDescending(c => party != "" && c.PartyHash == party && c.Place == seen.Place).ThenBy(c => c.FiledOn)
            .Select(c => new { c.Number, Same = party != "" && c.PartyHash == party && c.Place == seen.Place && c.Division == seen.Division })
            .FirstOrDefaultAsync(ct);
        return found is null ? ("", null) : found.Same ? (found.Number, null) : ("", found.Number);
    }
}
