using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>What may enter the catalogue, and what entering does to the versions that are there.</summary>
public class ItemCheckTests
{
    static readonly Item Sound = Fixture.Item("第三条第二款");
    static readonly FineRange Range = Sound.Fines[0];

    static IEnumerable<string> Faults(Item item) => ItemCheck.Faults(item).Select(fault => fault.Field);

    [Fact]
    public void A_sound_item_passes() => Assert.Empty(ItemCheck.Faults(Sound));

    [Fact]
    public void Only_laws_regulations_and_rules_are_a_basis_and_an_order_to_correct_is_no_penalty()
    {
        Assert.Contains("第十六条", Assert.Single(ItemCheck.Faults(Sound with { LawLevel = "规范性文件" })).Remedy, StringComparison.Ordinal);
        Assert.Contains("第二十八条", ItemCheck.Faults(Sound with { Kinds = ["罚款", "责令改正"] }).Single().Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_that_is_wrong_is_named()
    {
        Assert.Equal(["Id"], Faults(Sound with { Id = "" }));
        Assert.Equal(["Id"], Faults(Sound with { Id = "LP 1" }));
        Assert.Equal(["Name"], Faults(Sound with { Name = new string('花', 201) }));
        Assert.Equal(["Name"], Faults(Sound with { Name = "践踏\n花坛" }));
        Assert.Equal(["Law"], Faults(Sound with { Law = "\ud83d" }));
        Assert.Empty(Faults(Sound with { Name = "践踏𠮷花坛" }));
        Assert.Equal(["Basis"], Faults(Sound with { Basis = "" }));
        Assert.Equal(["LawVersion"], Faults(Sound with { LawVersion = "2020-02-30" }));
        Assert.Equal(["To"], Faults(Sound with { To = new DateOnly(2020, 4, 30) }));
        Assert.Equal(["From"], Faults(Sound with { From = new DateOnly(1, 1, 1) }));
        Assert.Equal(["Lists"], Faults(Sound with { Lists = ["综合", "综合"] }));
        Assert.Equal(["Kinds"], Faults(Sound with { Kinds = ["警告"] }));
        Assert.Empty(Faults(Sound with { Fines = [] }));
    }

    [Fact]
    public void A_range_must_be_one_and_a_multiple_must_be_of_something()
    {
        IEnumerable<string> Fine(FineRange range) => ItemCheck.Faults(Sound with { Fines = [Range, range] }).Select(fault => $"{fault.Fine} {fault.Field}");
        Assert.Empty(Fine(new FineRange("单位", 1, 3, "倍", "货值金额", "", [], false)));
        Assert.Equal(["2 Max"], Fine(Range with { Max = 0 }));
        Assert.Equal(["2 Max"], Fine(Range with { Min = -1 }));
        Assert.Equal(["2 Min"], Fine(Range with { Min = 300 }));
        Assert.Equal(["2 Base"], Fine(Range with { Base = "货值金额" }));
        Assert.Equal(["2 Base"], Fine(Range with { Unit = "倍" }));
        Assert.Equal(["2 Party"], Fine(Range with { Party = "大家" }));
        Assert.Equal(["2 Unit"], Fine(Range with { Unit = "万元" }));
        Assert.Equal(["2 Prerequisite"], Fine(Range with { Prerequisite = ["逾期\t不改正"] }));
    }

    [Fact]
    public void A_condition_stands_before_a_kind_of_the_item_and_says_something_once()
    {
        IEnumerable<string> Of(params KindCondition[] conditions) =>
            ItemCheck.Faults(Sound with { Kinds = ["罚款", "警告"], Conditions = conditions }).Select(fault => $"{fault.Field}：{fault.What}");
        Assert.Empty(Of(new("警告", ["逾期不改正"], "情节严重的"), new("警告", [], "造成损失的")));
        Assert.Equal(["Conditions：“责令关闭”不在本事项的处罚种类之内"], Of(new KindCondition("责令关闭", ["情节严重"])));
        Assert.Equal(["Conditions：罚款的条件写在了处罚种类的条件里"], Of(new KindCondition("罚款", ["情节严重"])));
        Assert.Equal(["Conditions：警告的前提“屡教不改”不在可填的值内"], Of(new KindCondition("警告", ["屡教不改"])));
        Assert.Equal(["Conditions：警告没有写前提，也没有写情形"], Of(new KindCondition("警告", [])));
        Assert.All(new[] { "一；二", "一|二", "一\n二", new string('重', 201) }, when => Assert.Single(Of(new KindCondition("警告", [], when))));
        Assert.Equal(2, Of(new("警告", ["情节严重"]), new("警告", ["情节严重"])).Count());
    }

    [Fact]
    public void A_version_that_is_known_is_the_same_or_a_correction_that_must_be_allowed()
    {
        Assert.Equal(ChangeKind.New, CatalogueChange.Of(Sound, [], mayCorrect: false).Kind);
        Assert.Equal(ChangeKind.Same, CatalogueChange.Of(Sound with { Kinds = ["罚款"] }, [Sound], mayCorrect: false).Kind);
        Assert.NotNull(CatalogueChange.Of(Sound with { Name = "别名" }, [Sound], mayCorrect: false).Fault);
        Assert.Equal("别名", Assert.Single(CatalogueChange.Of(Sound with { Name = "别名" }, [Sound], mayCorrect: true).Publish).Name);
        Assert.Equal("Id", CatalogueChange.Of(Sound with { Law = "别的条例" }, [Sound], mayCorrect: true).Fault!.Field);
    }

    [Fact]
    public void A_later_version_ends_the_one_before_and_never_overlaps_another()
    {
        var next = Sound with { From = new DateOnly(2024, 1, 1) };
        var change = CatalogueChange.Of(next, [Sound], mayCorrect: false);
        Assert.Equal([(Sound.From, (DateOnly?)new DateOnly(2023, 12, 31)), (next.From, null)], change.Publish.Select(item => (item.From, item.To)));
        Assert.Equal("From", CatalogueChange.Of(next, [Sound with { To = new DateOnly(2024, 6, 1) }], mayCorrect: false).Fault!.Field);
        Assert.Equal("To", CatalogueChange.Of(Sound, [next], mayCorrect: false).Fault!.Field);
        Assert.Null(CatalogueChange.Of(Sound with { To = new DateOnly(2023, 12, 31) }, [next], mayCorrect: false).Fault);
        Assert.Equal("To", CatalogueChange.Of(Sound with { Name = "别名" }, [Sound, next], mayCorrect: true).Fault!.Field);
    }

    [Fact]
    public void What_is_published_is_read_back_as_it_was()
    {
        CatalogueFact[] facts = [new ItemVersionPublished(Sound), new StatuteImported("条例", new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 1), 3, "ab")];
        Assert.All(facts, fact => Assert.Equal(fact.ToPayload(), CatalogueFact.FromPayload(fact.ToPayload()).ToPayload()));
        Assert.StartsWith("{\"fact\":\"item-version.1\",", facts[0].ToPayload(), StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => CatalogueFact.FromPayload("{\"fact\":\"unknown.9\"}"));
        Assert.Throws<System.Text.Json.JsonException>(() => CatalogueFact.FromPayload("{\"fact\":\"item-version.1\"}"));
    }
}
