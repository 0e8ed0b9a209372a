import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import type { DecisionsState, TakenDecision } from '../../decisions/decisions.state.js';
import { isCommunicated, isHistory, isJustified, recordingDelay } from '../../decisions/taken-decision.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { percent } from '../../shared/wording.js';
import { stateDetector, type Alarm, type Reading, type Verdicts } from '../detector.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';
import { RefsByDay } from '../../shared/refs-by-day.js';
import { keep, textIn } from './one-by-one.js';

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
    const isRecent = recentOn(today);
    const lastCommunicated = lastCommunicatedRevision(decisions);
    return entriesOf(decisions.taken).map(([ref, decision]) =>
      reading(ref, decision, isRecent(decision) ? share : 0, lastCommunicated > decision.revision),
    );
  },
  follow({ decisions }) {
    const register = new Register();
    for (const [ref, decision] of entriesOf(decisions.taken)) register.note(ref, decision);
    return {
      after(event, now) {
        const ref = textIn(event, 'decision');
        const decision = ref === undefined ? undefined : now.decisions.taken[ref];
        if (ref !== undefined && decision) register.note(ref, decision);
      },
      verdicts: (now, today) => register.verdicts(now.decisions, today),
    };
  },
});

/** The decisions as far as they may alarm: those known late, and by their days those without a reason. */
class Register {
  private readonly late = new Set<Ref>();
  private readonly all = new RefsByDay();
  private readonly unjustified = new RefsByDay();
  private lastCommunicated = -1;

  note(ref: Ref, decision: ReadOnly<TakenDecision>): void {
    if (isCommunicated(decision)) this.lastCommunicated = Math.max(this.lastCommunicated, decision.revision);
    const counts = !isHistory(decision);
    keep(this.late, ref, counts && recordingDelay(decision) > LATE_AFTER);
    this.all.put(ref, counts ? decision.takenOn : undefined);
    this.unjustified.put(ref, counts && !isJustified(decision) ? decision.takenOn : undefined);
  }

  verdicts({ taken }: ReadOnly<DecisionsState>, today: Day): Verdicts {
    const isClear = (ref: Ref | undefined) => {
      const decision = taken[ref ?? ''];
      return decision !== undefined && (isHistory(decision) || this.isRepaired(decision));
    };
    // What is repaired stays so: no reason is taken back, and no later decision is untold.
    for (const ref of this.late) if (isClear(ref)) this.late.delete(ref);
    return { alarming: new Set([...this.late, ...this.withoutReason(today)]), isClear };
  }

  /** It has its reason, and a later one was communicated. */
  private isRepaired(decision: ReadOnly<TakenDecision>): boolean {
    return isJustified(decision) && this.lastCommunicated > decision.revision;
  }

  private withoutReason(today: Day): readonly Ref[] {
    const first = addDays(today, -DAYS);
    const unjustified = this.unjustified.count(first, today);
    const recent = this.all.count(first, today);
    return shareOf(unjustified, recent) > UNJUSTIFIED ? this.unjustified.refs(first, today) : [];
  }
}

/** The share of so many decisions; 0 while there are too few to tell. */
const shareOf = (unjustified: number, recent: number): number => (recent < DECISIONS ? 0 : unjustified / recent);

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
  const isRecent = recentOn(today);
  const recent = valuesOf(taken).filter((decision) => isRecent(decision) && !isHistory(decision));
  return shareOf(recent.filter((decision) => !isJustified(decision)).length, recent.length);
}

/** Tells which decisions were taken in the last days. */
function recentOn(today: Day): (decision: ReadOnly<TakenDecision>) => boolean {
  const first = addDays(today, -DAYS);
  return ({ takenOn }) => first <= takenOn && takenOn <= today;
}

/** Line of the last decision that those concerned were told about; −1 when there is none. */
const lastCommunicatedRevision = ({ taken }: ReadOnly<DecisionsState>): number =>
  valuesOf(taken)
    .filter(isCommunicated)
    .reduce((last, { revision }) => Math.max(last, revision), -1);
