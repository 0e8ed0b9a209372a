import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { DecisionsState, TakenDecision } from '../../decisions/decisions.state.js';
import { isCommunicated, isHistory, isJustified, recordingDelay } from '../../decisions/taken-decision.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { percent } from '../../shared/wording.js';
import { stateDetector, type Alarm, type Reading } from '../detector.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/** A decision recorded more than this many working days after it was taken was known late. */
export const LATE_AFTER = 5;
/** Of at least this many decisions of the last days, more than this share without a reason is too many. */
const DECISIONS = 5;
const DAYS = 90;
export const UNJUSTIFIED = 0.1;

/** Decisions known late, or without a reason while too many have none. Each decision is a subject of its own. */
export const blackBox = stateDetector({
  name: 'black-box',
  version: 1,
  falseAlarms: 'rule',
  reads: ['decisions'],
  alteredByTime: 'each day',
  read({ decisions }, today) {
    const share = unjustifiedShare(decisions, today);
    const lastCommunicated = lastCommunicatedRevision(decisions);
    return entriesOf(decisions.taken).map(([ref, decision]) =>
      reading(ref, decision, isRecent(decision, today) ? share : 0, lastCommunicated > decision.revision),
    );
  },
});

function reading(
  subject: Ref,
  decision: ReadOnly<TakenDecision>,
  share: number,
  aLaterOneIsCommunicated: boolean,
): Reading {
  if (isHistory(decision)) return { subject, clear: true };
  const clear = isJustified(decision) && aLaterOneIsCommunicated;
  const workingDays = recordingDelay(decision);
  const late = workingDays > LATE_AFTER;
  const withoutReason = !isJustified(decision) && share > UNJUSTIFIED;
  if (clear || !(late || withoutReason)) return { subject, clear };
  const alarm = late ? knownLate(subject, decision, workingDays) : unexplained(subject, share);
  return { subject, clear, alarm: { since: decision.takenOn, ...alarm, series: [decision.revision] } };
}

function knownLate(ref: Ref, decision: ReadOnly<TakenDecision>, workingDays: number): Omit<Alarm, 'series'> {
  const justified = isJustified(decision);
  return {
    statistic: {
      fr: `Décision ${ref} connue ${workingDays} jours ouvrés après coup${justified ? '' : ', sans motif'}.`,
      en: `Decision ${ref} known ${workingDays} working days later${justified ? '' : ', without reason'}.`,
    },
    value: workingDays,
    threshold: LATE_AFTER,
  };
}

const unexplained = (ref: Ref, share: number): Omit<Alarm, 'series'> => ({
  statistic: {
    fr: `Décision ${ref} sans motif, comme ${percent(share, 'fr')} des décisions des ${DAYS} derniers jours.`,
    en: `Decision ${ref} without reason, like ${percent(share, 'en')} of the decisions of the last ${DAYS} days.`,
  },
  value: share,
  threshold: UNJUSTIFIED,
});

/** The share of recent decisions without a reason; 0 while there are too few to tell. */
export function unjustifiedShare({ taken }: ReadOnly<DecisionsState>, today: Day): number {
  const recent = valuesOf(taken).filter((decision) => isRecent(decision, today) && !isHistory(decision));
  if (recent.length < DECISIONS) return 0;
  return recent.filter((decision) => !isJustified(decision)).length / recent.length;
}

function isRecent({ takenOn }: ReadOnly<TakenDecision>, today: Day): boolean {
  const age = daysBetween(takenOn, today);
  return age >= 0 && age <= DAYS;
}

/** Line of the last decision that those concerned were told about; −1 when there is none. */
const lastCommunicatedRevision = ({ taken }: ReadOnly<DecisionsState>): number =>
  valuesOf(taken)
    .filter(isCommunicated)
    .reduce((last, { revision }) => Math.max(last, revision), -1);
