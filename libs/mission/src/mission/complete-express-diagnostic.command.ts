import { bool, choice, count, evidence, futureRef, int, rate } from '#decider';
import { MOST_EMPLOYEES } from './mission-vocabulary.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { ABSENCE_EFFECTS, NEEDS, ORG_KINDS } from './diagnostic.events.js';
import { scoreOf } from './diagnostic-score.js';
import { missionCommand } from './mission-command.js';

export const completeExpressDiagnostic = missionCommand('completeExpressDiagnostic', {
  about: 'Scores a company before any mission: does it need an external COO, and if not, what first?',
  roles: ['FIRM_ADMIN'],
  beforeMission: true,
  writesTo: 'diagnostic',
  fields: {
    diagnostic: futureRef('diagnostic').about(
      'Reference of the new diagnostic: letters, digits and dashes, at most 32.',
    ),
    orgKind: choice('OrgKind', ORG_KINDS),
    headcount: count(MOST_EMPLOYEES).about('People who work there.'),
    sites: count(10_000).maybe().about('Number of sites.'),
    offers: count(100_000).maybe().about('Number of offers.'),
    channels: count(10_000).maybe().about('Number of sales channels.'),
    criticalSuppliers: count(10_000).maybe().about('Suppliers without whom work stops.'),
    ownerDecisionShare: rate().maybe().about('Share of operating decisions taken by the owner, 0 to 1.'),
    absenceEffect: choice('AbsenceEffect', ABSENCE_EFFECTS)
      .maybe()
      .about('What happens when the owner is away for three days.'),
    onePersonShare: rate().maybe().about('Share of the activity that rests on one person, 0 to 1.'),
    priorityChangesPerMonth: count(10_000).maybe().about('Changes of priority in a month.'),
    openIrritants: count(100_000).maybe().about('Repeated nuisances that are open.'),
    urgentDecisionShare: rate().maybe().about('Share of decisions taken in urgency, 0 to 1.'),
    reliableIndicators: int(0, 5)
      .maybe()
      .about('Of margin, delay, quality, satisfaction and load: how many are reliable.'),
    need: choice('DiagnosticNeed', NEEDS).about('HOW: operations. WHAT: vision and positioning, which is strategy.'),
    fullTimeHireAffordable: bool().about(
      'There is work for a full-time operations director, and the means to hire one.',
    ),
    evidence: evidence().maybe(),
  },
  decide(_, input, { diagnostic, firms }) {
    if (diagnostic?.completed) return refuse('REF_TAKEN', { kind: 'diagnostic', ref: input.diagnostic });
    return [fact('ExpressDiagnosticCompleted', { ...input, firms, ...scoreOf(input) })];
  },
});
