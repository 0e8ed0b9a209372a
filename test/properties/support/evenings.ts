import { addDays, parisDay } from '#calendar';
import { advance, type Recorded } from '#decider';
import { missionFold, type MissionState } from '#mission';
import { signalAcknowledged, signalRaised, told, type Told } from '#specs';
import { recordedAt, scenarioOfCedre, stored } from './scenario.js';

/** The mission in the evening of a day. */
export interface Evening {
  readonly day: string;
  readonly mission: MissionState;
}

/** Signals as the story has them: raised, seen, and closed, some of them late. */
const SIGNALS: readonly (Told & { readonly on: string })[] = [
  ['2026-02-27', signalRaised('SIG1', 'persistent-irritants', '2026-02-27')],
  ['2026-03-02', signalAcknowledged('SIG1', '2026-03-02')],
  ['2026-03-20', told('SignalClosed', { signal: 'SIG1', reason: 'fini', by: 'DIR' })],
  ['2026-05-01', signalRaised('SIG2', 'participation-ewma', '2026-05-01')],
  ['2026-05-08', signalRaised('SIG3', 'clarifications-cusum', '2026-05-08')],
  ['2026-06-01', signalAcknowledged('SIG3', '2026-06-01')],
  ['2026-06-12', told('SignalDismissed', { signal: 'SIG2', reason: 'vacances' })],
].map(([on, fact]) => ({ ...(fact as Told), on: on as string }));

/** Days from one evening that is looked at to the next. */
const BETWEEN = 4;

/** The evenings of the story on which something was recorded, one in a few. */
export function eveningsOfCedre(): readonly Evening[] {
  const lines = scenarioOfCedre();
  const mission = missionFold.initial();
  const evenings: Evening[] = [];
  const signals = [...SIGNALS];
  let revision = 0;
  const tell = (events: readonly Recorded[]) => {
    for (const event of events) advance(missionFold, mission, { ...event, revision: revision++ });
  };
  for (const [index, { line, events }] of lines.entries()) {
    tell(events);
    const day = parisDay(recordedAt(line));
    const next = lines[index + 1];
    if (next && parisDay(recordedAt(next.line)) === day) continue;
    while (signals[0] && signals[0].on <= day) tell([stored(line, signals.shift()!, 0, day)]);
    const last = evenings.at(-1)?.day;
    if (last !== undefined && day < addDays(last, BETWEEN)) continue;
    evenings.push({ day, mission: structuredClone(mission) });
  }
  return evenings;
}

/** The mission as it was in the evening of a day, whatever was recorded on it. */
export function eveningOfCedre(day: string): Evening {
  const mission = missionFold.initial();
  let revision = 0;
  for (const { line, events } of scenarioOfCedre()) {
    if (parisDay(recordedAt(line)) > day) break;
    for (const event of events) advance(missionFold, mission, { ...event, revision: revision++ });
  }
  return { day, mission };
}
