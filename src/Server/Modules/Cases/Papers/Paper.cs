using System.Globalization;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Money;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>Documents write themselves: the values of each kind, taken from the case and the party's particulars.</summary>
public static class Paper
{
    /// <summary>Values for a document of a kind. Names and numbers of people are in clear here: a paper is for its party.</summary>
    public static DocumentValues Of(string kind, CaseState c, Particulars party, DateTime now) => kind switch
    {
        DocumentCodes.Decision => Decision(c, party),
        DocumentCodes.Report => Report(c, party, now),
        DocumentCodes.SceneRecord => Scene(c, party),
        DocumentCodes.PhotoEvidence => Photos(c, party),
        DocumentCodes.ServiceReceipt => Receipt(c, party, now),
        _ => throw new InvalidOperationException($"没有为文书 {kind} 写内容"),
    };

    static DocumentValues Decision(CaseState c, Particulars party)
    {
        var decision = c.Decision!;
        var fact = (DecidedOnTheSpot)decision.Fact;
        var values = Common(c, party).With("文号", fact.Number).With("决定日期", Day(decision.On))
            .With("证据", EvidenceOf(c)).With("裁量.理由", Trim(fact.Reasons)).With("裁量.示例", false)
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

    static DocumentValues Report(CaseState c, Particulars party, DateTime now) => Common(c, party)
        .With("决定.文号", c.Decision!.Fact.Number).With("决定.日期", Day(c.Decision.On)).With("备案.报送时间", Minute(now))
        .With("陈述申辩.情况", c.Defence is { Fact.Kind: DefenceKind.Made } made
            ? $"当事人提出：{Trim(made.Fact.Said)}；复核意见：{Trim(made.Fact.Reply)}" : c.Defence?.Fact.Kind is DefenceKind.Waived ? "当事人明确放弃陈述、申辩" : "当事人未提出陈述、申辩")
        .With("缴款.方式", c.Decision.Fact.Fine <= 0 ? "不涉及罚款" : Words.Of(c.Decision.Fact.Payment))
        .With("送达.情况", c.HandedOver is { } handed ? $"{Minute(handed.At)}，{Words.Of(handed.Fact.Method)}，{Words.Of(handed.Fact.Signature)}" : null);

    static DocumentValues Scene(CaseState c, Particulars party)
    {
        var scene = c.Scenes[^1].Fact;
        var values = Common(c, party).With("检查.开始时间", Minute(scene.From)).With("检查.结束时间", Minute(scene.To)).With("检查.地点", scene.Place)
            .With("被检查人.名称", party.Name).With("被检查人.证件号码", Either(party.CreditCode, party.CertificateNumber))
            .With("现场负责人.姓名", Either(party.Representative, Either(party.Operator, party.Name))).With("现场负责人.电话", party.Phone)
            .With("记录人", scene.Recorder).With("告知.出示证件", scene.CredentialsShown ? "已向被检查人出示执法证件" : "未向被检查人出示执法证件")
            .With("告知.回避", scene.RecusalTold ? "已听清，不申请回避" : "未告知").With("现场情况", scene.Found)
            .With("当事人意见", Either(scene.PartyOpinion, "没有意见"));
        values = scene.Witness.Length > 0 ? values.With("见证人.姓名", scene.Witness) : values;
        return scene.Signature == Signature.Signed ? values : values.With("拒签.说明", scene.SignatureNote);
    }

    static DocumentValues Photos(CaseState c, Particulars party) => Common(c, party).With("当事人意见", "见现场检查笔录")
        .With("照片", c.UsableEvidence.Where(e => e.MediaType is "image/jpeg" or "image/png").Select(e => DocumentValues.Empty
            .With("图片", new PictureValue(e.Sha256, e.Title)).With("内容", e.Title).With("地点", Either(e.Place, c.Opened!.Sighting.Place))
            .With("时间", Minute(e.TakenAt)).With("拍摄人", e.TakenBy).With("哈希", e.Sha256)
            .With("证号", c.Officers.FirstOrDefault(o => o.Name == e.TakenBy)?.Credential ?? "")));

    static DocumentValues Receipt(CaseState c, Particulars party, DateTime now)
    {
        var handed = c.HandedOver!;
        var values = Common(c, party).With("受送达人.名称", party.Name).With("受送达人.证件号码", Either(party.CreditCode, party.CertificateNumber))
            .With("文书", [DocumentValues.Empty.With("名称", DocumentKind.OnTheSpotDecision.Name).With("文号", c.Decision!.Fact.Number).With("件数", "1")])
            .With("送达.方式", Words.Of(handed.Fact.Method)).With("送达.时间", Minute(handed.At)).With("送达.地点", c.Opened!.Sighting.Place)
            .With("签发日期", Day(DateOnly.FromDateTime(now)));
        values = handed.Fact.Signature == Signature.Signed ? values : values.With("拒收.事由", handed.Fact.SignatureNote);
        return handed.Fact.Witness.Length > 0 ? values.With("见证人.姓名", handed.Fact.Witness) : values;
    }

    static DocumentValues Common(CaseState c, Particulars party)
    {
        var seen = c.Opened!.Sighting;
        var item = c.Item!;
        var values = DocumentValues.Empty.With("机关.名称", c.Body!.Name)
            .With("案由", $"{(c.Decision is null ? "涉嫌" : "")}{item.Name}案")
            .With("当事人", PartyOf(party))
            .With("违法行为.时间", Minute(seen.At)).With("违法行为.地点", seen.Place)
            .With("违法行为.事实", Trim(c.Decision?.Fact.FactsFound ?? seen.Description))
            .With("违反条款", item.Violated.Length > 0 ? $"《{item.Law}》{item.Violated}" : $"《{item.Law}》的有关规定")
            .With("处罚.依据", item.Penalising.ToString())
            .With("执法人员", c.Officers.Select(o => DocumentValues.Empty.With("姓名", o.Name).With("证号", o.Credential)));
        return c.Decision is { } decision ? values.With("处罚.内容", Penalty(decision.Fact)) : values;
    }

    static DocumentValues PartyOf(Particulars p) => new[]
    {
        ("名称", p.Name), ("经营者", p.Operator), ("证件号码", Either(p.CreditCode, Either(p.CertificateNumber, "未提供"))),
        ("法定代表人", p.Representative), ("性别", p.Sex), ("出生年月", p.Born is { } born ? $"{born.Year}年{born.Month}月" : ""),
        ("地址", Either(p.Address, "未提供")), ("电话", p.Phone),
    }.Where(pair => pair.Item2.Length > 0)
        .Aggregate(DocumentValues.Empty.With("是单位", p.Kind != PartyKind.Person), (values, pair) => values.With(pair.Item1, pair.Item2));

    static IEnumerable<DocumentValues> EvidenceOf(CaseState c) =>
        c.Scenes.Select(scene => DocumentValues.Empty.With("名称", "现场检查笔录").With("证明内容", $"{Minute(scene.Fact.From)}起检查时的现场情况"))
            .Concat(c.UsableEvidence.Select(e => DocumentValues.Empty.With("名称", $"{Words.Of(e.Kind)}：{e.Title}")));

    static string Penalty(IPenalty d) => (d.Warning, d.Fine > 0) switch
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

    static string Either(string first, string second) => first.Length > 0 ? first : second;

    static string Yuan(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    static string Minute(DateTime at) => $"{Day(DateOnly.FromDateTime(at))}{at.Hour}时{at.Minute:00}分";

    // The template puts the stop itself.
    static string Trim(string text) => text.Trim().TrimEnd('。', '；', '.');
}
