import { by } from '#decider';
import { shareOf, wilsonInterval } from '#statistics';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { meets, targetOf } from '../inputs/kpi-target.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees } from '../reading/reading-rights.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { managerNotices, staleSince } from './manager-notices.js';
import type { ManagerSkills, ManagerTarget, ManagerWave, MentoringTopic, Training } from './manager-skills.shapes.js';
import { entriesOf } from '../shared/in-order.js';

/** The skills of the managers as a person reads them: a group, no one in it. */
export function readManagerSkills(view: OpenView<ReadinessInputs>, language: Language): ManagerSkills {
  const { state, asOf, rights } = view;
  const last = state.transfer.managers.at(-1);
  const interval = last && wilsonInterval(last.atTarget, last.managers);
  const trainings = readTrainings(state, asOf.day);
  const { mentoring } = state.transfer;
  return {
    asOf,
    notices: shownNotices(managerNotices(state, asOf.day), view, language),
    waves: readWaves(state),
    shareLow: interval?.low,
    shareHigh: interval?.high,
    staleSince: staleSince(state, asOf.day),
    target: sees(rights, 'kpis') ? readTarget(state) : undefined,
    trainingTotals: {
      planned: trainings.length,
      completed: trainings.filter(({ completedOn }) => completedOn !== undefined).length,
      inTime: trainings.filter(({ completedOn, due }) => completedOn !== undefined && completedOn <= due).length,
      overdue: trainings.filter(({ overdue }) => overdue).length,
    },
    trainings,
    mentoringMinutes: mentoring.reduce((sum, { minutes }) => sum + minutes, 0),
    mentoring: readMentoring(state),
  };
}

const readWaves = ({ transfer }: ReadinessInputs): readonly ManagerWave[] =>
  transfer.managers.map(({ wave, on, managers, atTarget, average, revision }, index, waves) => {
    const before = waves[index - 1];
    const share = shareOf(atTarget, managers);
    return {
      wave,
      on,
      managers,
      atTarget,
      share,
      average,
      gain: before ? average - before.average : undefined,
      revision,
    };
  });

function readTarget(inputs: ReadinessInputs): ManagerTarget | undefined {
  const [kpi, followed] =
    entriesOf(inputs.kpis.kpis).find(([, { source, retired }]) => source === 'MANAGER_LEVEL' && !retired) ?? [];
  if (kpi === undefined || !followed) return undefined;
  const target = targetOf(inputs, kpi);
  const last = inputs.transfer.managers.at(-1);
  return {
    kpi,
    target: target?.value,
    due: target?.due,
    reached: target && last ? meets(last.average, target.value, followed.direction) : undefined,
  };
}

const readTrainings = ({ transfer }: ReadinessInputs, day: Day): readonly Training[] =>
  entriesOf(transfer.trainings)
    .map(([training, { skill, due, completed }]) => ({
      training,
      skill,
      due,
      completedOn: completed?.on,
      overdue: !completed && due < day,
    }))
    .toSorted(by(({ due }) => due));

function readMentoring({ transfer }: ReadinessInputs): readonly MentoringTopic[] {
  const topics = new Map<string, MentoringTopic>();
  for (const { topic, minutes, on } of transfer.mentoring) {
    const known = topics.get(topic) ?? { topic, sessions: 0, minutes: 0, lastOn: on };
    topics.set(topic, {
      topic,
      sessions: known.sessions + 1,
      minutes: known.minutes + minutes,
      lastOn: known.lastOn > on ? known.lastOn : on,
    });
  }
  return [...topics.values()].toSorted((a, b) => b.minutes - a.minutes);
}
