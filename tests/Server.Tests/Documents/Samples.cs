using System.Security.Cryptography;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Documents;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>Invented cases to fill the five templates with.</summary>
internal static class Samples
{
    internal const string Number = "杭示综执当罚字〔2024〕第000018号";

    /// <summary>A red dot of one pixel.</summary>
    internal static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    internal static SealImage Seal { get; } = new(Png);

    internal static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Png));

    internal static byte[] Picture(string sha256) => sha256 == Hash ? Png : throw new InvalidOperationException(sha256);

    internal static WordTemplate Template(DocumentKind kind) =>
        WordTemplate.Open(File.ReadAllBytes(Path.Combine(Repository.Root, "data", "document-templates", kind.Code + ".docx")));

    internal static DocumentValues Person { get; } = Common
        .With("当事人", DocumentValues.Empty
            .With("是单位", false).With("名称", "陈示例").With("证件号码", "330106199003078512").With("性别", "男").With("民族", "汉族")
            .With("出生年月", "1990年3月").With("电话", "13800000000").With("工作单位", "无").With("职业", "个体摊贩")
            .With("地址", "浙江省杭州市示范区文新路1号2单元301室"))
        .With("案由", "占用道路摆摊案").With("违法行为.事实", "占用人行道摆摊销售水果，执法人员当场责令改正，当事人拒不改正")
        .With("违反条款", "《浙江省城市市容和环境卫生管理条例》第十六条").With("处罚.依据", "《浙江省城市市容和环境卫生管理条例》第十六条第三款")
        .With("裁量.理由", "摊位较小，未影响通行，但经责令后拒不改正").With("裁量.基准", "市容环境卫生类第5项，一般阶次")
        .With("被检查人.名称", "陈示例").With("被检查人.证件号码", "330106199003078512").With("受送达人.名称", "陈示例")
        .With("处罚.内容", "罚款").With("处罚.罚款.大写", "叁拾元整").With("处罚.罚款.数字", "30.00")
        .With("当场收缴.理由", "依法给予一百元以下的罚款（《中华人民共和国行政处罚法》第六十八条第一项）").With("当场收缴.票据号", "浙财执法0001234567")
        .With("缴款.方式", "当场收缴，票据号码：浙财执法0001234567");

    internal static DocumentValues Company { get; } = Common
        .With("当事人", DocumentValues.Empty
            .With("是单位", true).With("名称", "杭州示例餐饮管理有限公司").With("证件号码", "91330106MA2EXAMP0X")
            .With("法定代表人", "林示例").With("职务", "执行董事").With("地址", "浙江省杭州市示范区文新路88号").With("电话", "0571-88000000"))
        .With("案由", "街道两侧公共场地擅自堆放物料案")
        .With("违法行为.事实", "在街道两侧公共场地擅自堆放塑料筐、冷藏柜等物品，占地约3平方米；2024年3月1日经责令限期改正，逾期未改正")
        .With("违反条款", "《浙江省城市市容和环境卫生管理条例》第十二条").With("处罚.依据", "《浙江省城市市容和环境卫生管理条例》第十二条第三款")
        .With("裁量.理由", "首次违法，占地面积较小，未造成其他后果").With("裁量.基准", "市容环境卫生类第2项，轻微阶次")
        .With("被检查人.名称", "杭州示例餐饮管理有限公司").With("被检查人.证件号码", "91330106MA2EXAMP0X")
        .With("受送达人.名称", "杭州示例餐饮管理有限公司").With("代收.姓名", "赵示例").With("代收.关系", "店长")
        .With("处罚.内容", "罚款").With("处罚.罚款.大写", "壹仟元整").With("处罚.罚款.数字", "1,000.00")
        .With("缴款.银行", "示例银行杭州文新支行").With("缴款.户名", "杭州市示范区财政局").With("缴款.账号", "1234 5678 9012 345")
        .With("缴款.缴款码", "33010624000000000018").With("缴款.方式", "十五日内到银行或者通过电子支付系统缴纳")
        .With("陈述申辩.内容", "物品系临时堆放，当日即可清理").With("陈述申辩.复核", "责令改正的期限已经届满，不影响违法行为的成立")
        .With("陈述申辩.情况", "当事人称系临时堆放；经复核，不影响认定");

    internal static IEnumerable<(DocumentKind Kind, string Party, DocumentValues Values)> All =>
        from kind in (DocumentKind[])[DocumentKind.OnTheSpotDecision, DocumentKind.ReportToBody, DocumentKind.SceneRecord, DocumentKind.PhotoEvidence, DocumentKind.ServiceReceipt]
        from party in new[] { ("个人", Person), ("单位", Company) }
        select (kind, party.Item1, For(kind, party.Item2));

    /// <summary>Only a decision has a number of its own: on a receipt it would stand in for papers that have none.</summary>
    internal static DocumentValues For(DocumentKind kind, DocumentValues values) =>
        kind == DocumentKind.OnTheSpotDecision ? values.With("文号", Number) : values;

    private static DocumentValues Common => DocumentValues.Empty
        .With("机关.名称", "杭州市示范区综合行政执法局").With("决定日期", "2024年3月5日")
        .With("违法行为.时间", "2024年3月5日9时20分").With("违法行为.地点", "示范区文新路88号门前人行道")
        .With("裁量.示例", true)
        .With("责令改正.内容", "清除占道物品，恢复人行道原状").With("责令改正.期限", "2024年3月5日18时")
        .With("陈述申辩.情况", "当事人未提出陈述、申辩")
        .With("复议前置", true).With("复议.机关", "杭州市示范区人民政府").With("诉讼.法院", "杭州铁路运输法院")
        .With("证据", [Item("名称", "现场检查笔录1份", "证明内容", "现场堆放物品的种类、数量和占地面积"), Item("名称", "现场照片2张", "证明内容", "占道经营、堆放的事实"),
            Item("名称", "当事人陈述")])
        .With("执法人员", [Item("姓名", "王示例", "证号", "11010600001"), Item("姓名", "李示例", "证号", "11010600002")])
        .With("决定.文号", Number).With("决定.日期", "2024年3月5日").With("送达.情况", "当场交付当事人").With("备案.报送时间", "2024年3月6日")
        .With("检查.开始时间", "2024年3月5日9时20分").With("检查.结束时间", "9时50分").With("检查.地点", "示范区文新路88号门前人行道")
        .With("现场负责人.姓名", "赵示例").With("现场负责人.职务", "店长").With("现场负责人.电话", "13900000000").With("记录人", "李示例")
        .With("告知.出示证件", "已向被检查人出示执法证件").With("告知.回避", "听清楚了，不申请回避")
        .With("现场情况", "检查人员到场时，店铺正在营业，门前人行道上堆放有经营用具。\n经测量，堆放处东西长2米、南北宽1.5米，距店门0.8米。\n检查过程由执法记录仪全程记录。")
        .With("物品", [Item("名称", "塑料筐", "数量", "12只", "位置", "店门东侧"), Item("名称", "冷藏柜", "数量", "1台", "位置", "店门西侧")])
        .With("当事人意见", "对检查情况没有异议").With("见证人.姓名", "孙示例")
        .With("照片", [Photo("店门东侧堆放的塑料筐"), Photo("店门西侧的冷藏柜")])
        .With("文书", [Item("名称", "当场行政处罚决定书", "文号", Number, "件数", "1"), Item("名称", "责令改正通知书", "件数", "1")])
        .With("送达.方式", "直接送达").With("送达.地点", "示范区文新路88号")
        .With("送达.时间", "2024年3月5日10时5分").With("签发日期", "2024年3月5日");

    private static DocumentValues Photo(string what) => Item("内容", what, "地点", "示范区文新路88号门前", "时间", "2024年3月5日9时25分",
        "拍摄人", "王示例", "证号", "11010600001", "哈希", Hash).With("图片", new PictureValue(Hash, what));

    private static DocumentValues Item(params string[] pairs) =>
        pairs.Chunk(2).Aggregate(DocumentValues.Empty, (group, pair) => group.With(pair[0], pair[1]));
}
