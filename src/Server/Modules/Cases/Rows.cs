using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Shadow of a case for lists, search and counts; every column follows from the journal (<see cref="CaseShadow"/>).</summary>
public sealed class CaseRow
{
    public long Key { get; init; }
    public required string Id { get; init; }
    public required string BodyId { get; init; }
    public required string BodyPath { get; init; }
    public long Version { get; set; }
    public string Number { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>简易程序 or 普通程序.</summary>
    public string Procedure { get; set; } = "";
    public string Stage { get; set; } = "";
    public string Outcome { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string ItemName { get; set; } = "";
    public string Domain { get; set; } = "";
    public string PartyLabel { get; set; } = "";
    public string PartyHash { get; set; } = "";
    public string Officers { get; set; } = "";
    public string Place { get; set; } = "";
    public string Division { get; set; } = "";
    public DateOnly ActDay { get; set; }
    public long OpenedMs { get; set; }
    public long LastMs { get; set; }
    public DateOnly? FiledOn { get; set; }
    public string DecisionNumber { get; set; } = "";
    public DateOnly? DecidedOn { get; set; }
    public decimal Fine { get; set; }

    /// <summary>The benchmark's tier that the amount was weighed in, empty for none: like cases are those of one item and tier.</summary>
    public string Tier { get; set; } = "";
    public decimal FineDue { get; set; }
    public bool Revoked { get; set; }
    public int OpenFindings { get; set; }

    /// <summary>Permission whose holders are waited for, empty when nobody is.</summary>
    public string WaitsFor { get; set; } = "";

    /// <summary>The next thing to do, in words.</summary>
    public string Todo { get; set; } = "";
    public string ClockName { get; set; } = "";
    public DateOnly? ClockDate { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public string ArchiveNumber { get; set; } = "";

    /// <summary>Bigrams of number, title, party, place and description, for full-text search.</summary>
    public string Words { get; set; } = "";
}

/// <summary>Who handles which case.</summary>
public sealed record CaseOfficerRow
{
    public required string CaseId { get; init; }
    public required string Account { get; init; }
}

/// <summary>A draft that waits for approval; the row goes when it is through or came back.</summary>
public sealed record CaseDraftRow
{
    public required string DraftId { get; init; }
    public required string CaseId { get; init; }

    /// <summary>Name of the matter, e.g. 立案.</summary>
    public required string Matter { get; init; }

    /// <summary>Permission whose holders are waited for, one to a level.</summary>
    public required string WaitsFor { get; init; }

    /// <summary>Name of who submitted it.</summary>
    public required string SubmittedBy { get; init; }
    public required long SubmittedMs { get; init; }

    /// <summary>Since when it lies with this level.</summary>
    public required long WaitingMs { get; init; }

    /// <summary>How often a draft of this kind came back before.</summary>
    public required int Returns { get; init; }
}

/// <summary>When an officer questioned somebody: nobody is in two places at once.</summary>
public sealed record CaseInterviewRow
{
    public required string Officer { get; init; }
    public required string CaseId { get; init; }
    public required long FromMs { get; init; }
    public required long ToMs { get; init; }
}

static class CasesModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<CaseRow>(row =>
        {
            row.ToTable("cases_cases");
            row.HasKey(x => x.Key);
            row.Property(x => x.Id).IsRequired().HasMaxLength(32);
            row.HasIndex(x => x.Id).IsUnique();
            row.HasIndex(x => x.Number).IsUnique();
            row.HasIndex(x => x.DecisionNumber);
            row.HasIndex(x => x.PartyHash);
            row.HasIndex(x => new { x.BodyPath, x.WaitsFor, x.ClockDate });
            row.HasIndex(x => new { x.BodyPath, x.LastMs });
            row.HasIndex(x => new { x.ActDay, x.ItemId });
            row.HasIndex(x => new { x.ItemId, x.Tier });
        });
        model.Entity<CaseOfficerRow>(row =>
        {
            row.ToTable("cases_officers");
            row.HasKey(x => new { x.Account, x.CaseId });
            row.HasIndex(x => x.CaseId);
        });
        model.Entity<CaseDraftRow>(row =>
        {
            row.ToTable("cases_drafts");
            row.HasKey(x => x.DraftId);
            row.HasIndex(x => x.CaseId);
            row.HasIndex(x => x.WaitsFor);
        });
        model.Entity<CaseInterviewRow>(row =>
        {
            row.ToTable("cases_interviews");
            row.HasKey(x => new { x.Officer, x.FromMs, x.CaseId });
            row.HasIndex(x => x.CaseId);
        });
    }
}
