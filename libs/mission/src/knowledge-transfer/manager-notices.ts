import { addDays, formatDay } from '#calendar';
import { FRESH_FOR } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

/** First day on which the last assessment of the managers is stale, when that day has come. */
export function staleSince({ transfer }: ReadinessInputs, day: Day): Day | undefined {
  const last = transfer.managers.at(-1);
  const stale = last && addDays(last.on, FRESH_FOR.managers + 1);
  return stale && stale <= day ? stale : undefined;
}

/** What to do next for the skills of the managers. */
export function managerNotices(inputs: ReadinessInputs, day: Day): readonly Notice[] {
  if (inputs.mission.status === 'CLOSED') return [];
  return [...assessments(inputs, day), ...trainings(inputs, day)];
}

function assessments(inputs: ReadinessInputs, day: Day): readonly Notice[] {
  const { managers, trainings: planned } = inputs.transfer;
  const last = managers.at(-1);
  if (!last) {
    return [
      {
        code: 'MANAGERS_NOT_ASSESSED',
        urgency: 'MISSING',
        fact: { fr: 'Les managers n’ont jamais été évalués.', en: 'The managers were never assessed.' },
        expected: { fr: 'Une première évaluation du groupe.', en: 'A first assessment of the group.' },
      },
    ];
  }
  const since = staleSince(inputs, day);
  const stale: Notice = {
    code: 'MANAGERS_ASSESSMENT_STALE',
    urgency: 'OVERDUE',
    ...(since && { since }),
    fact: {
      fr: `La dernière évaluation date du ${formatDay(last.on, 'fr')}.`,
      en: `The last assessment dates from ${last.on}.`,
    },
    expected: { fr: 'Une nouvelle évaluation du groupe.', en: 'A new assessment of the group.' },
  };
  const below = last.managers - last.atTarget;
  const idle: Notice = {
    code: 'MANAGERS_BELOW_TARGET',
    urgency: 'MISSING',
    fact: {
      fr: `${below} managers sur ${last.managers} sont sous le niveau cible, et aucune formation n’est prévue.`,
      en: `${below} of ${last.managers} managers are below the target level, and no training is planned.`,
    },
    expected: { fr: 'Prévoir une formation ou un mentorat.', en: 'Plan a training, or mentoring.' },
  };
  const isAhead = valuesOf(planned).some(({ completed }) => !completed);
  return [...(since ? [stale] : []), ...(below > 0 && !isAhead ? [idle] : [])];
}

const trainings = ({ transfer }: ReadinessInputs, day: Day): readonly Notice[] =>
  entriesOf(transfer.trainings)
    .filter(([, { completed, due }]) => !completed && due < day)
    .map(([subject, { skill, due }]) => ({
      code: 'TRAINING_OVERDUE',
      urgency: 'OVERDUE',
      subject,
      since: due,
      fact: {
        fr: `La formation ${subject} (${skill}) devait avoir lieu le ${formatDay(due, 'fr')}.`,
        en: `Training ${subject} (${skill}) was to take place by ${due}.`,
      },
      expected: { fr: 'La tenir, ou la prévoir autrement.', en: 'Hold it, or plan another one.' },
    }));
