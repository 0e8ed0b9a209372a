import { isRefusal, type Field, type Fields, type Presence, type ReadOnly, type Refusal } from '#decider';
import { knownNames } from '../mission-names.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { SpellingsOfSeveral } from '../shared/spellings.js';
import { almost, nearest } from './near-names.js';

type Input = Readonly<Record<string, unknown>>;
type NamesWhat = Extract<Field<unknown, Presence>['kind'], { is: 'name' }>;

/** What a name may be: the names that are known, codes of people, and whether a new one is meant. */
interface Known {
  readonly names: SpellingsOfSeveral;
  readonly isPerson: (code: string) => boolean;
  readonly newIsMeant: boolean;
}

/** Does the command name things that it is not there to make known? */
export const namesKnownThings = (fields: Fields): boolean =>
  Object.values(fields).some(
    ({ kind }) =>
      (kind.is === 'name' && kind.must !== undefined) || (kind.is === 'group' && namesKnownThings(kind.fields)),
  );

/**
 * Check 8 for names: the input with every name as the mission spells it, so that a decision compares and records known
 * names. A name that is new where none is to be made known is refused, with the known ones that may be meant.
 */
export const inKnownNames = (
  fields: Fields,
  input: Input,
  state: ReadOnly<MissionState>,
  firms: readonly string[],
  newIsMeant: boolean,
): Input | Refusal => {
  const names = knownNames(state);
  for (const firm of firms) names.spell('organisation', firm);
  const isPerson = (code: string) => Object.hasOwn(state.access.roles, code);
  return inNames(fields, input, { names, isPerson, newIsMeant });
};

function inNames(fields: Fields, input: Input, known: Known): Input | Refusal {
  const named: Record<string, unknown> = { ...input };
  for (const [field, { kind }] of Object.entries(fields)) {
    const given = input[field];
    if (given === undefined) continue;
    const each = (value: unknown): unknown => {
      if (kind.is === 'group') return inNames(kind.fields, value as Input, known);
      return kind.is === 'name' && kind.of ? nameOf(kind, value as string, known) : value;
    };
    const found = Array.isArray(given) ? given.map(each) : each(given);
    const refusal = [found].flat().find((value): value is Refusal => isRefusal(value as object));
    if (refusal) return refusal;
    named[field] = Array.isArray(found) && kind.is === 'name' && kind.of ? [...new Set(found)] : found;
  }
  return named;
}

function nameOf({ of, must }: NamesWhat, name: string, { names, isPerson, newIsMeant }: Known): string | Refusal {
  if (of === undefined || (of === 'party' && isPerson(name))) return name;
  const kind = of === 'party' ? 'organisation' : of;
  const spelling = names.spellingOf(kind, name);
  if (spelling !== undefined) return spelling;
  if (must === undefined) return names.spell(kind, name);
  const all = names.all(kind);
  const slips = almost(name, all);
  const isRefused = must === 'be known' || (must === 'be distinct' && slips.length > 0);
  if (!isRefused || newIsMeant) return names.spell(kind, name);
  return refuse('UNKNOWN_NAME', { name, near: slips.length > 0 ? slips : nearest(name, all) });
}
