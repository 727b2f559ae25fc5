using System.Net;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Tests.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Zhiheng.Server.Tests;

/// <summary>Documents of the ordinary procedure as they are issued over HTTP: which one, from what, under which number, into which file.</summary>
public class IssueTests
{
    static readonly Disposal Proposed = Affairs.Fine(30_000);

    static Task<Docket> ProposedAsync(City city) => Docket.OpenAsync(city,
        (party, number) => Affairs.At(party, number).Investigated(Proposed).Approved("d-proposal", new ProposalDraft(Proposed)), Affairs.Company);

    static async Task<DocumentIssued> NewestAsync(Docket docket) => (await docket.StateAsync()).Documents[^1].Fact;

    [Theory, Both]
    public async Task A_document_carries_the_digest_of_what_was_approved_and_the_next_number(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var docket = await ProposedAsync(city);
        Assert.Equal(400, (await docket.IssueAsync(DocumentCodes.OrdinaryDecision)).Status);
        (await docket.IssueAsync(DocumentCodes.PriorNotice)).Ok();
        var notice = await NewestAsync(docket);
        Assert.Equal("杭上（采荷）综执罚先告字〔2026〕第000001号", notice.Number);
        Assert.Equal(DraftOnTheWay.DigestOf(new ProposalDraft(Proposed)), notice.Basis);
        Assert.Equal(64, notice.BytesHash.Length);
        Assert.NotEmpty(notice.SealId);

        await docket.WriteAsync(
            new Served(notice.Id, Delivery.Direct, new(2026, 10, 20), "采荷路12号", "林示例", Signature.Signed, "", "", "", notice.BytesHash),
            new DefenceHeard(DefenceKind.Waived, "", "", false, "e-2"),
            new DraftSubmitted("d-decision", new DecisionDraft(Proposed), [ApprovalLevel.UnitHead]),
            new DraftApproved("d-decision", ApprovalLevel.UnitHead, new("zhaozheng", "赵正", "主任", true, ""), "同意。", [], ""));
        (await docket.IssueAsync(DocumentCodes.OrdinaryDecision)).Ok();
        var decision = await NewestAsync(docket);
        Assert.Equal(("杭上（采荷）综执罚决字〔2026〕第000001号", DraftOnTheWay.DigestOf(new DecisionDraft(Proposed))), (decision.Number, decision.Basis));
        // The case goes on under the number of its decision; the filing keeps the one it was approved with.
        Assert.Equal(decision.Number, (await docket.StateAsync()).Decision!.Fact.Number);
        (await docket.IssueAsync(DocumentCodes.FilingApproval)).Ok();
        Assert.Equal((await docket.StateAsync()).Ordinary.FilingNumber, (await NewestAsync(docket)).Number);
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM documents_numbers WHERE register LIKE '%:立:%'"));
        (await docket.IssueAsync(DocumentCodes.ServiceReceipt, $"{DocumentCodes.ServiceReceipt}/{notice.Id}")).Ok();
        Assert.Equal(notice.Id, (await NewestAsync(docket)).About);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Fact]
    public async Task Of_several_interviews_the_newest_is_meant_unless_another_is_chosen()
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var docket = await ProposedAsync(city);
        var first = (await docket.StateAsync()).Ordinary.Interviews[0].Fact;
        await docket.WriteAsync(first with { Interviewee = "孙某", Relation = Relation.Witness, VaultId = "" });
        (await docket.IssueAsync(DocumentCodes.InterviewRecord)).Ok();
        Assert.Equal("2", (await NewestAsync(docket)).About);
        (await docket.IssueAsync(DocumentCodes.InterviewRecord, "interview-record/1")).Ok();
        Assert.Equal("1", (await NewestAsync(docket)).About);
        var page = WebUtility.HtmlDecode((await docket.Wang.GetAsync($"/documents/{(await NewestAsync(docket)).Id}")).Ok().Text);
        Assert.Contains("是我们今年一月自己设置的", page, StringComparison.Ordinal);
        var wrong = await docket.IssueAsync(DocumentCodes.PriorNotice, "interview-record/1");
        Assert.Equal(400, wrong.Status);
        Assert.Contains("不是《行政处罚事先告知书》可以针对的内容", wrong.Text, StringComparison.Ordinal);
        var form = WebUtility.HtmlDecode((await docket.Wang.GetAsync($"/cases/{docket.Id}/do/documents")).Ok().Text);
        Assert.Contains("哪一份", form, StringComparison.Ordinal);
        Assert.Contains("interview-record/2", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_seal_gives_no_notice_and_loses_no_number()
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var docket = await ProposedAsync(city);
        await city.SqlAsync("UPDATE documents_seals SET valid_to = '2026-01-01'");
        var reply = await docket.IssueAsync(DocumentCodes.PriorNotice);
        Assert.Equal((409, "decision-sealed"), (reply.Status, reply.Code));
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM documents_numbers WHERE register LIKE '%罚先告%'"));
    }

