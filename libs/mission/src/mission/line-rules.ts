import { replay, type Actor, type Recorded, type RefKind, type Refusal, say } from '#decider';
import { missionMending } from '../mission-mending.js';
import { missionMistakes } from '../mission-mistakes.js';
import { exists, KINDS_BY_FIELD } from '../mission-refs.js';
import { missionFold } from '../mission-state.js';
import type { Mendable, RestsOn, Without } from '../pipeline/mending.js';
import { refuse } from '../refusals/refusals.js';
import type { Role } from '../shared/vocabulary.js';

/** The line of a mission's stream that someone names. */
export const lineOf = (lines: readonly Recorded[], revision: number): Recorded | Refusal =>
  lines.find((line) => line.revision === revision) ??
  refuse('INVALID_INPUT', {
    field: 'revision',
    why: say(`la dernière ligne est la ${lines.length - 1}`, `the last line is ${lines.length - 1}`),
  });

/** A line as it reads now; undefined once it is struck. */
export const presentLine = (lines: readonly Recorded[], line: Recorded): Recorded | undefined =>
  missionMending.readings(lines)(line);

/** A line is mended by whoever recorded it, or by these. */
export const authorRefusal = (
  { metadata }: Recorded,
  { id, role }: Actor,
  others: readonly Role[],
): Refusal | undefined =>
  metadata.actor.id === id || others.some((each) => each === role)
    ? undefined
    : refuse('ROLE_FORBIDDEN', { actor: id, allowed: others });

/** What is done about a mistake in a line. */
export const mendableOf = ({ type }: Recorded): Mendable =>
  missionMistakes[type as keyof typeof missionMistakes] as Mendable;

/**
 * The later lines that rest on a line: they name a reference that would not be there without it, or need the state that
 * it opened. What was struck rests on nothing any more.
 */
export function restingOn(lines: readonly Recorded[], line: Recorded): readonly number[] {
  const reading = missionMending.readings(lines);
  const read = lines.flatMap((each) => reading(each) ?? []);
  const created = createdBy(line, read);
  const names = (one: Recorded) =>
    namesIn(one).some(([kind, ref]) => created.some((each) => each[0] === kind && each[1] === ref));
  const others = lines.filter(({ revision }) => revision !== line.revision);
  const worlds = { now: replay(missionFold, lines), without: replay(missionFold, others) };
  const later = read.filter(({ revision }) => revision > line.revision);
  const isOpenedAgain = (one: Recorded) =>
    later.some((each) => each.type === line.type && hasFields(each, one) && opens(each, one, worlds));
  const opened = (one: Recorded) => opens(line, one, worlds) && !isOpenedAgain(one);
  return later.filter((each) => names(each) || opened(each)).map(({ revision }) => revision);
}

type Named = readonly [kind: RefKind, ref: string];

/** What a line names that was not there before it. */
function createdBy(line: Recorded, read: readonly Recorded[]): readonly Named[] {
  const before = read.filter(({ revision }) => revision < line.revision);
  const [without, after] = [replay(missionFold, before), replay(missionFold, [...before, line])];
  return namesIn(line).filter(([kind, ref]) => exists(after, kind, ref) && !exists(without, kind, ref));
}

/** Everything that a line may name, those of lists and groups included. */
function namesIn({ data }: Recorded): readonly Named[] {
  const look = (value: unknown, field: string): readonly Named[] => {
    if (typeof value === 'string') return kindsOf(field).map((kind) => [kind, value] as const);
    if (Array.isArray(value)) return value.flatMap((each) => look(each, field));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, each]) => look(each, name));
  };
  return look(data, '');
}

const kindsOf = (field: string): readonly RefKind[] =>
  Object.hasOwn(KINDS_BY_FIELD, field) ? KINDS_BY_FIELD[field as keyof typeof KINDS_BY_FIELD] : [];

type Fields = Readonly<Record<string, unknown>>;

type Rests = RestsOn<never, never> | undefined;

const restsOn = (earlier: Recorded, later: Recorded): Rests =>
  mendableOf(earlier).opens?.[later.type as keyof typeof missionMistakes];

/** Is it told by fields what two lines have in common? Then the last line of its type that opened the same is the one. */
const hasFields = (earlier: Recorded, later: Recorded): boolean => typeof restsOn(earlier, later) === 'object';

/** Did the earlier line open the state that the later one needs? */
function opens(earlier: Recorded, later: Recorded, worlds: Without): boolean {
  const rests = restsOn(earlier, later);
  if (!rests || earlier.revision >= later.revision) return false;
  if (typeof rests === 'function') return rests(earlier.data as never, later.data as never, worlds);
  const [one, other] = [earlier.data as Fields, later.data as Fields];
  return Object.entries(rests as Readonly<Record<string, string>>).every(
    ([name, counterpart]) => one[name] === other[counterpart],
  );
}
