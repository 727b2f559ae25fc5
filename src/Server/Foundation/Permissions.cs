using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Zhiheng.Server.Foundation;

/// <summary>What a person may do, and the roles that may do it. The whole table is this file.</summary>
public static class Permissions
{
    public const string Anyone = "anyone";
    public const string SignedIn = "signed-in";
    public const string ReadCases = "cases.read";
    public const string HandleCases = "cases.handle";
    public const string DecideAsHead = "cases.decide-as-head";

    /// <summary>To take part in approvals at all; which level a person may take is one of the three below.</summary>
    public const string Approve = "cases.approve";
    public const string ApproveUnit = "cases.approve-unit";
    public const string ReviewLegality = "cases.review-legality";
    public const string ApproveHead = "cases.approve-head";
    public const string ExtendLeads = "cases.extend-leads";
    public const string ExcludePeriods = "cases.exclude-periods";
    public const string RecordDiscussions = "cases.record-discussions";

    /// <summary>To have a voice where the heads of a body discuss a case together (57).</summary>
    public const string DiscussAsHead = "cases.discuss-as-head";
    public const string LeadTeam = "cases.lead-team";
    public const string ApproveClosing = "cases.approve-closing";
    public const string ReceiveReports = "cases.receive-reports";
    public const string RecordPayments = "cases.record-payments";
    public const string RecordRemedies = "cases.record-remedies";
    public const string HandleMoney = "cases.handle-money";
    public const string PublishDecisions = "cases.publish";
    public const string Archive = "cases.archive";
    public const string AdmitCases = "cases.admit";
    public const string RevealParties = "parties.reveal";
    public const string ReadCatalogue = "catalogue.read";
    public const string ManageCatalogue = "catalogue.manage";
    public const string ReviewCatalogue = "catalogue.review";
    public const string ApproveCatalogue = "catalogue.approve";
    public const string GrantItems = "catalogue.grant";
    public const string RecordAssistance = "catalogue.assist";
    public const string AnalyseFirstCase = "catalogue.analyse";
    public const string ManageBenchmarks = "catalogue.benchmarks";
    public const string ReadPeople = "people.read";
    public const string AppointDeputies = "people.appoint-deputies";
    public const string VerifyRecord = "record.verify";
    public const string KeepSeals = "documents.keep-seals";

    /// <summary>Held for as long as somebody acts for a head; stored with no account.</summary>
    public const string Deputy = "deputy";

    /// <summary>Roles by stored name, with the words people use.</summary>
    public static readonly IReadOnlyDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["officer"] = "执法人员",
        ["unit-head"] = "承办机构负责人",
        ["legal-reviewer"] = "法制审核",
        ["agency-head"] = "执法机关负责人",
        ["deputy-head"] = "执法机关副职负责人",
        ["supervisor"] = "执法监督",
        ["command"] = "指挥中心",
        ["catalogue-admin"] = "目录管理",
        ["trainee"] = "学员",
        ["cashier"] = "出纳",
        ["archivist"] = "档案管理",
        ["seal-keeper"] = "印章保管",
        ["file-reviewer"] = "案卷评查",
        ["system-admin"] = "系统管理",
        [Deputy] = "代理人",
    };

    static readonly string[] Everyone = [.. Roles.Keys];

    static readonly string[] CaseReaders =
    [
        "officer", "unit-head", "legal-reviewer", "agency-head", "deputy-head", "supervisor", "command", "cashier", "archivist", "seal-keeper",
        "file-reviewer",
    ];

    static readonly Dictionary<string, string[]> Table = new()
    {
        [SignedIn] = Everyone,
        [ReadCases] = CaseReaders,
        [HandleCases] = ["officer"],
        [DecideAsHead] = ["agency-head"],
        [Approve] = ["unit-head", "legal-reviewer", "agency-head", Deputy],
        [ApproveUnit] = ["unit-head"],
        [ReviewLegality] = ["legal-reviewer"],
        [ApproveHead] = ["agency-head"],
        [ExtendLeads] = ["unit-head", "agency-head"],
        [ExcludePeriods] = ["unit-head", "agency-head"],
        [DiscussAsHead] = ["agency-head", "deputy-head"],
        [RecordDiscussions] = ["officer", "unit-head", "legal-reviewer", "agency-head"],
        [LeadTeam] = ["unit-head", "agency-head"],
        [ApproveClosing] = ["unit-head", "agency-head"],
        [ReceiveReports] = ["unit-head", "archivist"],
        [RecordPayments] = ["officer", "cashier"],
        [RecordRemedies] = ["unit-head", "legal-reviewer", "agency-head"],
        [HandleMoney] = ["cashier"],
        [PublishDecisions] = ["unit-head", "legal-reviewer", "agency-head", "archivist"],
        [Archive] = ["archivist"],
        [AdmitCases] = ["officer", "unit-head"],
        [RevealParties] = ["officer", "unit-head", "legal-reviewer", "agency-head", "file-reviewer"],
        [ReadCatalogue] = Everyone,
        [ManageCatalogue] = ["catalogue-admin"],
        [ReviewCatalogue] = ["legal-reviewer"],
        [ApproveCatalogue] = ["agency-head"],
        [GrantItems] = ["agency-head"],
        [RecordAssistance] = ["officer", "unit-head", "agency-head"],
        [AnalyseFirstCase] = ["officer", "unit-head"],
        [ManageBenchmarks] = ["legal-reviewer", "catalogue-admin"],
        [ReadPeople] = Everyone,
        [AppointDeputies] = ["unit-head", "agency-head"],
        [VerifyRecord] = CaseReaders,
        [KeepSeals] = ["seal-keeper", "supervisor"],
    };

    /// <summary>Every permission that needs a sign-in.</summary>
    public static IEnumerable<string> All => Table.Keys;

    public static bool Allows(string permission, IEnumerable<string> roles) =>
        permission == Anyone || (Table.TryGetValue(permission, out var allowed) && roles.Any(allowed.Contains));

    /// <summary>Roles that hold a permission, in the words people use.</summary>
    public static string WhoMay(string permission) =>
        Table.TryGetValue(permission, out var allowed) ? string.Join("、", allowed.Select(role => Roles[role])) : "任何人";
}

/// <summary>A policy for every permission, decided from the person's roles.</summary>
sealed class PermissionPolicies : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        foreach (var permission in Permissions.All)
        {
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser()
                .RequireAssertion(context => Permissions.Allows(permission, Actor.From(context.User).Roles)));
        }
        // A route that forgets its permission is closed, not open. What routing itself answers (405, 415) is no route.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint).Build();
    }
}

/// <summary>Names the permission and reach of a page: <c>@attribute [Needs(Permissions.ReadCases, Reach.Bodies)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute : AuthorizeAttribute
{
    public NeedsAttribute(string permission, Reach reach) : base(permission) => Reach = reach;

    public Reach Reach { get; }
}
