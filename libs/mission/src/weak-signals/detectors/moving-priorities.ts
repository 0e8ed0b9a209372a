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
  read({ mission }, today) {
    const month = monthOf(today);
    const changesIn = (wanted: string) =>
      mission.reprioritised.filter(({ recordedOn }) => monthOf(recordedOn) === wanted);
    const changes = changesIn(month);
    const count = changes.length;
    const before = changesIn(monthOf(addDays(`${month}-01`, -1))).length;
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
