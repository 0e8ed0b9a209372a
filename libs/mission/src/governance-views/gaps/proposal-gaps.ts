import { addWorkingDays, daysBetween } from '#calendar';
import { isTaken, openConflict, suspending } from '../../decisions/decisions.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { ANSWER_WITHIN, type Gap, type GapFinder, type GapInputs } from './gap.js';
import { entriesOf } from '../../shared/in-order.js';

/** Days that a proposal may wait for its decision. */
const WAITS_FOR = 30;

/** Proposals that wait too long, or that an objection suspends while nobody does anything about it. */
export const proposalGaps: GapFinder = ({ decisions }, day) =>
  entriesOf(decisions.proposed).flatMap(([decision, proposal]) => {
    const discussion = decisions.discussions[decision];
    if (isTaken(decisions, decision) || openConflict(discussion)) return [];
    const [objection] = suspending(discussion);
    if (objection) return [suspended(decision, proposal.title, objection, day)];
    return daysBetween(proposal.on, day) > WAITS_FOR ? [waiting(decision, proposal, day)] : [];
  });

type Proposal = GapInputs['decisions']['proposed'][Ref];

const waiting = (decision: Ref, { title, domain, on }: Proposal, day: string): Gap => ({
  code: 'DECISION_WAITING',
  urgency: 'OVERDUE',
  slice: 'decisions',
  subject: decision,
  since: on,
  fact: {
    fr: `La proposition ${decision} (${title}, « ${domain} ») attend une décision depuis ${daysBetween(on, day)} jours.`,
    en: `Proposal ${decision} (${title}, “${domain}”) has waited for a decision for ${daysBetween(on, day)} days.`,
  },
  expected: {
    fr: 'Le décideur du domaine tranche, fût-ce pour le statu quo.',
    en: 'The decider of the domain decides, if only to leave things as they are.',
  },
});

function suspended(decision: Ref, title: string, { by, on }: { by: string; on: string }, day: string): Gap {
  const late = day > addWorkingDays(on, ANSWER_WITHIN);
  return {
    code: 'OBJECTION_UNANSWERED',
    urgency: late ? 'OVERDUE' : 'MISSING',
    slice: 'decisions',
    subject: decision,
    since: on,
    fact: {
      fr: `L’objection de ${by} suspend la décision ${decision} (${title}) ; ni médiation ni arbitrage n’est ouvert.`,
      en: `The objection of ${by} suspends decision ${decision} (${title}); neither mediation nor arbitration is open.`,
    },
    expected: {
      fr: 'Ouvrir une médiation ou un arbitrage, ou obtenir le retrait de l’objection.',
      en: 'Open a mediation or an arbitration, or have the objection withdrawn.',
    },
  };
}
