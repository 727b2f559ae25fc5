using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People;

/// <summary>A person with an account; for officers also the credential.</summary>
public sealed class AccountRow : IdentityUser
{
    public string Name { get; set; } = "";
    public string BodyId { get; set; } = "";

    /// <summary>Body of the personnel file where it differs: 县属乡用. Empty for everyone else.</summary>
    public string HomeBodyId { get; set; } = "";

    /// <summary>Role names, separated by a semicolon.</summary>
    public string Roles { get; set; } = "";
    public string Credential { get; set; } = "";
    public DateOnly? CredentialFrom { get; set; }
    public DateOnly? CredentialTo { get; set; }

    /// <summary>执法人员, 辅助人员 or 行政人员.</summary>
    public string Kind { get; set; } = "";
    public bool LegalQualification { get; set; }
}

/// <summary>An enforcement body with what its competence rests on.</summary>
public sealed class BodyRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Short { get; set; }
    public required string Kind { get; set; }
    public required string Division { get; set; }
    public required string ParentId { get; set; }

    /// <summary>Ids from the city down to this body, joined by a slash: a prefix test answers every question of scope.</summary>
    public required string Path { get; set; }

    /// <summary>机关代字, the start of every document number.</summary>
    public required string Prefix { get; set; }
    public required string CreditCode { get; set; }

    /// <summary>综合, 专业 or 乡镇, separated by a semicolon.</summary>
    public required string Lists { get; set; }
    public required string Government { get; set; }
    public required string Court { get; set; }
    public required string Bank { get; set; }
    public required string Account { get; set; }
    public required string Address { get; set; }
    public required string Phone { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}

/// <summary>A district, town, street or zone.</summary>
public sealed class DivisionRow
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Kind { get; set; }
    public required string Parent { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}

/// <summary>A head is away and somebody acts in that place: from a day to a day, or until the head ends it.</summary>
public sealed class DeputyRow
{
    public required string Id { get; init; }

    /// <summary>Account of the head.</summary>
    public required string Principal { get; init; }

    /// <summary>Account of who acts for the head.</summary>
    public required string Deputy { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required string Reason { get; init; }
    public required long AppointedMs { get; init; }
    public long? EndedMs { get; set; }
}

static class PeopleModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AccountRow>(account =>
        {
            account.ToTable("people_accounts");
            account.HasIndex(x => x.BodyId);
        });
        model.Entity<IdentityUserClaim<string>>().ToTable("people_account_claims");
        model.Entity<IdentityUserLogin<string>>().ToTable("people_account_logins");
        model.Entity<IdentityUserToken<string>>().ToTable("people_account_tokens");
        model.Entity<BodyRow>(body =>
        {
            body.ToTable("people_bodies");
            body.HasKey(x => x.Id);
            body.HasIndex(x => x.Prefix).IsUnique();
        });
        model.Entity<DivisionRow>(division =>
        {
            division.ToTable("people_divisions");
            division.HasKey(x => x.Code);
            division.HasIndex(x => x.Parent);
        });
        model.Entity<DeputyRow>(deputy =>
        {
            deputy.ToTable("people_deputies");
            deputy.HasKey(x => x.Id);
            deputy.HasIndex(x => x.Principal);
            deputy.HasIndex(x => x.Deputy);
        });
    }
}
