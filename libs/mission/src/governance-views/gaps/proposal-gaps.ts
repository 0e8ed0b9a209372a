import { addDays, addWorkingDays, daysBetween } from '#calendar';
import type { PersonCode } from '../../shared/vocabulary.js';
import { called, counted } from '../../shared/wording.js';
import { effectiveDecider } from '../../governance/effective-decider.js';
import { WAITS_FOR } from '../../decisions/proposal-delay.js';
import { isTaken, openConflict, suspending } from '../../decisions/decisions.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { ANSWER_WITHIN, type Gap, type GapFinder, type GapInputs } from './gap.js';
import { entriesOf } from '../../shared/in-order.js';

/** Proposals that wait too long, or that an objection suspends while no one does anything about it. */
export const proposalGaps: GapFinder = ({ decisions, governance }, day) =>
  entriesOf(decisions.proposed).flatMap(([decision, proposal]) => {
    const discussion = decisions.discussions[decision];
    if (isTaken(decisions, decision) || openConflict(discussion)) return [];
    const [objection] = suspending(discussion);
    if (objection) return [suspended(decision, proposal.title, objection, day)];
    return daysBetween(proposal.on, day) > WAITS_FOR
      ? [waiting(decision, proposal, effectiveDecider(governance, proposal.domain, day).mayDecide, day)]
      : [];
  });

type Proposal = GapInputs['decisions']['proposed'][Ref];

const waiting = (
  decision: Ref,
  { title, domain, on }: Proposal,
  deciders: readonly PersonCode[],
  day: string,
): Gap => ({
  code: 'DECISION_WAITING',
  urgency: 'OVERDUE',
  slice: 'decisions',
  subject: decision,
  since: on,
  by: addDays(on, WAITS_FOR),
  whose: deciders,
  fact: {
    fr: `La proposition ${called(decision, title)}, sur « ${domain} », attend une décision depuis ${counted(daysBetween(on, day), 'fr', 'jour')}.`,
    en: `Proposal ${called(decision, title)}, on “${domain}”, has waited for a decision for ${counted(daysBetween(on, day), 'en', 'day')}.`,
  },
  expected: {
    fr: 'Le décideur du domaine tranche, fût-ce pour le statu quo.',
    en: 'The decider of the domain decides, if only to leave things as they are.',
  },
});

function suspended(decision: Ref, title: string, { by, on }: { by: string; on: string }, day: string): Gap {
  const due = addWorkingDays(on, ANSWER_WITHIN);
  return {
    code: 'OBJECTION_UNANSWERED',
    urgency: day > due ? 'OVERDUE' : 'MISSING',
    slice: 'decisions',
    subject: decision,
    since: on,
    by: due,
    fact: {
      fr: `L’objection de ${by} suspend la décision ${called(decision, title)} ; ni médiation ni arbitrage n’est ouvert.`,
      en: `The objection of ${by} suspends decision ${called(decision, title)}; neither mediation nor arbitration is open.`,
    },
    expected: {
      fr: 'Ouvrir une médiation ou un arbitrage, ou obtenir le retrait de l’objection.',
      en: 'Open a mediation or an arbitration, or have the objection withdrawn.',
    },
  };
}
