namespace Zhiheng.Rules.Time;

/// <summary>The codes of <see cref="StatutoryClocks"/>, so that a slip of the pen does not compile.</summary>
public static class ClockCodes
{
    public const string PreserveDecide = "PRESERVE_DECIDE";
    public const string CaseDecide = "CASE_DECIDE";
    public const string Serve = "SERVE";
    public const string AnnounceService = "ANNOUNCE_SERVICE";
    public const string HearingRequest = "HEARING_REQ";
    public const string HearingNotice = "HEARING_NOTICE";
    public const string Defence = "DEFENCE";
    public const string Pay = "PAY";
    public const string CashIn = "CASH_IN";
    public const string CashBank = "CASH_BANK";
    public const string Withdraw = "WITHDRAW";
    public const string Seize = "SEIZE";
    public const string SeizeExtension = "SEIZE_EXT";
    public const string UrgentApprove = "URGENT_APPROVE";
    public const string SubstitutePerformanceNotice = "SUBST_PERF_NOTICE";
    public const string Press = "PRESS";
    public const string CourtApply = "COURT_APPLY";
    public const string ReconsiderationApply = "RECONS_APPLY";
    public const string ReconsiderationReply = "RECONS_REPLY";
    public const string ReconsiderationReplySimple = "RECONS_REPLY_SIMPLE";
    public const string ReconsiderationForward = "RECONS_FWD";
    public const string Suit = "SUIT";
    public const string SuitAfterReconsideration = "SUIT_AFTER_RECONS";
    public const string Answer = "ANSWER";
    public const string CrimeApprove = "CRIME_APPROVE";
    public const string CrimeTransfer = "CRIME_TRANSFER";
    public const string PublishPenalty = "PUBLISH_PENALTY";
    public const string PublishOther = "PUBLISH_OTHER";
    public const string CreditReport = "CREDIT_REPORT";
    public const string RandomPublish = "RANDOM_PUBLISH";
    public const string AnnualReport = "ANNUAL_REPORT";
}
