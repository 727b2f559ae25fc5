using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Parties.Contract;

/// <summary>Who the party is, in full.</summary>
/// <param name="Name">Name of the person, the organisation, or the sole trader's 字号.</param>
/// <param name="Operator">经营者 of a sole trader, else empty.</param>
/// <param name="CertificateNumber">Of the person or the operator; empty for organisations.</param>
/// <param name="CreditCode">统一社会信用代码, empty for people.</param>
public sealed record Particulars(
    PartyKind Kind, string Name, string Operator, string CertificateKind, string CertificateNumber, string CreditCode,
    string Representative, string Sex, DateOnly? Born, string Address, string Phone);

/// <summary>Keeps particulars apart from the record: encrypted at rest, masked by default, every reading in clear written down.</summary>
public sealed class PartyVault(AppDb db, IDataProtectionProvider protection, PartyPepper pepper, TimeProvider clock)
{
    readonly IDataProtector protector = protection.CreateProtector("parties.vault.1");

    /// <summary>Adds the particulars to the vault (saved with the caller's transaction) and says what the record may know of them.</summary>
    public PartyOnRecord Put(Particulars party, string bodyPath, DateOnly actDay, bool lacksCapacity)
    {
        var row = new VaultRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            BodyPath = bodyPath,
            Content = protector.Protect(JsonSerializer.Serialize(party)),
            IdentifierHash = HashOf(party),
            CreatedMs = clock.NowMs(),
        };
        db.Vault.Add(row);
        // A sole trader without a 字号 goes by the operator's own name.
        var isPersonal = party.Kind == PartyKind.Person || (party.Kind == PartyKind.SoleTrader && party.Name == party.Operator);
        var label = isPersonal ? Masking.Name(party.Name) : party.Name;
        return new PartyOnRecord(party.Kind, label, row.Id, row.IdentifierHash, Age(party.Born, actDay), lacksCapacity);
    }

    /// <summary>By what the same party is found again; empty where it cannot be told from others.</summary>
    public string HashOf(Particulars party) =>
        pepper.Hash(party.Kind == PartyKind.Organisation ? party.CreditCode : party.CertificateNumber + party.CreditCode);

    /// <summary>The particulars with names and numbers masked, for any screen.</summary>
    public async Task<Particulars?> MaskedAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) is not { } party ? null : party with
    {
        Name = party.Kind == PartyKind.Person ? Masking.Name(party.Name) : party.Name,
        Operator = Masking.Name(party.Operator),
        CertificateNumber = Masking.Certificate(party.CertificateNumber),
        Representative = party.Representative,
        Address = party.Kind == PartyKind.Organisation ? party.Address : Masking.Address(party.Address),
        Phone = Masking.Phone(party.Phone),
        Born = null,
    };

    /// <summary>The particulars in clear. The reading is saved before anything is shown.</summary>
    public async Task<Particulars?> RevealAsync(string id, Actor actor, string reason, CancellationToken ct)
    {
        await NoteAsync(id, actor, reason, ct);
        return await OpenAsync(id, ct);
    }

    /// <summary>Writes down that somebody is about to read something of a person.</summary>
    public async Task NoteAsync(string about, Actor actor, string reason, CancellationToken ct)
    {
        db.Reads.Add(new ReadRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Actor = actor.Account,
            About = about,
            Reason = reason,
            AtMs = clock.NowMs(),
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The same, once a day for the same person, thing and reason: a page that is looked at again is no new reading.</summary>
    public async Task NoteOfTodayAsync(string about, Actor actor, string reason, CancellationToken ct)
    {
        var today = Clock.ToMs(clock.Today().ToDateTime(TimeOnly.MinValue));
        if (!await db.Reads.AnyAsync(read => read.About == about && read.Actor == actor.Account && read.Reason == reason && read.AtMs >= today, ct))
        {
            await NoteAsync(about, actor, reason, ct);
        }
    }

    async Task<Particulars?> OpenAsync(string id, CancellationToken ct) =>
        await db.Vault.AsNoTracking().Where(row => row.Id == id).Select(row => row.Content).FirstOrDefaultAsync(ct) is { } content
            ? JsonSerializer.Deserialize<Particulars>(protector.Unprotect(content)) : null;

    static int? Age(DateOnly? born, DateOnly on)
    {
        if (born is not { } day)
        {
            return null;
        }
        var years = on.Year - day.Year;
        // 周岁 counts from the day after the birthday; someone born on 29 February is a year older on 1 March.
        return on <= day.AddYears(years) ? years - 1 : years;
    }
}

/// <summary>Secret of the installation under which identifiers are hashed, so that a stolen table cannot be tried number by number.</summary>
public sealed class PartyPepper(DataFolder folder)
{
    readonly byte[] key = Convert.FromHexString(folder.Secret("party-pepper", () => Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    public string Hash(string identifier) =>
        identifier.Length == 0 ? "" : Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(identifier.ToUpperInvariant())));
}
