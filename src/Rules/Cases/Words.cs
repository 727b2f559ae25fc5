namespace Zhiheng.Rules.Cases;

/// <summary>The field's own words for the enumerations of facts.</summary>
public static class Words
{
    static readonly Dictionary<Enum, string> Table = new()
    {
        [PartyKind.Person] = "个人",
        [PartyKind.SoleTrader] = "个体工商户",
        [PartyKind.Organisation] = "单位",
        [Signature.Signed] = "签名确认",
        [Signature.RefusedToSign] = "拒绝签名",
        [Signature.NotPresent] = "不在场",
        [EvidenceKind.DocumentaryEvidence] = "书证",
        [EvidenceKind.PhysicalEvidence] = "物证",
        [EvidenceKind.AudioVisual] = "视听资料",
        [EvidenceKind.ElectronicData] = "电子数据",
        [EvidenceKind.WitnessTestimony] = "证人证言",
        [EvidenceKind.PartyStatement] = "当事人的陈述",
        [EvidenceKind.ExpertOpinion] = "鉴定意见",
        [EvidenceKind.InspectionRecord] = "勘验笔录、现场笔录",
        [CorrectionResult.Corrected] = "已改正",
        [CorrectionResult.NotCorrectedInTime] = "逾期不改正",
        [CorrectionResult.RefusedToCorrect] = "拒不改正",
        [DefenceKind.Made] = "提出陈述申辩",
        [DefenceKind.NotMade] = "没有意见",
        [DefenceKind.Waived] = "明确放弃",
        [PaymentMode.Bank] = "银行或电子支付",
        [PaymentMode.OnTheSpot] = "当场收缴",
        [CashGround.None] = "不适用",
        [CashGround.HundredOrLess] = "一百元以下罚款",
        [CashGround.HardToEnforceLater] = "不当场收缴事后难以执行",
        [CashGround.RemoteAndPartyProposes] = "边远、水上、交通不便，当事人提出",
        [NoPenaltyGround.MinorCorrectedHarmless] = "轻微并及时改正，没有危害后果",
        [NoPenaltyGround.FirstTimeSlight] = "初次违法，后果轻微并及时改正",
        [NoPenaltyGround.NoFault] = "有证据证明没有主观过错",
        [NoPenaltyGround.UnderFourteen] = "不满十四周岁",
        [NoPenaltyGround.LacksCapacity] = "不能辨认或者控制自己的行为",
        [NoPenaltyGround.TooLate] = "超过追责时效",
        [NoPenaltyGround.NoViolation] = "违法事实不能成立",
        [ServiceMethod.InHand] = "当场交付纸质文书",
        [ServiceMethod.ElectronicConfirmed] = "电子送达（已签确认书）",
        [ServiceMethod.ShownOnly] = "仅出示二维码或屏幕",
        [RemedyKind.Reconsideration] = "行政复议",
        [RemedyKind.Lawsuit] = "行政诉讼",
        [RemedyResult.Upheld] = "维持",
        [RemedyResult.Changed] = "变更",
        [RemedyResult.Revoked] = "撤销",
        [RemedyResult.Withdrawn] = "申请人撤回",
        [RemedyResult.Mediated] = "调解",
        [ClosingReason.Performed] = "当事人履行完毕",
        [ClosingReason.NoPenalty] = "不予处罚",
        [ClosingReason.Revoked] = "决定已撤销",
        [ClosingReason.Turned] = "转普通程序",
    };

    /// <summary>The word for a value; every value of every enumeration of facts has one.</summary>
    public static string Of(Enum value) => Table[value];
}
