import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { entriesOf, refsOf } from '../../shared/in-order.js';
import type { Notice } from '../../shared/notice.js';
import { called } from '../../shared/wording.js';

/** Drivers that were defined and never measured; nothing once the mission is closed. */
export const unmeasuredDrivers = ({
  mission,
  operations,
}: ReadOnly<Pick<MissionState, 'mission' | 'operations'>>): readonly Notice[] =>
  mission.status === 'CLOSED'
    ? []
    : entriesOf(operations.costDrivers)
        .filter(([, { measurements }]) => refsOf(measurements).length === 0)
        .map(([subject, { unit, on }]) => ({
          code: 'COST_DRIVER_NOT_MEASURED',
          urgency: 'MISSING',
          subject,
          since: on,
          fact: say(
            `L’inducteur de coût ${called(subject, unit)} n’a jamais été mesuré.`,
            `Cost driver ${called(subject, unit)} was never measured.`,
          ),
          expected: say('Mesurer son volume et son coût.', 'Measure its volume and its cost.'),
        }));
