using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Money;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The papers that only an on-the-spot case has.</summary>
static class OnTheSpotPapers
{
    public static DocumentValues Decision(PaperSource s)
    {
        var c = s.Case;
        var fact = (DecidedOnTheSpot)c.Decision!.Fact;
        var values = Of(s).With("文号", fact.Number).With("决定日期", Day(c.Decision.On)).With("处罚.内容", Penalty(fact))
            .With("证据", Evidence(c)).With("裁量.理由", Trim(fact.Reasons))
            .With("裁量.基准", fact.Discretion is { } weighed ? $"{weighed.Benchmark}，{weighed.Tier}阶次，幅度{Yuan(weighed.Low)}元至{Yuan(weighed.High)}元" : null)
            .With("裁量.示例", fact.Discretion?.IsExample == true)
            .With("陈述申辩.内容", c.Defence is { Fact.Kind: DefenceKind.Made } made ? Trim(made.Fact.Said) : null)
            .With("陈述申辩.复核", c.Defence is { Fact.Kind: DefenceKind.Made } heard ? Trim(heard.Fact.Reply) : null)
            .With("复议前置", fact.ReconsiderationFirstTold).With("复议.机关", c.Body!.Government).With("诉讼.法院", c.Body.Court)
            .With("缴款.银行", c.Body.Bank).With("缴款.户名", c.Body.Name).With("缴款.账号", c.Body.Account);
        values = fact.Fine > 0
            ? values.With("处罚.罚款.大写", ChineseAmount.Write(fact.Fine)).With("处罚.罚款.数字", Yuan(fact.Fine))
            : values.With("处罚.罚款", false);
        if (fact.Payment == PaymentMode.OnTheSpot)
        {
            values = values.With("当场收缴.理由", CashReason(fact.CashGround)).With("当场收缴.票据号", "见随附票据");
        }
        return c.Correction is { } order
            ? values.With("责令改正.内容", Trim(order.Fact.Content)).With("责令改正.期限", order.Fact.Deadline > order.On ? Day(order.Fact.Deadline) : null)
            : values;
    }

    public static DocumentValues Report(PaperSource s)
    {
        var c = s.Case;
        var fact = (DecidedOnTheSpot)c.Decision!.Fact;
        return Of(s).With("处罚.内容", Penalty(fact))
            .With("决定.文号", fact.Number).With("决定.日期", Day(c.Decision.On)).With("备案.报送时间", Minute(s.Now))
            .With("陈述申辩.情况", c.Defence is { Fact.Kind: DefenceKind.Made } made
                ? $"当事人提出：{Trim(made.Fact.Said)}；复核意见：{Trim(made.Fact.Reply)}" : c.Defence?.Fact.Kind is DefenceKind.Waived ? "当事人明确放弃陈述、申辩" : "当事人未提出陈述、申辩")
            .With("缴款.方式", fact.Fine <= 0 ? "不涉及罚款" : Words.Of(fact.Payment))
            .With("送达.情况", c.HandedOver is { } handed ? $"{Minute(handed.At)}，{Words.Of(handed.Fact.Method)}，{Words.Of(handed.Fact.Signature)}" : null);
    }

    static string Penalty(DecidedOnTheSpot d) => (d.Warning, d.Fine > 0) switch
    {
        (true, true) => "警告，并处罚款",
        (true, false) => "警告",
        _ => "罚款",
    };

    static string CashReason(CashGround ground) => ground switch
    {
        CashGround.HundredOrLess => "依法给予一百元以下的罚款（《中华人民共和国行政处罚法》第六十八条第一项）",
        CashGround.HardToEnforceLater => "不当场收缴事后难以执行（《中华人民共和国行政处罚法》第六十八条第二项）",
        _ => "当事人到银行或者通过电子支付系统缴款确有困难并提出当场缴纳（《中华人民共和国行政处罚法》第六十九条）",
    };
}
