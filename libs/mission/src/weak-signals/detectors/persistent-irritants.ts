import { weekday } from '#calendar';
import { by } from '#decider';
import { isPersistent } from '../../operations/persistence.js';
import { stateDetector } from '../detector.js';
import { valuesOf } from '../../shared/in-order.js';

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
});
