import { addMonths, monthOf } from '#calendar';
import { MANY_CHANGES } from '../detectors/moving-priorities.js';
import { parameter, type ChartReader } from './chart.js';

/** Changes of priority by the calendar month in which they became known, from the first month of the mission. */
export const movingPrioritiesChart: ChartReader = ({ mission }, today) => {
  const months: string[] = [];
  for (let day = `${monthOf(mission.startedOn ?? today)}-01`; day <= today; day = addMonths(day, 1)) {
    months.push(monthOf(day));
  }
  return [
    {
      kind: 'COUNT',
      observes: { fr: 'changements de priorité du mois', en: 'priority changes in the month' },
      unit: { fr: 'changements', en: 'changes' },
      alarms: 'AT_OR_ABOVE',
      parameters: [parameter('many', MANY_CHANGES, 'changements dans un mois', 'changes in a month')],
      points: months.map((at) => {
        const changes = mission.reprioritised.filter(({ recordedOn }) => monthOf(recordedOn) === at);
        return {
          at,
          observed: changes.length,
          value: changes.length,
          limit: MANY_CHANGES,
          alarm: changes.length >= MANY_CHANGES,
          revisions: changes.map(({ revision }) => revision),
        };
      }),
    },
  ];
};
