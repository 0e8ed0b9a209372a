import { addDays, monthOf } from '#calendar';
import { stateDetector } from '../detector.js';

/** This many changes of priority in a calendar month are a signal. */
export const MANY_CHANGES = 3;

/** Priorities that move. Counted by the month in which each change became known; clear after a full month below. */
export const movingPriorities = stateDetector({
  name: 'moving-priorities',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission'],
  alteredByTime: 'each month',
  read({ mission }, month) {
    const last = monthOf(addDays(`${month}-01`, -1));
    // In the order of recording: what became known before the last month lies before everything else.
    const older = mission.reprioritised.findLastIndex(({ recordedOn }) => monthOf(recordedOn) < last);
    const recent = mission.reprioritised.slice(older + 1);
    const changes = recent.filter(({ recordedOn }) => monthOf(recordedOn) === month);
    const count = changes.length;
    const before = recent.filter(({ recordedOn }) => monthOf(recordedOn) === last).length;
    if (count < MANY_CHANGES) return [{ clear: before < MANY_CHANGES }];
    const alarm = {
      statistic: { fr: `${count} changements de priorité ce mois-ci.`, en: `${count} priority changes this month.` },
      value: count,
      threshold: MANY_CHANGES,
      series: changes.map(({ revision }) => revision),
    };
    return [{ clear: false, alarm }];
  },
});
