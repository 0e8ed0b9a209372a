import {
  isRefusal,
  nameKey,
  say,
  type Field,
  type FieldKind,
  type Fields,
  type Presence,
  type Refusal,
} from '#decider';
import { refuse } from '../refusals/refusals.js';

type Input = Readonly<Record<string, unknown>>;
type AnyField = Field<unknown, Presence>;

/** Of these a list may hold equal ones: they are measured, not named. */
const MEASURED: readonly FieldKind['is'][] = ['number', 'int', 'count', 'cents'];

/** Of these two spellings may be the same. References and codes keep capitals apart. */
const TYPED: readonly FieldKind['is'][] = ['name', 'title', 'text'];

/**
 * The input with everything in a list once, however it is typed: the first stays. Entries that are told apart by some of
 * their fields are not dropped: two about one thing are refused (INVALID_INPUT). Lists inside groups included.
 */
export function withoutRepeats(fields: Fields, input: Input): Input | Refusal {
  const once: Record<string, unknown> = { ...input };
  for (const [name, field] of Object.entries(fields)) {
    const given = input[name];
    if (given === undefined || given === null) continue;
    const values = Array.isArray(given) ? onceEach(name, field, given) : inGroup(field, given);
    if (isRefusal(values)) return values;
    once[name] = values;
  }
  return once;
}

const inGroup = ({ kind }: AnyField, value: unknown): unknown =>
  kind.is === 'group' ? withoutRepeats(kind.fields, value as Input) : value;

function onceEach(name: string, field: AnyField, given: readonly unknown[]): readonly unknown[] | Refusal {
  if (MEASURED.includes(field.kind.is)) return given;
  const entries = new Map<string, unknown>();
  for (const value of given) {
    const entry = inGroup(field, value);
    if (isRefusal(entry)) return entry;
    const key = aboutOf(field, entry);
    const before = entries.get(key);
    if (before === undefined) entries.set(key, entry);
    else if (field.distinctBy) return givenTwice(name, field.distinctBy, entry as Input);
  }
  return [...entries.values()];
}

/** What an entry is about: in a list of groups, the fields that tell entries apart. */
const aboutOf = ({ kind, distinctBy }: AnyField, entry: unknown): string =>
  kind.is === 'group' ? keysOf(kind.fields, entry as Input, distinctBy) : JSON.stringify(keyOf(kind, entry));

const keysOf = (fields: Fields, group: Input, names: readonly string[] = Object.keys(fields)): string =>
  JSON.stringify(names.map((name) => fields[name] && keyOf(fields[name].kind, group[name])));

const keyOf = ({ is }: FieldKind, value: unknown): unknown =>
  typeof value === 'string' && TYPED.includes(is) ? nameKey(value) : (value ?? null);

const givenTwice = (field: string, distinctBy: readonly string[], entry: Input): Refusal => {
  const what = distinctBy.map((name) => entry[name]).join(', ');
  return refuse('INVALID_INPUT', { field, why: say(`« ${what} » y figure deux fois`, `“${what}” is given twice`) });
};
