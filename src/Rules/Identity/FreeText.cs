using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Identity;

/// <summary>Cuts what may point at a person or a business out of free text. When in doubt more is cut, never less.</summary>
public static partial class FreeText
{
    const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
        + "章钱汤尹黎易常武乔贺赖龚文施洪俞倪严温季鲁葛韦申尤毕聂焦向柳邢骆岳齐梅庄辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍霍翁甘景薄单包柏宁柯阮桂闵欧阳司马上官诸葛";

    const string People = "当事人|违法人|业主|摊主|店主|老板|经营者|经营户|负责人|法定代表人|举报人|投诉人|反映人|联系人|司机|驾驶员|车主|住户|租客|房东|邻居|男子|女子|姓名|名叫";

    /// <summary>The text with a blank where a name, number, plate, firm or house stood.</summary>
    public static string WithoutPeople(string text)
    {
        text = Numbers().Replace(Plates().Replace(text, " "), " ");
        text = Called().Replace(Named().Replace(Again().Replace(text, "$1 "), "$1 "), " ");
        return Houses().Replace(Firms().Replace(text, " "), " ");
    }

    [GeneratedRegex("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Za-z][·•・.\\- ]?[A-Za-z0-9]{4,6}[学警挂]?")]
    private static partial Regex Plates();

    // Telephones, certificates, accounts: five figures or letters in a row are no measure any more.
    [GeneratedRegex("[0-9０-９A-Za-z][0-9０-９A-Za-z\\-]{4,}")]
    private static partial Regex Numbers();

    [GeneratedRegex($"({People})[是为叫：:，,（( ]?[{Surnames}][\\u4e00-\\u9fff]{{1,2}}")]
    private static partial Regex Named();

    [GeneratedRegex($"[{Surnames}][\\u4e00-\\u9fff]{{0,2}}(某某|某|先生|女士|小姐|师傅|阿姨|大爷|大妈|经理|老板)")]
    private static partial Regex Called();

    // 张三又来摆摊: whoever is named without saying what the person is.
    [GeneratedRegex($"(^|[^\\u4e00-\\u9fff])[{Surnames}][\\u4e00-\\u9fff]{{1,2}}(?=又|再次|多次|屡次|系|等人)")]
    private static partial Regex Again();

    [GeneratedRegex("[\\u4e00-\\u9fff（）()]{2,20}?(有限公司|有限责任公司|股份公司|商行|经营部|合作社|工作室|事务所)")]
    private static partial Regex Firms();

    [GeneratedRegex("[\\u4e00-\\u9fff]{2,4}(路|街|巷|弄|大道|苑|村|小区|公寓|花园|广场|大厦)[0-9０-９一二三四五六七八九十]+(号|幢|栋|弄|单元|室)?")]
    private static partial Regex Houses();
}
