import {
  isLegible,
  starredRefusal,
  type Field,
  type Fields,
  type Presence,
  type ReadOnly,
  type Refusal,
} from '#decider';
import type { MissionState } from '../mission-state.js';
import { goneBy } from '../shared/last-days.js';
import { exists } from '../mission-refs.js';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';
import { mayName, type Eyes } from '../visibility/eyes.js';
import { isKnownRef, mayReadRef } from '../visibility/known-refs.js';
import { knownState } from '../visibility/known-state.js';

type Input = Readonly<Record<string, unknown>>;
type AnyField = Field<unknown, Presence>;

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && !isLegible(value)) ||
  (Array.isArray(value) && (value.length === 0 || value.some(isBlank)));

/** The input without texts that may be left out and say nothing: they are left out. Groups are looked into too. */
export function withoutBlanks(fields: Fields, input: Input): Input {
  const said = Object.entries(input).flatMap(([name, given]): [string, unknown][] => {
    const { kind, presence, fallback } = fields[name] ?? {};
    const mayBeNothing = presence === 'optional' || fallback !== undefined;
    if (mayBeNothing && (kind?.is === 'text' || kind?.is === 'title') && isBlank(given)) return [];
    if (kind?.is !== 'group' || typeof given !== 'object' || given === null) return [[name, given]];
    const of = (part: unknown) => withoutBlanks(kind.fields, part as Input);
    return [[name, Array.isArray(given) ? given.map(of) : of(given)]];
  });
  return Object.fromEntries(said);
}

/** Check 7: what the domain requires though the schema lets it be left out, in groups too. */
export function checkStarred(fields: Fields, input: Input): Refusal | undefined {
  for (const [name, { kind, presence }] of Object.entries(fields)) {
    const given = input[name];
    if (presence === 'starred' && isBlank(given)) {
      return refuse(starredRefusal(kind), { field: name });
    }
    if (kind.is !== 'group' || given === undefined) continue;
    for (const part of [given].flat()) {
      const refusal = checkStarred(kind.fields, part as Input);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

/** Check 8: what the input names exists, is still valid, or is still free. */
export function checkRefs(fields: Fields, input: Input, asked: Asked): Refusal | undefined {
  for (const check of [checkExisting, checkEvidence, checkFree, checkPerson, checkPresence]) {
    for (const [field, value, beside] of valuesOf(fields, input)) {
      const refusal = check(field, value, asked, beside);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

/** Of what, for whose eyes and on which days it is asked: what is hidden from the actor is not there for them. */
interface Asked {
  readonly state: ReadOnly<MissionState>;
  readonly eyes: Eyes;
  /** The day of recording. */
  readonly today: Day;
  /** The business day of what is recorded. */
  readonly occurredOn: Day;
  /** From when people are counted on: today, but in history brought in, when it happened. */
  readonly countedOnFrom: Day;
}

type RefField = Extract<AnyField['kind'], { readonly is: 'ref' }>;

type Check = (field: AnyField, value: string, asked: Asked, beside: Input) => Refusal | undefined;

const checkExisting: Check = ({ kind }, value, { state, eyes }) =>
  kind.is === 'ref' && kind.must === 'exist' && !mayReadRef(state, eyes, kind.kind, value)
    ? refuse('UNKNOWN_REF', { kind: kind.kind, ref: value })
    : undefined;

const checkFree: Check = ({ kind }, value, { state, eyes }) =>
  kind.is === 'ref' && isTaken(state, eyes, kind, value)
    ? refuse('REF_TAKEN', { kind: kind.kind, ref: value })
    : undefined;

/** Is a new reference given already? One that may be old or new is only when it names what the actor may not know of. */
function isTaken(state: Asked['state'], eyes: Eyes, { kind, must }: RefField, ref: string): boolean {
  if (must === 'exist') return false;
  const isKnown = isKnownRef(state, eyes, kind, ref);
  return must === 'be new' ? isKnown : !isKnown && exists(state, kind, ref);
}

const checkEvidence: Check = ({ kind }, value, { state, eyes, today }) => {
  const registered = kind.is === 'evidence' ? knownState(state, eyes).access.evidence[value] : undefined;
  return registered && registered.validUntil < today
    ? refuse('EVIDENCE_STALE', { evidence: value, validUntil: registered.validUntil })
    : undefined;
};

const checkPerson: Check = ({ kind }, value, { state, eyes }) =>
  kind.is === 'person' && kind.known && !(Object.hasOwn(state.access.roles, value) && mayName(eyes, value))
    ? refuse('UNKNOWN_PERSON', { person: value })
    : undefined;

/** Who is named for something is there when it matters: what counts on a person for the future does from today on. */
const checkPresence: Check = ({ kind }, person, { state: { access }, countedOnFrom, occurredOn }, beside) => {
  if (kind.is !== 'person' || kind.there === 'or not') return undefined;
  const later = kind.until.map((name) => beside[name]).filter((day) => typeof day === 'string');
  const concerned = kind.there === 'then' ? [occurredOn] : [countedOnFrom, occurredOn, ...later];
  const gone = goneBy(access, person, concerned.toSorted().at(-1) ?? occurredOn);
  return gone && refuse('PERSON_LEFT', gone);
};

/** Every single text value of the input with its field and what is given beside it, those of lists and groups included. */
function* valuesOf(fields: Fields, input: Input): Generator<readonly [AnyField, string, Input]> {
  for (const [name, field] of Object.entries(fields)) {
    const given = input[name];
    for (const value of Array.isArray(given) ? (given as unknown[]) : [given]) {
      if (typeof value === 'string') yield [field, value, input];
      else if (field.kind.is === 'group' && typeof value === 'object' && value !== null) {
        yield* valuesOf(field.kind.fields, value as Input);
      }
    }
  }
}
