import { addDays, formatDay } from '#calendar';
import { FRESH_FOR } from '../inputs/freshness.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { announced, type Notice } from '../shared/notice.js';
import { say } from '#decider';
import { agreeing, called, counted } from '../shared/wording.js';
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
        expected: { fr: 'Évaluer le groupe une première fois.', en: 'Assess the group for the first time.' },
      },
    ];
  }
  const since = staleSince(inputs, day);
  const stale: Notice = {
    code: 'MANAGERS_ASSESSMENT_STALE',
    urgency: 'OVERDUE',
    ...(since && { since }),
    fact: {
      fr: `Les managers ont été évalués le ${formatDay(last.on, 'fr')}, il y a plus de ${FRESH_FOR.managers} jours.`,
      en: `The managers were last assessed on ${last.on}, more than ${FRESH_FOR.managers} days ago.`,
    },
    expected: { fr: 'Évaluer de nouveau le groupe.', en: 'Assess the group again.' },
  };
  const below = last.managers - last.atTarget;
  const idle: Notice = {
    code: 'MANAGERS_BELOW_TARGET',
    urgency: 'MISSING',
    fact: {
      fr: `Sur ${counted(last.managers, 'fr', 'manager')}, ${below} ${agreeing(below, 'fr', 'est', 'sont')} sous le niveau cible, et aucune formation n’est prévue.`,
      en: `Of ${counted(last.managers, 'en', 'manager')}, ${below} ${agreeing(below, 'en', 'is', 'are')} below the target level, and no training is planned.`,
    },
    expected: { fr: 'Prévoir une formation ou un mentorat.', en: 'Plan a training or mentoring.' },
  };
  const isAhead = valuesOf(planned).some(({ completed }) => !completed);
  return [...(since ? [stale] : []), ...(below > 0 && !isAhead ? [idle] : [])];
}

const trainings = ({ transfer }: ReadinessInputs, day: Day): readonly Notice[] =>
  entriesOf(transfer.trainings).flatMap(([subject, { skill, due, completed }]): Notice[] => {
    const late = due < day;
    if (completed) return [];
    const name = called(subject, skill);
    return [
      {
        code: late ? 'TRAINING_OVERDUE' : 'TRAINING_DUE',
        urgency: late ? 'OVERDUE' : 'WATCH',
        subject,
        ...(late ? { since: due, by: due } : announced(due)),
        fact: late
          ? say(
              `La formation ${name} devait avoir lieu le ${formatDay(due, 'fr')} au plus tard.`,
              `Training ${name} was to take place by ${due}.`,
            )
          : say(
              `La formation ${name} doit avoir lieu le ${formatDay(due, 'fr')} au plus tard.`,
              `Training ${name} is to take place by ${due}.`,
            ),
        expected: say('La tenir, ou en planifier une autre.', 'Hold it, or plan another one.'),
      },
    ];
  });
