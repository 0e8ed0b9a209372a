import { daysBetween } from '#calendar';
import { stateDetector } from '../detector.js';
import { valuesOf } from '../../shared/in-order.js';

/** A register without a decision for more than this many days is silent. */
export const SILENT_AFTER_DAYS = 45;

/** Decisions are no longer traced. Counted from the day on which the last one was recorded, or from the start. */
export const silentRegister = stateDetector({
  name: 'silent-register',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission', 'decisions'],
  alteredByTime: 'each day',
  read({ mission, decisions }, today) {
    if (mission.startedOn === undefined) return [];
    const last = valuesOf(decisions.taken)
      .toSorted((a, b) => a.revision - b.revision)
      .at(-1);
    const since = last?.recordedOn ?? mission.startedOn;
    const days = daysBetween(since, today);
    if (days <= SILENT_AFTER_DAYS) return [{ clear: true }];
    const alarm = {
      since,
      statistic: { fr: `${days} jours sans décision tracée.`, en: `${days} days without a traced decision.` },
      value: days,
      threshold: SILENT_AFTER_DAYS,
      series: last ? [last.revision] : [],
    };
    return [{ clear: false, alarm }];
  },
});
