import { daysBetween } from '#calendar';
import { SILENT_AFTER_DAYS } from '../detectors/silent-register.js';
import { DAYS, type ChartReader } from './chart.js';
import { valuesOf } from '../../shared/in-order.js';

/** The days that passed before each recording of a decision, and since the last one. */
export const silentRegisterChart: ChartReader = ({ mission, decisions }, today) => {
  if (mission.startedOn === undefined) return [];
  const recorded = valuesOf(decisions.taken).toSorted((a, b) => a.revision - b.revision);
  const ends = [
    ...recorded.map(({ recordedOn, revision }) => ({ at: recordedOn, revisions: [revision] })),
    { at: today, revisions: [] },
  ];
  const start = mission.startedOn;
  return [
    {
      kind: 'DELAY',
      observes: {
        fr: 'jours sans décision tracée, jusqu’à ce jour',
        en: 'days without a traced decision, until that day',
      },
      unit: DAYS,
      alarms: 'ABOVE',
      parameters: [],
      points: ends.map(({ at, revisions }, index) => {
        const days = Math.max(0, daysBetween(ends[index - 1]?.at ?? start, at));
        return {
          at,
          observed: days,
          value: days,
          limit: SILENT_AFTER_DAYS,
          alarm: days > SILENT_AFTER_DAYS,
          revisions,
        };
      }),
    },
  ];
};
