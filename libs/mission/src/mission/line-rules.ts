import { replay, type Actor, type Recorded, type RefKind, type Refusal } from '#decider';
import { missionMending } from '../mission-mending.js';
import { missionMistakes } from '../mission-mistakes.js';
import { exists } from '../mission-refs.js';
import { missionFold } from '../mission-state.js';
import type { Mendable, RestsOn, Without } from '../pipeline/mending.js';
import { refuse } from '../refusals/refusals.js';
import { KINDS_BY_FIELD } from '../shared/refs.js';
import type { Role } from '../shared/vocabulary.js';

/** The line of a mission's stream that somebody names. */
export const lineOf = (lines: readonly Recorded[], revision: number): Recorded | Refusal =>
  lines.find((line) => line.revision === revision) ??
  refuse('INVALID_INPUT', { field: 'revision', why: `the last line is ${lines.length - 1}` });

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
  const others = lines.filter(({ revision }) => revision !== line.revision);
  const worlds = { now: replay(missionFold, lines), without: replay(missionFold, others) };
  const gone = namesIn(line).filter(([kind, ref]) => isGone(worlds, kind, ref));
  const names = (later: Recorded) =>
    namesIn(later).some(([kind, ref]) => gone.some((each) => each[0] === kind && each[1] === ref));
  const later = read.filter(({ revision }) => revision > line.revision);
  const opened = (one: Recorded) =>
    later.find((each) => each === one || opens(each, one, worlds)) === one && opens(line, one, worlds);
  return later.filter((each) => names(each) || opened(each)).map(({ revision }) => revision);
}

type Named = readonly [kind: RefKind, ref: string];

const isGone = ({ now, without }: Without, kind: RefKind, ref: string): boolean =>
  exists(now, kind, ref) && !exists(without, kind, ref);

/** Everything that a line may name, those of lists and groups included. */
function namesIn({ data }: Recorded): readonly Named[] {
  const look = (value: unknown, field: string): readonly Named[] => {
    if (typeof value === 'string') return (KINDS_BY_FIELD[field] ?? []).map((kind) => [kind, value] as const);
    if (Array.isArray(value)) return value.flatMap((each) => look(each, field));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, each]) => look(each, name));
  };
  return look(data, '');
}

type Fields = Readonly<Record<string, unknown>>;

/** Did the earlier line open the state that the later one needs? */
function opens(earlier: Recorded, later: Recorded, worlds: Without): boolean {
  const rests = mendableOf(earlier).opens?.[later.type as keyof typeof missionMistakes] as
    | RestsOn<never, never>
    | undefined;
  if (!rests || earlier.revision >= later.revision) return false;
  if (typeof rests === 'function') return rests(earlier.data as never, later.data as never, worlds);
  const [one, other] = [earlier.data as Fields, later.data as Fields];
  return Object.entries(rests as Readonly<Record<string, string>>).every(
    ([name, counterpart]) => one[name] === other[counterpart],
  );
}
