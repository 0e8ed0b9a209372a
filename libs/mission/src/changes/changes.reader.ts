import { sees } from '../reading/reading-rights.js';
import type { PersonCode } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { changedPeople } from './changed-people.reader.js';
import { readChangedReadiness, type ReadinessThen } from './changed-readiness.reader.js';
import { changedMilestones, changedThings } from './changed-things.reader.js';
import type { MissionChanges } from './changes.shapes.js';
import { isBetween, type Moments } from './moments.reader.js';

/** Who asks, and where the lines are found that name something. */
export interface ChangesReader {
  readonly person: PersonCode;
  readonly language: Language;
  /** The lines that each of these names is in, of those that the reader may see, in order. */
  readonly linesNaming: (names: readonly string[]) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** The lines that say what people are. */
  readonly linesOfRoles: () => Promise<ReadonlySet<number>>;
}

/** What moved between two moments. */
export async function readChanges(
  moments: Moments,
  readiness: { readonly before: ReadinessThen | undefined; readonly after: ReadinessThen },
  { person, language, linesNaming, linesOfRoles }: ChangesReader,
): Promise<MissionChanges> {
  const { before, after } = moments;
  const { rights } = after;
  const between = isBetween(moments);
  const known = <Thing>(slice: 'weak-signals' | 'decisions' | 'milestones', things: () => readonly Thing[]) =>
    sees(rights, slice) ? things() : undefined;
  const signals = known('weak-signals', () => changedThings(moments, 'signal', language));
  const decisions = known('decisions', () => changedThings(moments, 'decision', language));
  const milestones = known('milestones', () => changedMilestones(moments, language));
  const people = changedPeople(moments, person);
  const things = [signals, decisions, milestones].flatMap((each) => each ?? []).map(({ ref }) => ref);
  const naming = await linesNaming([...new Set([...things, ...people.map((each) => each.person)])]);
  const ofRoles = people.length > 0 ? await linesOfRoles() : new Set<number>();
  const lines = (name: string) => (naming.get(name) ?? []).filter(between);
  const withLines = <Thing extends { readonly ref: string }>(all: readonly Thing[] | undefined) =>
    all?.map((thing) => ({ ...thing, lines: lines(thing.ref) }));
  return {
    from: before?.asOf,
    to: after.asOf,
    readiness: readChangedReadiness(readiness.before, readiness.after, { rights, language, isBetween: between }),
    signals: withLines(signals),
    decisions: withLines(decisions),
    milestones: withLines(milestones),
    people: people.map((each) => ({ ...each, lines: lines(each.person).filter((line) => ofRoles.has(line)) })),
  };
}
