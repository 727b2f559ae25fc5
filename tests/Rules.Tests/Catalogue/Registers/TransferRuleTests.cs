using Zhiheng.Rules.Catalogue.Registers;

namespace Zhiheng.Rules.Tests.Catalogue.Registers;

public class TransferRuleTests
{
    static readonly DateOnly Today = new(2026, 3, 10);
    static readonly FieldTransferred Field = new("消防", false, "消防救援机构", "消防机构负责监管，移送线索", new(2025, 1, 1), new(2025, 1, 5), "两天，40 人", 12, true);

    static IReadOnlyList<string> Try(RegisterFact fact, string first = "", bool handled = false) =>
        [.. TransferRules.All.Against(new TransferSituation(null, fact, Today, first, handled)).Select(no => no.Code)];

    [Fact]
    public void A_field_comes_with_a_division_of_duties_and_training_with_its_day()
    {
        Assert.Empty(Try(Field));
        Assert.Equal(["transfer-duties"], Try(Field with { Duties = "" }));
        Assert.Equal(["transfer-duties"], Try(Field with { Training = "" }));
        Assert.Equal(["transfer-duties"], Try(Field with { TrainedOn = new(2026, 3, 11) }));
    }

    [Fact]
    public void The_unit_that_handled_the_first_case_analyses_it()
    {
        var analysis = new FirstCaseAnalysed("消防", "立字1号", "取证的难点……");
        Assert.Equal(["first-case-analysed-by-handler"], Try(analysis));
        Assert.Equal(["first-case-analysed-by-handler"], Try(analysis, "立字1号"));
        Assert.Empty(Try(analysis, "立字1号", handled: true));
    }

    [Fact]
    public void A_field_registered_again_is_corrected_and_keeps_its_analysis()
    {
        var book = TransferBook.Of([new(Field, default, "a"), new(new FirstCaseAnalysed("消防", "1", "好"), default, "b"), new(Field with { CasesBefore = 40 }, default, "a")]);
        var one = Assert.Single(book.Fields);
        Assert.Equal((40, "好", 3L), (one.Fact.CasesBefore!.Value, one.Analysis!.Fact.Text, one.Version));
    }

    [Fact]
    public void Seventeen_of_twenty_three_are_73_9_per_cent_and_special_fields_are_set_aside()
    {
        var coverage = FieldCoverage.Of([.. Enumerable.Range(0, 23).Select(at => (false, at < 17)), (true, false), (true, true)]);
        Assert.Equal((23, 17, 2, 73.9m), (coverage.Counted, coverage.Used, coverage.SetAside, coverage.Percent!.Value));
        Assert.Null(FieldCoverage.Of([(true, true)]).Percent);
    }

    [Theory]
    [InlineData(40, 101, 152.5)]
    [InlineData(100, 85, -15.0)]
    [InlineData(3, 3, 0)]
    public void Growth_is_measured_against_what_was_before(int before, int after, double percent) =>
        Assert.Equal((decimal)percent, FieldCoverage.Growth(before, after));

    [Fact]
    public void Nothing_grows_from_nothing() => Assert.Null(FieldCoverage.Growth(0, 5));
}
