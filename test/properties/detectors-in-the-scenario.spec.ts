import { addDays } from '#calendar';
import { advance, type Recorded } from '#decider';
import { detectors, missionFold } from '#mission';
import { Concerns, evaluate, Standing, type Evaluation, type SignalAct } from '#projector';
import { signalRaised, told, type Told } from '#specs';
import { expect, it } from '@jest/globals';
import { scenarioOfCedre, stored } from './support/scenario.js';

/** Numbers from one line of the script to the next: room for what the system does in between. */
const STEP = 20;

const shown = ({ acts, disarmed }: Evaluation) => ({
  acts: acts.map(({ detector, ...act }) => ({ ...act, detector: detector.name })),
  disarmed: disarmed.toSorted(),
});

it('Detectors evaluated by what an event concerns come to the same as all of them, after every line and on every day', () => {
  const state = missionFold.initial();
  const standing = new Standing(new Concerns(detectors), state);
  let kept: Evaluation = { acts: [], disarmed: [] };
  let plain = kept;
  let raised = 0;
  const compare = (day: string) => {
    if (state.mission.status !== 'ACTIVE') return [];
    kept = standing.evaluate(state, day, kept.disarmed);
    plain = evaluate(detectors, state, day, new Set(plain.disarmed));
    expect(shown(kept)).toEqual(shown(plain));
    return plain.acts;
  };
  const done = (act: SignalAct, day: string): Told => {
    if (act.act === 'close') return told('SignalClosed', { signal: act.signal, reason: 'x', by: 'SYSTEM' });
    const about = { ...act.alarm, ...(act.subject !== undefined && { subject: act.subject }) };
    return signalRaised(`SIG${++raised}`, act.detector.name, day, about);
  };
  let today: string | undefined;
  for (const { line, events } of scenarioOfCedre(STEP)) {
    const day = events[0]?.recordedOn ?? '';
    for (today ??= day; today < day; today = addDays(today, 1)) compare(addDays(today, 1));
    let revision = (events[0]?.revision ?? 0) + STEP / 2;
    const take = (event: Recorded) => {
      expect(advance(missionFold, state, event)).toBe(true);
      standing.after(event, state);
      const [act] = compare(day);
      if (act) take(stored(line, done(act, day), revision++, day));
    };
    events.forEach(take);
  }
  expect(raised).toBeGreaterThan(5);
}, 120_000);
