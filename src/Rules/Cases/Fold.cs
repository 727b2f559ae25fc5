using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Cases;

/// <summary>What each fact changes in the state. One line per fact where one line will do.</summary>
static class Fold
{
    public static CaseState Apply(CaseState state, Entry entry)
    {
        var after = OrdinaryFold.Apply(state, entry) ?? entry.Fact switch
        {
            CaseOpened fact => state with
            {
                Opened = fact, OpenedAt = entry.At, Officers = fact.Officers, Present = [entry.By],
                // A case that is ordinary stays so, also when it is opened once more, which may be admitted.
                Procedure = state.IsOrdinary ? Procedure.Ordinary : fact.Procedure,
            },
            OfficerPresent fact => state with { Present = [.. state.Present, fact.OfficerId] },
            PartyIdentified fact => Identified(state, fact),
            SceneRecorded fact => state with { Scenes = [.. state.Scenes, On(fact, entry)] },
            EvidenceAdded fact => state with { Evidence = [.. state.Evidence, fact] },
            EvidenceExcluded fact => state with { ExcludedEvidence = [.. state.ExcludedEvidence, fact.Id] },
            CorrectionOrdered fact => state with { Correction = On(fact, entry), Recheck = null },
            CorrectionRechecked fact => state with { Recheck = On(fact, entry) },
            RecusalAsked fact => state with { OpenRecusals = [.. state.OpenRecusals, On(fact, entry)] },
            RecusalDecided fact => Recusal(state, fact),
            // Told anew, the party is heard anew.
            RightsTold fact => state with { Rights = On(fact, entry), Defence = null },
            DefenceHeard fact => state with { Defence = On(fact, entry) },
            DecidedOnTheSpot fact => state with { Decision = On<IPenalty>(fact, entry) },
            NotPenalised fact => state with { NoPenalty = On(fact, entry) },
            TurnedOrdinary fact => state with { Turned = On(fact, entry), Procedure = Procedure.Ordinary },
            DocumentIssued fact => Issued(state, fact, entry),
            HandedOver fact => state with { HandedOver = On(fact, entry) },
            ReportedToBody fact => state with { Reported = On(fact, entry) },
            PaymentReceived fact => state with { Payments = [.. state.Payments, On(fact, entry)] },
            CashHandedIn fact => state with { CashIn = [.. state.CashIn, On(fact, entry)] },
            CashBanked fact => state with { Banked = [.. state.Banked, On(fact, entry)] },
            PaymentDeferred fact => state with { Deferrals = [.. state.Deferrals, On(fact, entry)] },
            RemedyOpened fact => state with { Remedies = [.. state.Remedies, fact] },
            RemedyEnded fact => state with { EndedRemedies = [.. state.EndedRemedies, fact] },
            DecisionRevoked fact => state with { Revoked = On(fact, entry) },
            SlipCorrected fact => state with { Slips = [.. state.Slips, On(fact, entry)] },
            FindingSettled fact => state with { OpenFindings = [.. state.OpenFindings.Where(f => f.Id != fact.FindingId)] },
            CaseClosed fact => state with { Closed = On(fact, entry) },
            CaseArchived fact => state with { Archived = On(fact, entry) },
            var fact => throw new InvalidOperationException($"没有为 {fact.GetType().Name} 写折叠规则"),
        };
        return entry.Findings.Count == 0 ? after : after with { OpenFindings = [.. after.OpenFindings, .. entry.Findings] };
    }

    // What was ordered of one person and told to one person was not ordered of, or told to, another.
    static CaseState Identified(CaseState state, PartyIdentified fact) =>
        state.Party is null || state.Party == fact.Party
            ? state with { Party = fact.Party }
            : state with
            {
                Party = fact.Party, Correction = null, Recheck = null, Rights = null, Defence = null,
                Ordinary = state.Ordinary with { Report = null, Proposal = null },
            };

    static CaseState Issued(CaseState state, DocumentIssued fact, Entry entry)
    {
        var after = state with { Documents = [.. state.Documents, On(fact, entry)] };
        return fact.Kind == DocumentCodes.OrdinaryDecision && state.Decision is { Fact: OrdinaryPenalty penalty } decision
            ? after with { Decision = decision with { Fact = penalty with { Number = fact.Number } } }
            : after;
    }

    static CaseState Recusal(CaseState state, RecusalDecided fact)
    {
        var rest = state.OpenRecusals.Where(asked => asked.Fact.OfficerId != fact.OfficerId);
        if (!fact.Accepted)
        {
            return state with { OpenRecusals = [.. rest] };
        }
        var officers = state.Officers.Where(o => o.Id != fact.OfficerId).Concat(fact.Replacement is { } steps ? [steps] : []);
        return state with
        {
            OpenRecusals = [.. rest],
            Officers = [.. officers],
            RecusedOfficers = [.. state.RecusedOfficers, fact.OfficerId],
        };
    }

    static Dated<T> On<T>(T fact, Entry entry) => new(fact, entry.At, entry.By);
}
