import { addMonths, formatDay, periodEnd } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { entriesOf } from '../../shared/in-order.js';
import { announced, type Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { called } from '../../shared/wording.js';
import { measurementsOf } from './synergies.state.js';

/** Months after which what a synergy yields is to be measured. */
const MEASURED_EVERY_MONTHS = 3;

/** Synergies that are there and were not measured for three months; nothing once the mission is closed. */
export const synergiesToMeasure = (
  { mission, operations }: ReadOnly<Pick<MissionState, 'mission' | 'operations'>>,
  day: Day,
): readonly Notice[] =>
  mission.status === 'CLOSED'
    ? []
    : entriesOf(operations.synergies).flatMap(([subject, synergy]): Notice[] => {
        if (synergy.dropped) return [];
        const last = periodEnd(measurementsOf(synergy).at(-1)?.period ?? 'wave-1') ?? synergy.from;
        const due = addMonths(last, MEASURED_EVERY_MONTHS);
        const name = called(subject, operations.workstreams[synergy.workstream]?.name);
        return [
          {
            code: 'SYNERGY_TO_MEASURE',
            urgency: day > due ? 'OVERDUE' : 'WATCH',
            subject,
            since: last,
            ...announced(due),
            fact: say(
              `La synergie ${name} est à mesurer d’ici au ${formatDay(due, 'fr')}.`,
              `Synergy ${name} is to be measured by ${due}.`,
            ),
            expected: say(
              'Mesurer ce qu’elle a rapporté, avec la preuve, ou l’abandonner.',
              'Measure what it has yielded, with evidence, or drop it.',
            ),
          },
        ];
      });
