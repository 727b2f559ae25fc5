using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People.Contract;

/// <summary>A body or a person as other modules show it.</summary>
public sealed record BodyCard(string Id, string Name, string Short, string Path, string Prefix, string Division);

/// <summary>Where a body is reached today.</summary>
public sealed record BodyContact(string Address, string Phone);

public sealed record PersonCard(string Account, string Name, string BodyId, string Roles);

/// <summary>Answers other modules' questions about bodies and people.</summary>
public sealed class PeopleDirectory(AppDb db)
{
    /// <summary>The body as a fact keeps it, or null.</summary>
    public async Task<(BodyOnDuty OnDuty, BodyCard Card)?> BodyAsync(string id, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct);
        return body is null ? null : (OnDuty(body), Card(body));
    }

    /// <summary>Where the body is reached: as it stands now, since a paper is answered to where the body is.</summary>
    public async Task<BodyContact> ContactAsync(string bodyId, CancellationToken ct) =>
        await db.Bodies.AsNoTracking().Where(b => b.Id == bodyId).Select(b => new BodyContact(b.Address, b.Phone)).FirstOrDefaultAsync(ct)
        ?? new BodyContact("", "");

    /// <summary>The body at a path and those below it, from the top down.</summary>
    public async Task<IReadOnlyList<BodyCard>> BodiesWithinAsync(string path, CancellationToken ct)
    {
        var rows = await db.Bodies.AsNoTracking().Where(body => body.Path == path || body.Path.StartsWith(path + "/"))
            .OrderBy(body => body.Path).ToListAsync(ct);
        return rows.ConvertAll(Card);
    }

    /// <summary>The officers as facts keep them, in the order asked for; unknown accounts are left out.</summary>
    public async Task<IReadOnlyList<OfficerOnDuty>> OfficersAsync(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        var rows = await db.Users.AsNoTracking().Where(user => accounts.Contains(user.UserName)).ToListAsync(ct);
        return [.. accounts.Distinct().Select(account => rows.Find(row => row.UserName == account)).OfType<AccountRow>().Select(OnDuty)];
    }

    /// <summary>People of a body who hold a role, by name; auxiliaries included where they hold it.</summary>
    public async Task<IReadOnlyList<PersonCard>> HoldersAsync(string bodyId, string role, CancellationToken ct)
    {
        var people = await db.Users.AsNoTracking().Where(user => user.BodyId == bodyId && user.Roles.Contains(role))
            .OrderBy(user => user.UserName).Select(user => new PersonCard(user.UserName!, user.Name, user.BodyId, user.Roles)).ToListAsync(ct);
        return [.. people.Where(person => person.Roles.Split(';').Contains(role))];
    }

    /// <summary>Everybody of the given bodies, by account.</summary>
    public async Task<IReadOnlyList<PersonCard>> PeopleOfAsync(IReadOnlyCollection<string> bodies, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(user => bodies.Contains(user.BodyId)).OrderBy(user => user.UserName)
            .Select(user => new PersonCard(user.UserName!, user.Name, user.BodyId, user.Roles)).ToListAsync(ct);

    /// <summary>Whether somebody holds 国家统一法律职业资格 (58).</summary>
    public Task<bool> IsQualifiedAsync(string account, CancellationToken ct) =>
        db.Users.AsNoTracking().AnyAsync(user => user.UserName == account && user.LegalQualification, ct);

    /// <summary>Names by account, for lists.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> accounts, CancellationToken ct)
    {
        var wanted = accounts.Where(account => account.Length > 0).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(user => wanted.Contains(user.UserName!))
            .ToDictionaryAsync(user => user.UserName!, user => user.Name, ct);
    }

    /// <summary>The lowest body whose own division is this one or lies above it; null outside the city.</summary>
    public async Task<BodyCard?> BodyOfDivisionAsync(string division, CancellationToken ct)
    {
        string[] above = [division, division[..6], division[..4] + "00"];
        var bodies = await db.Bodies.AsNoTracking().Where(body => above.Contains(body.Division)).ToListAsync(ct);
        return bodies.OrderBy(body => Array.IndexOf(above, body.Division)).Select(Card).FirstOrDefault();
    }

    /// <summary>Names of bodies by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BodyNamesAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        await db.Bodies.AsNoTracking().Where(body => ids.Contains(body.Id)).ToDictionaryAsync(body => body.Id, body => body.Name, ct);

    /// <summary>Divisions below a code that exist on a day, by code.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> DivisionsBelowAsync(string code, DateOnly on, CancellationToken ct)
    {
        var stem = DivisionCode.StemOf(code);
        var rows = await db.Divisions.AsNoTracking()
            .Where(d => d.Code.StartsWith(stem) && (d.ValidFrom == null || d.ValidFrom <= on) && (d.ValidTo == null || on <= d.ValidTo))
            .OrderBy(d => d.Code).Select(d => new { d.Code, d.Name }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Code, row.Name))];
    }

    public Task<string?> DivisionNameAsync(string code, CancellationToken ct) =>
        db.Divisions.AsNoTracking().Where(d => d.Code == code).Select(d => d.Name).FirstOrDefaultAsync(ct);

    static BodyCard Card(BodyRow b) => new(b.Id, b.Name, b.Short, b.Path, b.Prefix, b.Division);

    static BodyOnDuty OnDuty(BodyRow b) => new(
        b.Id, b.Name, b.Prefix, b.Division, b.Lists.Split(';'), b.Government, b.Court, b.Bank, b.Account, b.ValidFrom, b.ValidTo);

    static OfficerOnDuty OnDuty(AccountRow a) => new(
        a.UserName!, a.Name, a.Credential, a.CredentialFrom, a.CredentialTo, a.Kind == "辅助人员",
        a.HomeBodyId.Length > 0 ? [a.BodyId, a.HomeBodyId] : [a.BodyId]);
}
