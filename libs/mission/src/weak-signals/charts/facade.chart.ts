import { PRACTICE_DAYS } from '../../processes/practice.js';
import { DOCUMENTED_LEVEL, facadeFindings, MOSTLY, participationNow, WIDE_GAP } from '../detectors/facade-findings.js';
import { type ChartPoint, type ChartReader } from './chart.js';
import { entriesOf } from '../../shared/in-order.js';

/**
 * The signs of a façade, process by process: two that it is organised on paper, and three that it is not practised. It
 * takes one of each side. A process that was never executed is not evaluated, and is not here.
 */
export const facadeChart: ChartReader = (state, today) => {
  const participation = participationNow(state);
  return entriesOf(state.processes.processes)
    .filter(([, { executions, retired }]) => executions.length > 0 && !retired)
    .map(([subject, process]) => {
      const found = facadeFindings(state, process, participation, today);
      const sign = (at: string, fr: string, en: string, value: number, limit: number, alarm: boolean): ChartPoint => ({
        at,
        label: { fr, en },
        value,
        limit,
        alarm,
        revisions: found.revisions,
      });
      return {
        subject,
        kind: 'CRITERIA' as const,
        observes: { fr: 'signes de façade', en: 'signs of a façade' },
        unit: { fr: 'chaque signe dans sa propre unité', en: 'each sign in its own unit' },
        alarms: 'AT_OR_ABOVE' as const,
        parameters: [],
        points: [
          sign(
            'level',
            'niveau de capacité, sur le papier',
            'capability level, on paper',
            found.level,
            DOCUMENTED_LEVEL,
            found.level >= DOCUMENTED_LEVEL,
          ),
          sign(
            'gap',
            'écart façade, sur le papier',
            'façade gap, on paper',
            found.gap,
            WIDE_GAP,
            found.gap >= WIDE_GAP,
          ),
          sign(
            'internalExecutions',
            `exécutions internes en ${PRACTICE_DAYS} jours ; alerte s’il n’y en a aucune`,
            `internal executions in ${PRACTICE_DAYS} days; alarms when there is none`,
            found.internalExecutions,
            1,
            found.notExecuted,
          ),
          sign(
            'writtenByFirm',
            'part des versions écrites par le cabinet ; alerte au-dessus de la limite',
            'share of versions written by the firm; alarms above the limit',
            found.writtenByFirm,
            MOSTLY,
            found.firmWrites,
          ),
          ...(participation
            ? [
                sign(
                  'participation',
                  'participation lissée ; alerte sous la limite',
                  'smoothed participation; alarms below the limit',
                  participation.smoothed,
                  participation.limit,
                  found.participationFades,
                ),
              ]
            : []),
        ],
      };
    });
};
