using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Transfers;

/// <summary>A field with its first case and how it grew.</summary>
/// <param name="Before">Cases of the twelve months before: as the source department says, else as this city counted.</param>
/// <param name="After">Cases of the first twelve months since, or so far.</param>
/// <param name="FullYear">Whether twelve months have passed; before that no growth is stated.</param>
public sealed record FieldLine(TransferredField Field, FieldCase? First, int Before, int After, bool FullYear)
{
    public string Id => TransferDesk.IdOf(Field.Fact.Field);

    /// <summary>Per cent; null while it cannot be said.</summary>
    public decimal? Growth => FullYear ? FieldCoverage.Growth(Before, After) : null;
}

/// <summary>Where every act on the register of fields passes, and where its figures are gathered.</summary>
public sealed class TransferDesk(Register register, ICaseUse cases, Writing writing, TimeProvider clock)
{
    /// <summary>A field as part of an address, where a slash would divide.</summary>
    public static string IdOf(string field) => field.Replace('/', '-');

    public async Task<TransferredField?> FindAsync(string id, CancellationToken ct) =>
        (await register.TransfersAsync(ct)).State.Fields.FirstOrDefault(field => IdOf(field.Fact.Field) == id);

    public async Task<IReadOnlyList<FieldLine>> AllAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var fields = (await register.TransfersAsync(ct)).State.Fields;
        var uses = await cases.FieldsAsync([.. fields.Select(field => new FieldAsked(field.Fact.Field, field.Fact.On))], ct);
        return [.. fields.Zip(uses, (field, use) => new FieldLine(
            field, use.First, field.Fact.CasesBefore ?? use.Before, use.After, field.Fact.On.AddYears(1) <= today))];
    }

    public Task<FieldCase?> FirstAsync(TransferredField field, CancellationToken ct) => cases.FirstAsync(field.Fact.Field, field.Fact.On, ct);

    /// <param name="version">The version the person saw; 0 for a field not yet registered.</param>
    public async Task<Outcome> ActAsync(
        string field, long version, RegisterFact fact, FieldCase? first, string said, Actor actor, CancellationToken ct)
    {
        var held = await register.TransfersAsync(ct);
        var known = held.State.Find(field);
        if ((known?.Version ?? 0) != version)
        {
            return new Outcome.Stale(version == 0 ? $"“{field}”已经登记过。要更正的，从登记表里打开它。" : "这个领域的登记刚刚有了变化。刷新后再办，没有保存。");
        }
        var situation = new TransferSituation(known, fact, clock.Today(), first?.Number ?? "", first?.BodyId == actor.BodyId);
        if (TransferRules.All.Against(situation) is { Count: > 0 } no)
        {
            return new Outcome.Refused(no);
        }
        register.Append(held, fact, actor.Account);
        return await writing.SaveAsync(new Receipt(IdOf(field), version + 1, "", said), actor, ct);
    }
}