    [Fact]
    public async Task The_file_is_one_pdf_with_contents_that_count_its_pages()
    {
        await using var city = await City.StartAsync(Engine.Sqlite, pdf: true);
        var docket = await ProposedAsync(city);
        // The story's own documents are papers of the story: they have no file here.
        await docket.WriteAsync(new DocumentVoided("d-n1", "示例"), new DocumentVoided("d-n2", "示例"));
        foreach (var kind in (string[])[DocumentCodes.SceneRecord, DocumentCodes.FilingApproval, DocumentCodes.PriorNotice, DocumentCodes.ServiceReceipt])
        {
            (await docket.IssueAsync(kind)).Ok();
        }
        var reply = await docket.Wang.GetAsync($"/api/cases/{docket.Id}/dossier");
        Assert.SkipWhen(reply.Status == 409, "LibreOffice is not installed");
        using var file = PdfDocument.Open(reply.Ok().Bytes);
        Assert.True(file.TryGetBookmarks(out var bookmarks));
        var titles = bookmarks.Roots.OfType<DocumentBookmarkNode>().Select(node => (node.Title, Page: node.PageNumber)).ToList();
        Assert.Equal(
            ["卷宗封面", "卷内目录", "立案（不予立案）审批表", "现场检查笔录", "行政处罚事先告知书", "送达回证", "备考表"],
            titles.Select(title => title.Title));
        Assert.Contains("行政处罚案卷", Pdf.Words(file.GetPage(1)), StringComparison.Ordinal);
        var contents = Pdf.Words(file.GetPage(2));
        // Cover and contents carry no number, so the n-th numbered page is the (n+2)-th of the file.
        Assert.All(titles[2..^1], title => Assert.Contains($"{title.Page - 2}", contents, StringComparison.Ordinal));
        Assert.Contains("现场录像", contents, StringComparison.Ordinal);
        Assert.Contains("电子证据", contents, StringComparison.Ordinal);
        Assert.Contains("作废", Pdf.Words(file.GetPage(file.NumberOfPages)), StringComparison.Ordinal);
        var receipt = titles.Single(title => title.Title == "送达回证").Page;
        Assert.EndsWith($"{receipt - 2}", Pdf.Words(file.GetPage(receipt)), StringComparison.Ordinal);
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM journal_reads WHERE about LIKE 'dossier:%'"));
        Assert.Empty(city.Errors);
    }

    [Fact]
    public async Task Without_libreoffice_the_file_says_what_is_missing()
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var docket = await ProposedAsync(city);
        var reply = await docket.Wang.GetAsync($"/api/cases/{docket.Id}/dossier");
        Assert.Equal((409, "no-press"), (reply.Status, reply.Code));
        Assert.Contains("LibreOffice", reply.Detail, StringComparison.Ordinal);
    }
}
