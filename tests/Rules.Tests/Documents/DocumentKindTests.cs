using System.Reflection;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Documents;

public class DocumentKindTests
{
    /// <summary>Papers around a file lie in no section of it, and a receipt lies behind what was served.</summary>
    static readonly string[] Apart = [DocumentCodes.FileCover, DocumentCodes.FileContents, DocumentCodes.FileNote, DocumentCodes.ServiceReceipt];

    [Fact]
    public void Every_code_that_rules_speak_of_is_a_kind_and_every_kind_has_one()
    {
        var codes = typeof(DocumentCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(), DocumentKind.All.Select(kind => kind.Code).Order());
    }

    [Fact]
    public void A_token_is_one_kind_s_own_and_can_be_read_back_from_a_number()
    {
        var tokens = DocumentKind.All.Select(kind => kind.NumberToken).OfType<string>().ToList();
        Assert.Distinct(tokens);
        Assert.All(tokens, token =>
        {
            var number = new DocumentNumber("杭上（采荷）综执", token, 2026, 7);
            Assert.Equal(number, DocumentNumber.Check(number.Format()).Value);
        });
    }

    [Fact]
    public void What_goes_out_under_a_number_is_sealed() => Assert.All(
        DocumentKind.All.Where(kind => kind.NumberToken is not null && kind.Copies > 1), kind => Assert.True(kind.Sealed, kind.Name));

    [Fact]
    public void A_decision_must_show_what_article_59_lists()
    {
        string[] asked =
        [
            "当事人.名称", "当事人.地址", "查明事实", "证据.名称", "处理.项.内容", "处罚.依据", "缴款.银行", "复议.机关", "诉讼.法院", "机关.名称", "决定日期",
        ];
        Assert.Subset(DecisionKinds.PenaltyDecision.Required.ToHashSet(), asked.ToHashSet());
        Assert.True(DecisionKinds.PenaltyDecision.Sealed);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void In_either_order_every_paper_has_one_place_in_the_file(string setting)
    {
        var placed = FileOrder.Of(setting).SelectMany(section => section.Kinds).ToList();
        Assert.Distinct(placed);
        Assert.Equal(DocumentKind.All.Select(kind => kind.Code).Except(Apart).Order(), placed.Order());
        Assert.Single(FileOrder.Of(setting), section => section.Name == FileOrder.Evidence);
    }

    [Fact]
    public void Order_b_begins_with_the_decision_and_order_a_with_the_filing()
    {
        Assert.Contains(DocumentCodes.OrdinaryDecision, FileOrder.Of("B")[0].Kinds);
        Assert.Contains(DocumentCodes.FilingApproval, FileOrder.Of("A")[0].Kinds);
    }
}
