import { formatDay } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { entriesOf } from '../../shared/in-order.js';
import type { Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { called } from '../../shared/wording.js';
import { answerableUntil } from './answer-days.js';

/** Observations to which no one has answered. */
export const unansweredObservations = (
  { weakSignals }: ReadOnly<Pick<MissionState, 'weakSignals'>>,
  day: Day,
): readonly Notice[] =>
  entriesOf(weakSignals.observations).flatMap(([subject, { topic, on, to, answered }]): Notice[] => {
    if (answered) return [];
    const by = answerableUntil(on);
    const name = called(subject, topic);
    return [
      {
        code: 'OBSERVATION_UNANSWERED',
        urgency: day > by ? 'OVERDUE' : 'MISSING',
        subject,
        since: on,
        by,
        whose: [to],
        fact: say(
          `L’observation ${name} attend une réponse de ${to} depuis le ${formatDay(on, 'fr')}.`,
          `Observation ${name} has waited for an answer of ${to} since ${on}.`,
        ),
        expected: say(
          'Répondre : d’accord, pas d’accord, ou suivi d’une décision.',
          'Answer: agreed, disagreed, or acted upon.',
        ),
      },
    ];
  });
