import { PRACTICE_DAYS } from '../../processes/practice.js';
import type { Sentence } from '#decider';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { stateDetector, type Reading, verdictsOf } from '../detector.js';
import {
  facadeFindings,
  participationNow,
  WIDE_GAP,
  type FacadeFindings,
  type FacadeMission,
  type Participation,
} from './facade-findings.js';
import { entriesOf } from '../../shared/in-order.js';
import { isTally } from './observed-weeks.js';

/**
 * Organised on paper, not in practice: well documented on one side, and on the other not executed by internal people,
 * or with fading participation, or mostly written by the firm. A process never executed is not evaluated.
 */
export const facade = stateDetector({
  name: 'facade',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission', 'processes', 'weakSignals', 'access'],
  alteredByTime: 'each day',
  read: (state, today) => facadeReadings(state, today),
  follow(state) {
    let participation = participationNow(state);
    return {
      after(event, now) {
        if (isTally(event)) participation = participationNow(now);
      },
      verdicts: (now, today) => verdictsOf(readingsAt(participation, now, today)),
    };
  },
});

/** What is to be said of each process that was ever executed. */
export const facadeReadings = (state: FacadeMission, today: Day): readonly Reading[] =>
  readingsAt(participationNow(state), state, today);

function readingsAt(participation: Participation | undefined, state: FacadeMission, today: Day): readonly Reading[] {
  return entriesOf(state.processes.processes)
    .filter(([, { executions }]) => executions.length > 0)
    .map(([subject, process]) => {
      const findings = facadeFindings(state, process, participation, today);
      if (process.retired || !findings.facade) return { subject, clear: true };
      const alarm = {
        statistic: sentence(subject, findings),
        value: findings.gap,
        threshold: WIDE_GAP,
        series: findings.revisions,
      };
      return { subject, clear: false, alarm };
    });
}

function sentence(process: Ref, { firmWrites, notExecuted, participationFades }: FacadeFindings): Sentence {
  const fr = [
    `${process} est documenté${firmWrites ? ' par le cabinet' : ''}`,
    ...(notExecuted ? [`aucune exécution interne depuis ${PRACTICE_DAYS} j`] : []),
    ...(participationFades ? ['la participation glisse'] : []),
  ];
  const en = [
    `${process} is documented${firmWrites ? ' by the firm' : ''}`,
    ...(notExecuted ? [`no internal execution for ${PRACTICE_DAYS} days`] : []),
    ...(participationFades ? ['participation is slipping'] : []),
  ];
  return { fr: `${fr.join(', ')}.`, en: `${en.join('; ')}.` };
}
