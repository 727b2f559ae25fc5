using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Modules.Cases;

namespace Zhiheng.Bench;

/// <summary>What an act reads and writes in the tables that lists read, made by the product's own casting.</summary>
/// <param name="last">The case's row as it stands now.</param>
sealed class ShadowSql(SqlText text, LawBook law, CaseRow last)
{
    string Id => $"id = {text.Value(last.Id)}";

    public string Read => $"SELECT * FROM cases_cases WHERE {Id} LIMIT 1";

    /// <summary>Where, who and which body a case begins with.</summary>
    public IEnumerable<string> Opening(CaseState after) =>
    [
        $"SELECT name FROM people_divisions WHERE code = {text.Value(last.Division)} LIMIT 1",
        $"SELECT * FROM people_bodies WHERE id = {text.Value(last.BodyId)} LIMIT 1",
        Officers(after.Officers.Select(officer => officer.Id)),
    ];

    /// <summary>What an act looks up elsewhere: earlier fines, earlier filings, who may approve, where an officer was.</summary>
    public IEnumerable<string> Reads(CaseFact fact, CaseState after) => fact switch
    {
        // Asked before a number is taken, and again afterwards.
        DecidedOnTheSpot => [EarlierFine(after), EarlierFine(after)],
        DraftSubmitted { Draft: FilingDraft filing } => [Officers(filing.Handlers.Select(officer => officer.Id)), EarlierFiling(after)],
        DraftApproved approved => [Officers([approved.Approver.Id])],
        InterviewRecorded held => [Overlap(held)],
        _ => [],
    };

    public IEnumerable<string> Writes(CaseState before, CaseState after, long atMs) =>
    [
        before.Opened is null ? text.Insert(RowOf(after, atMs)) : text.Update(RowOf(before, 0), RowOf(after, atMs), Id),
        .. Changes(CaseShadow.OfficersOf(last.Id, before), CaseShadow.OfficersOf(last.Id, after), row => row.Account,
            row => $"case_id = {text.Value(last.Id)} AND account = {text.Value(row.Account)}"),
        .. Changes(CaseShadow.DraftsOf(last.Id, before), CaseShadow.DraftsOf(last.Id, after), row => row.DraftId,
            row => $"draft_id = {text.Value(row.DraftId)}"),
        .. CaseShadow.InterviewsOf(last.Id, after).Skip(CaseShadow.InterviewsOf(last.Id, before).Count).Select(row => text.Insert(row)),
    ];

    IEnumerable<string> Changes<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> where) where T : class
    {
        var (was, now) = (before.ToDictionary(key), after.ToDictionary(key));
        return was.Where(row => !now.ContainsKey(row.Key)).Select(row => text.Delete<T>(where(row.Value)))
            .Concat(now.Where(row => !was.ContainsKey(row.Key)).Select(row => text.Insert(row.Value)))
            .Concat(now.Where(row => was.TryGetValue(row.Key, out var old) && !old.Equals(row.Value))
                .Select(row => text.Update(was[row.Key], row.Value, where(row.Value))));
    }

    CaseRow RowOf(CaseState state, long atMs)
    {
        var cast = new CaseRow { Id = last.Id, BodyId = last.BodyId, BodyPath = last.BodyPath, OpenedMs = last.OpenedMs };
        CaseShadow.Cast(state, cast, law, atMs);
        return cast;
    }

    string Officers(IEnumerable<string> accounts) => $"SELECT * FROM people_accounts WHERE user_name IN ({string.Join(", ", accounts.Select(text.Value))})";

    string EarlierFine(CaseState after) =>
        $"SELECT decision_number FROM cases_cases WHERE party_hash = {text.Value(after.Party!.IdentifierHash)} AND id <> {text.Value(last.Id)}"
        + $" AND item_id = {text.Value(last.ItemId)} AND act_day = {text.Value(last.ActDay)} AND place = {text.Value(last.Place)}"
        + " AND fine > 0 AND NOT revoked LIMIT 1";

    string EarlierFiling(CaseState after) =>
        $"SELECT number FROM cases_cases WHERE id <> {text.Value(last.Id)} AND item_id = {text.Value(last.ItemId)} AND act_day = {text.Value(last.ActDay)}"
        + $" AND filed_on IS NOT NULL AND (party_hash = {text.Value(after.Party!.IdentifierHash)} OR (place = {text.Value(last.Place)}"
        + $" AND division = {text.Value(last.Division)})) AND (closed_on IS NULL OR (fine > 0 AND NOT revoked)) ORDER BY filed_on LIMIT 1";

    string Overlap(InterviewRecorded held) =>
        $"SELECT o.number FROM cases_interviews i JOIN cases_cases o ON o.id = i.case_id WHERE i.case_id <> {text.Value(last.Id)}"
        + $" AND i.officer IN ({string.Join(", ", held.Officers.Select(officer => text.Value(officer.Id)))})"
        + $" AND i.from_ms < {Ms(held.To)} AND {Ms(held.From)} < i.to_ms ORDER BY i.from_ms LIMIT 1";

    static string Ms(DateTime at) => Zhiheng.Server.Foundation.Clock.ToMs(at).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
