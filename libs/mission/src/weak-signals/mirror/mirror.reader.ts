import { daysBetween } from '#calendar';
import { by, nameKey, reversed, type ReadOnly } from '#decider';
import { median, shareOf } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { entriesOf } from '../../shared/in-order.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { answerableUntil } from './answer-days.js';
import type { Observation } from '../weak-signals.state.js';
import type { Mirror, MirrorAnswer, MirrorObservation, ReturningTopic } from './mirror.shapes.js';

type Noted = ReadOnly<Observation>;

/** What the outsider holds up, and what the company makes of it. */
export function readMirror({ state, asOf }: OpenView<Pick<MissionState, 'weakSignals'>>): Mirror {
  const noted = entriesOf(state.weakSignals.observations);
  const observations = noted.map(([observation, each]) => readObservation(observation, each, noted));
  const answers = observations.flatMap(({ answered }) => answered ?? []);
  const judged = observations.filter((each) => each.answered ?? each.answerableUntil < asOf.day);
  const inTime = judged.filter(({ answered, answerableUntil: last }) => answered && answered.on <= last);
  return {
    asOf,
    observations: observations.toReversed(),
    inTime: shareOf(inTime.length, judged.length),
    acted: shareOf(answers.filter(({ answer }) => answer === 'ACTED').length, answers.length),
    medianDays: median(answers.map(({ days }) => days)),
    returning: returningIn(observations),
  };
}

function readObservation(
  observation: Ref,
  { topic, text, to, on, revision, answered }: Noted,
  all: readonly (readonly [Ref, Noted])[],
): MirrorObservation {
  const key = nameKey(topic);
  const before = all.findLast(
    ([, each]) => each.answered !== undefined && each.answered.revision < revision && nameKey(each.topic) === key,
  );
  return {
    ...{ observation, topic, text, to, on, revision },
    answerableUntil: answerableUntil(on),
    answered: answered && readAnswer(on, answered),
    returnsAfter: before?.[0],
  };
}

const readAnswer = (
  noted: Day,
  { answer, on, by: who, decision, text, revision }: NonNullable<Noted['answered']>,
): MirrorAnswer => ({ answer, on, by: who, days: daysBetween(noted, on), decision, text, revision });

/** Topics with which an observation returned, the most frequent first. */
function returningIn(observations: readonly MirrorObservation[]): readonly ReturningTopic[] {
  const byTopic = new Map<string, MirrorObservation[]>();
  for (const each of observations) {
    if (each.returnsAfter === undefined) continue;
    const key = nameKey(each.topic);
    byTopic.set(key, [...(byTopic.get(key) ?? []), each]);
  }
  return [...byTopic.values()]
    .map((returns) => ({
      topic: returns.at(-1)?.topic ?? '',
      times: returns.length,
      observations: returns.map(({ observation }) => observation),
    }))
    .toSorted(reversed(by(({ times }) => times)));
}
