namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What each fact of the ordinary procedure changes in the state.</summary>
static class OrdinaryFold
{
    /// <summary>The state after a fact of this procedure, or null for a fact of another one.</summary>
    public static CaseState? Apply(CaseState state, Entry entry)
    {
        var o = state.Ordinary;
        return entry.Fact switch
        {
            LeadVerified fact => With(o with { Verified = On(fact) }),
            LeadExtended fact => With(o with { LeadExtensions = [.. o.LeadExtensions, On(fact)] }),
            // A draft is known by its id: the same sent up twice, which may be admitted, is one.
            DraftSubmitted fact => With(o.Find(fact.Id) is null ? o with { Drafts = [.. o.Drafts, new DraftOnTheWay(On(fact), [], null)] } : o),
            DraftApproved fact => Approved(
                With(o with { Drafts = Changed(fact.DraftId, d => d with { Approvals = [.. d.Approvals, On(fact)] }) }), fact, entry),
            DraftReturned fact => With(o with { Drafts = Changed(fact.DraftId, d => d with { Returned = On(fact) }) }),
            InterviewRecorded fact => With(o with { Interviews = [.. o.Interviews, On(fact)] }),
            EvidenceMoved fact => With(o with { Custody = [.. o.Custody, On(fact)] }),
            PreservationDisposed fact => With(o with
            {
                Preservations = [.. o.Preservations.Select(p => p.DraftId == fact.DraftId ? p with { Disposed = On(fact) } : p)],
            }),
            InvestigationReported fact => With(o with { Report = On(fact) }),
            CollectivelyDiscussed fact => With(o with { Discussions = [.. o.Discussions, On(fact)] }),
            AddressConfirmed fact => With(o with { Addresses = [.. o.Addresses, On(fact)] }),
            ServiceFailed fact => With(o with { FailedServices = [.. o.FailedServices, On(fact)] }),
            ServiceAnnounced fact => With(o with { Announcements = [.. o.Announcements, On(fact)] }),
            Served fact => With(o with { Services = [.. o.Services, On(fact)] }),
            PeriodExcluded fact => With(o with { Exclusions = [.. o.Exclusions, fact] }),
            TransferSent fact => With(o with { Sent = On(fact) }),
            DocumentVoided fact => With(o with { VoidDocuments = [.. o.VoidDocuments, fact.DocumentId] }),
            DecisionPublished fact => With(o with { Published = On(fact) }),
            PublicationWithheld fact => With(o with { Withheld = On(fact) }),
            PublicationWithdrawn fact => With(o with { Withdrawn = On(fact) }),
            _ => null,
        };

        CaseState With(OrdinaryState ordinary) => state with { Ordinary = ordinary };

        Dated<T> On<T>(T fact) => new(fact, entry.At, entry.By);

        IReadOnlyList<DraftOnTheWay> Changed(string id, Func<DraftOnTheWay, DraftOnTheWay> change) =>
            [.. o.Drafts.Select(d => d.Id == id ? change(d) : d)];
    }

    // The last approval is the act itself: from here the draft is law of the case.
    static CaseState Approved(CaseState state, DraftApproved fact, Entry entry)
    {
        // One approval more than asked for, which may be admitted, changes nothing.
        if (state.Ordinary.Find(fact.DraftId) is not { IsThrough: true } draft || draft.Approvals.Count > draft.Submitted.Fact.Chain.Count)
        {
            return state;
        }
        var o = state.Ordinary;
        return draft.Draft switch
        {
            FilingDraft filing => state with { Officers = filing.Handlers, Ordinary = o with { Filed = On(filing), FilingNumber = fact.Number } },
            NoFilingDraft refused => state with { Ordinary = o with { NotFiled = On(refused) } },
            PreservationDraft order => state with
            {
                Ordinary = o with { Preservations = [.. o.Preservations, new Preservation(draft.Id, order, DateOnly.FromDateTime(entry.At), null)] },
            },
            // Told anew, the party is heard anew.
            ProposalDraft proposal => state with { Defence = null, Ordinary = o with { Proposal = On(proposal.Proposed) } },
            DecisionDraft decision => Decided(state with { Ordinary = o with { Final = On(decision.Final) } }, decision.Final, entry),
            ExtensionDraft more => state with { Ordinary = o with { Extensions = [.. o.Extensions, On(more)] } },
            ClosingDraft closing => state with { Closed = On(new CaseClosed(closing.Reason, closing.Summary, fact.Approver.Id)) },
            _ => state,
        };

        Dated<T> On<T>(T value) => new(value, entry.At, entry.By);
    }

    static CaseState Decided(CaseState state, Disposal final, Entry entry) => final.Kind switch
    {
        DisposalKind.Penalty => state with { Decision = new(new OrdinaryPenalty("", final), entry.At, entry.By) },
        DisposalKind.NoPenalty => state with
        {
            NoPenalty = new(new NotPenalised(final.Ground ?? NoPenaltyGround.NoViolation, final.Reasons, final.Education, entry.By), entry.At, entry.By),
        },
        _ => state,
    };
}
