import { weekday } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { isUnresolved, type Irritant } from '../../operations/operations.state.js';
import { cameBackOften, isPersistent, lastDayOfPersistent } from '../../operations/persistence.js';
import { RefsByDay } from '../../shared/refs-by-day.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { keep, textIn } from './one-by-one.js';
import { stateDetector } from '../detector.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/** This many persistent irritants at once are a signal. */
export const MANY_PERSISTENT = 3;
const FRIDAY = 5;

/** Nuisances that no one removes. Closed on Fridays only, so that no week closes a signal and raises it again. */
export const persistentIrritants = stateDetector({
  name: 'persistent-irritants',
  version: 1,
  falseAlarms: 'rule',
  reads: ['operations'],
  alteredByTime: 'each day',
  read({ operations }, today) {
    const persistent = valuesOf(operations.irritants).filter((irritant) => isPersistent(irritant, today));
    const count = persistent.length;
    if (count < MANY_PERSISTENT) return [{ clear: weekday(today) === FRIDAY }];
    const worst = persistent.toSorted(
      by(
        ({ severity }) => -severity,
        by(({ reportedOn }) => reportedOn),
      ),
    )[0];
    const alarm = {
      statistic: {
        fr: `${count} irritants reviennent, dont « ${worst?.topic} ».`,
        en: `${count} irritants keep coming back, including “${worst?.topic}”.`,
      },
      value: count,
      threshold: MANY_PERSISTENT,
      series: persistent.flatMap(({ revisions }) => revisions).sort((a, b) => a - b),
    };
    return [{ clear: false, alarm }];
  },
  follow({ operations }) {
    const kept = new Unresolved();
    for (const [ref, irritant] of entriesOf(operations.irritants)) kept.note(ref, irritant);
    return {
      after(event, now) {
        const ref = textIn(event, 'irritant');
        const irritant = ref === undefined ? undefined : now.operations.irritants[ref];
        if (ref !== undefined && irritant) kept.note(ref, irritant);
      },
      verdicts: (_, today) =>
        kept.areMany(today)
          ? { alarming: new Set([undefined]), isClear: () => false }
          : { alarming: new Set(), isClear: () => weekday(today) === FRIDAY },
    };
  },
});

/** The irritants that are still there: those that came back too often, the others by the day since which they last. */
class Unresolved {
  private readonly oftenBack = new Set<Ref>();
  private readonly lasting = new RefsByDay();

  note(ref: Ref, irritant: ReadOnly<Irritant>): void {
    const isThere = isUnresolved(irritant);
    const isOften = isThere && cameBackOften(irritant);
    keep(this.oftenBack, ref, isOften);
    this.lasting.put(ref, isThere && !isOften ? irritant.reportedOn : undefined);
  }

  /** Are enough of them persistent to be a signal? */
  areMany(today: Day): boolean {
    const lacking = MANY_PERSISTENT - this.oftenBack.size;
    return lacking <= 0 || this.lasting.count('', lastDayOfPersistent(today), lacking) >= lacking;
  }
}
