import type { Recorded } from '#decider';
import { NO_REVISION, type Ledger, type NewEvent } from '#ledger';
import { missionStream } from '#mission';
import { randomUUID } from 'node:crypto';

const IN_ONE_APPEND = 200;

/** Stores the same events as the streams of several missions, a piece of each in turn, as people work on all of them. */
export async function storeMissions(
  ledger: Ledger,
  missions: readonly string[],
  events: readonly Recorded[],
): Promise<void> {
  const last = new Map(missions.map((mission) => [mission, NO_REVISION]));
  for (let from = 0; from < events.length; from += IN_ONE_APPEND) {
    for (const mission of missions) {
      const piece = events.slice(from, from + IN_ONE_APPEND).map(anew);
      const appended = await ledger.append(missionStream(mission), piece, last.get(mission) ?? NO_REVISION);
      if (appended.conflict) throw new Error(`${mission} is there already.`);
      last.set(mission, appended.revision);
    }
  }
}

/**
 * The beginning of a mission, continued to a length by nuisances that are reported and resolved, each under a reference
 * of its own: what a mission of that many events makes the rules and views hold.
 */
export function prolonged(mission: readonly Recorded[], beginning: number, length: number): readonly Recorded[] {
  const [reported, resolved] = [oneOf(mission, 'IrritantReported'), oneOf(mission, 'IrritantResolved')];
  const start = mission.slice(0, beginning);
  const { recordedAt } = start.at(-1)?.metadata ?? reported.metadata;
  const occurredOn = start.at(-1)?.data.occurredOn ?? reported.data.occurredOn;
  const more = Array.from({ length: length - beginning }, (_, n): Recorded => {
    const event = n % 2 === 0 ? reported : resolved;
    const data = { ...event.data, occurredOn, irritant: `N${Math.floor(n / 2)}` };
    return { ...event, data, metadata: { ...event.metadata, recordedAt } };
  });
  return [...start, ...more];
}

/**
 * A mission of the same length whose first tally is corrected again and again after its beginning. What is usual is then
 * another number each time, and all that rests on it has to be worked out anew.
 */
export function withCorrections(mission: readonly Recorded[], beginning: number, times: number): readonly Recorded[] {
  const tally = oneOf(mission, 'WeeklySignalTallyRecorded');
  const { week } = tally.data as unknown as { readonly week: string };
  const { data, metadata } = mission[beginning - 1] ?? tally;
  const corrections = Array.from({ length: times }, (_, n): Recorded => {
    const to = { clarifications: n, contributors: n, invited: MOST_INVITED };
    return {
      ...tally,
      type: 'WeeklySignalTallyCorrected',
      data: { occurredOn: data.occurredOn, week, from: {}, to, reason: 'x' } as Recorded['data'],
      metadata: { ...tally.metadata, recordedAt: metadata.recordedAt },
    };
  });
  return [...mission.slice(0, beginning), ...corrections, ...mission.slice(beginning)].slice(0, mission.length);
}

/** Four times the headcount of the demo mission: as many as a tally takes. */
const MOST_INVITED = 248;

function oneOf(mission: readonly Recorded[], type: string): Recorded {
  const found = mission.find((event) => event.type === type);
  if (!found) throw new Error(`The demo mission has no ${type}.`);
  return found;
}

const anew = ({ type, data, metadata }: Recorded): NewEvent => ({
  eventId: randomUUID(),
  type,
  data,
  metadata: { ...metadata, commandId: randomUUID() },
});
