using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>询问笔录 (55): one person to a record; the particulars go into the vault, the record keeps the masked name.</summary>
public sealed class RecordInterview(AppDb db, PartyVault vault, TimeProvider clock) : ICaseAct<RecordInterview.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "interview";

    public static string Advice => "询问个别进行，一份笔录问一个人；先出示证件、告知权利，再提问（行政处罚法第四十三条、第五十五条）。";

    public static string Summary => "做询问笔录";

    public sealed record Request : ActRequest
    {
        [Display(Name = "与本案的关系")]
        public Relation Relation { get; init; }

        [Display(Name = "被询问人姓名", Description = "询问个人当事人本人、信息已登记的，可以不填。"), StringLength(50)]
        public string Name { get; init; } = "";

        [Display(Name = "身份证号码"), StringLength(18)]
        public string CertificateNumber { get; init; } = "";

        [Display(Name = "电话"), StringLength(30)]
        public string Phone { get; init; } = "";

        [Display(Name = "住址"), StringLength(200)]
        public string Address { get; init; } = "";

        [Display(Name = "开始时间"), Required]
        public DateTime? From { get; init; }

        [Display(Name = "结束时间（不填为现在）")]
        public DateTime? To { get; init; }

        [Display(Name = "询问地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "已出示执法证件、表明身份")]
        public bool CredentialsShown { get; init; }

        [Display(Name = "已告知可以申请回避")]
        public bool RecusalTold { get; init; }

        [Display(Name = "已告知如实陈述的义务")]
        public bool TruthTold { get; init; }

        [Display(Name = "问答", Description = "一问一答，每条另起一行：问：……　答：……"), Required, StringLength(8000)]
        public string Exchanges { get; init; } = "";

        [Display(Name = "被询问人签名")]
        public Signature Signature { get; init; }

        [Display(Name = "未签名的原因"), StringLength(200)]
        public string SignatureNote { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Place = file.State.Opened!.Sighting.Place,
        Exchanges = "问：请说一下您的基本情况。\n答：\n问：请说一下当时的情况。\n答：\n问：以上内容是否属实，还有什么要补充的？\n答：",
    };

    public async Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct)
    {
        var (exchanges, wrong) = ReadExchanges(r.Exchanges);
        if (wrong.Length > 0)
        {
            return await Built.Wrong(nameof(Request.Exchanges), wrong);
        }
        var known = r.Relation == Relation.Party && r.Name.Trim().Length == 0 ? file.State.Party : null;
        if (known is not { Kind: PartyKind.Person } && r.Name.Trim().Length == 0)
        {
            return await Built.Wrong(nameof(Request.Name), "请填写被询问人的姓名；一份笔录只问一个人。");
        }
        var remarks = r.CertificateNumber.Trim().Length == 0 ? [] : Certificates.Check(CertificateKind.IdentityCard, r.CertificateNumber);
        if (remarks.FirstOrDefault(remark => remark.Level == RemarkLevel.Error) is { } error)
        {
            return await Built.Wrong(nameof(Request.CertificateNumber), error.Text);
        }
        var (from, to) = (r.From!.Value, r.To ?? clock.LocalNow());
        var who = known ?? vault.Put(
            new Particulars(PartyKind.Person, r.Name.Trim(), "", "居民身份证", r.CertificateNumber.Trim(), "", "", "", null, r.Address.Trim(), r.Phone.Trim()),
            file.Row.BodyPath, file.State.Opened!.Sighting.ActDay, lacksCapacity: false);
        return await Built.Of(
            new InterviewRecorded(
                from, to, r.Place, who.Label, who.VaultId, r.Relation, file.State.Officers, actor.Name, r.CredentialsShown, r.RecusalTold, r.TruthTold,
                exchanges, r.Signature, r.SignatureNote, await OverlapAsync(file, from, to, ct)),
            "已做询问笔录。");
    }

    /// <summary>Number of another case in which one of these officers questioned somebody at the same time; empty for none.</summary>
    async Task<string> OverlapAsync(OpenFile file, DateTime from, DateTime to, CancellationToken ct)
    {
        var officers = file.State.Officers.Select(o => o.Id).ToList();
        var (fromMs, toMs) = (Clock.ToMs(from), Clock.ToMs(to));
        return await (from interview in db.CaseInterviews.AsNoTracking()
                      where interview.CaseId != file.Row.Id && officers.Contains(interview.Officer)
                          && interview.FromMs < toMs && fromMs < interview.ToMs
                      join other in db.Cases on interview.CaseId equals other.Id
                      orderby interview.FromMs
                      select other.Number).FirstOrDefaultAsync(ct) ?? "";
    }

    static (IReadOnlyList<Exchange> Exchanges, string Wrong) ReadExchanges(string text)
    {
        var said = new List<(char Who, string Words)>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line is ['问' or '答', '：' or ':', .. var words])
            {
                said.Add((line[0], words.Trim()));
            }
            else if (said.Count > 0)
            {
                // A line without a mark goes on with what was said before it.
                said[^1] = (said[^1].Who, $"{said[^1].Words}\n{line}".Trim());
            }
            else
            {
                return ([], "第一行要以“问：”开头。");
            }
        }
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i].Who != "问答"[i % 2] || said[i].Words.Length == 0)
            {
                return ([], $"第 {(i / 2) + 1} 组问答不完整：每个“问”后面跟一个“答”，都不能空着。");
            }
        }
        return said.Count % 2 == 0
            ? ([.. said.Chunk(2).Select(pair => new Exchange(pair[0].Words, pair[1].Words))], "")
            : ([], "最后一个“问”还没有“答”。");
    }
}
