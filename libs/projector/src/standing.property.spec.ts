import { addDays } from '#calendar';
import { advance, replay, type Recorded } from '#decider';
import { detectors, missionFold, type Detector, type MissionState } from '#mission';
import { eventfulStart, eventfulSteps, recorded, signalRaised, told, type Step, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { evaluate, type Evaluation, type SignalAct } from './evaluation.js';
import { Concerns, Standing } from './standing.js';

/** What an evaluation comes to about some detectors, in a form that compares. */
const shown = ({ acts, disarmed }: Evaluation, of: readonly Detector[]) => ({
  acts: acts
    .map(({ detector, ...act }) => ({ ...act, detector: detector.name }))
    .filter((act) => of.some(({ name }) => name === act.detector)),
  disarmed: disarmed.filter((key) => of.some(({ name }) => key.startsWith(`${name}|`))).toSorted(),
});

/** Evaluates, in a mission that goes on, what has altered. */
class Watch {
  private readonly concerns: Concerns;
  private standing: Standing | undefined;
  private last: Evaluation = { acts: [], disarmed: [] };

  constructor(private readonly watched: readonly Detector[]) {
    this.concerns = new Concerns(watched);
  }

  after(event: Recorded, state: MissionState): void {
    this.standing?.after(event, state);
  }

  forget(): void {
    this.standing = undefined;
  }

  /** What it comes to, and what it should. */
  both(state: MissionState, day: string, plain: Evaluation) {
    this.standing ??= new Standing(this.concerns, state);
    this.last = this.standing.evaluate(state, day, this.last.disarmed);
    return [shown(this.last, this.watched), shown(plain, this.watched)] as const;
  }
}

/** Lets a mission go on, and tells of each watch that did not come to what evaluating everything comes to. */
function goOn(
  steps: readonly Step[],
  watches: Map<string, Watch>,
  differs: (watch: string, ...both: object[]) => void,
) {
  const story: Told[] = [...eventfulStart];
  let state = replay(missionFold, recorded(story));
  let day = recorded(story).at(-1)?.recordedOn ?? '';
  let plain: Evaluation = { acts: [], disarmed: [] };

  const compare = () => {
    const isActive = state.mission.status === 'ACTIVE';
    plain = isActive ? evaluate(detectors, state, day, new Set(plain.disarmed)) : { ...plain, acts: [] };
    for (const [name, watch] of isActive ? watches : []) {
      const both = watch.both(state, day, plain);
      if (!isDeepStrictEqual(...both)) differs(name, ...both);
    }
  };
  const take = (fact: Told) => {
    story.push({ ...fact, recordedOn: day });
    const events = recorded(story);
    const event = events.at(-1)!;
    if (advance(missionFold, state, event)) for (const watch of watches.values()) watch.after(event, state);
    else {
      state = replay(missionFold, events);
      for (const watch of watches.values()) watch.forget();
    }
    compare();
  };
  const done = (act: SignalAct): Told => {
    if (act.act === 'close') return told('SignalClosed', { signal: act.signal, reason: 'x', by: 'SYSTEM' });
    const about = { ...act.alarm, ...(act.subject !== undefined && { subject: act.subject }) };
    return signalRaised(`SIG${story.length}`, act.detector.name, day, about);
  };

  for (const { days, tell, reacts } of steps) {
    for (let passed = 0; passed < days; passed++) {
      day = addDays(day, 1);
      compare();
    }
    take(tell(story, day));
    if (reacts) for (const act of plain.acts) take(done(act));
  }
}

describe('The standing of the detectors in a mission', () => {
  it('is what evaluating all of them comes to, after every event and on every day', () => {
    fc.assert(
      fc.property(eventfulSteps, (steps) => {
        goOn(steps, new Map([['all', new Watch(detectors)]]), (_, incremental, plain) => {
          expect(incremental).toEqual(plain);
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
