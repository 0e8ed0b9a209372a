import { nameKey, type ReadOnly, type Recorded } from '#decider';
import { grantedScope, seesKeyAccounts } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { visibilityOf } from '../mission-visibility.js';
import type { Day, PersonCode, Role, Slice } from '../shared/vocabulary.js';
import { markOf, type LineMark } from './line-mark.js';
import { rivalsOf } from './rivals.js';
import type { Audience, Concern } from './visibility.js';

/** What a person may know of a mission. Whoever is more than an acquirer may know of everything. */
export interface Eyes {
  /** The slices that an acquirer was granted; left out for everybody who may see all. */
  readonly scope?: readonly Slice[];
  /** Whether an acquirer may see key accounts: in a clean team, or with a scope of ALL. Everybody else may. */
  readonly keyAccounts: boolean;
  /** What is a matter of other bidders, of which an acquirer learns nothing. */
  readonly rivals?: readonly Concern[];
}

/** The eyes of a person who holds these roles on a day. */
export function eyesOf(
  state: ReadOnly<Pick<MissionState, 'mission' | 'access'>>,
  roles: readonly Role[],
  person: PersonCode,
  day: Day,
): Eyes {
  if (!roles.every((role) => role === 'ACQUIRER')) return { keyAccounts: true };
  const { access } = state;
  return {
    scope: grantedScope(access, person, day),
    keyAccounts: seesKeyAccounts(access, person, day),
    rivals: rivalsOf(state, person),
  };
}

/** Is it a matter of other bidders? */
export const isRivals = ({ rivals }: Eyes, concern: Concern | undefined): boolean =>
  concern !== undefined && (rivals?.includes(concern) ?? false);

/** The audiences to which an acquirer belongs who was granted a slice. */
export const audiencesOf = ({ keyAccounts }: Eyes): readonly Audience[] =>
  keyAccounts ? ['any acquirer', 'grant', 'key accounts'] : ['any acquirer', 'grant'];

/** May they know of a line with this mark? */
export function seesMark(eyes: Eyes, { slice, audience, concerns }: LineMark): boolean {
  if (eyes.scope === undefined) return true;
  const isOpen = audience === 'any acquirer' || (slice !== undefined && eyes.scope.includes(slice));
  return isOpen && audiencesOf(eyes).includes(audience) && !isRivals(eyes, concerns);
}

/** May they know of the line at all? */
export const seesLine = (eyes: Eyes, event: Recorded): boolean => seesMark(eyes, markOf(event));

/** The rows of the audit trail of which they may know, as the database filters them. */
export const rowsFor = (
  eyes: Eyes,
): {
  readonly slices?: readonly Slice[];
  readonly audiences?: readonly Audience[];
  readonly hidden?: readonly Concern[];
} => (eyes.scope === undefined ? {} : { slices: eyes.scope, audiences: audiencesOf(eyes), hidden: eyes.rivals ?? [] });

/** The line as they may see it, when they may know of it. */
export function asSeenBy(eyes: Eyes, event: Recorded): Recorded {
  const { guarded = [], withheld = [], withoutKeyAccounts } = visibilityOf(event.type);
  const told = without(event.data, guarded);
  if (eyes.scope === undefined) return guarded.length > 0 ? { ...event, data: told } : event;
  const words: readonly string[] = withheld;
  const data = eyes.keyAccounts || !withoutKeyAccounts ? told : (withoutKeyAccounts(told) as Recorded['data']);
  const worded = Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const shown = words.includes(name) ? blank(value) : value;
      return shown === undefined ? [] : [[name, shown]];
    }),
  ) as Recorded['data'];
  const { actor, ...metadata } = event.metadata;
  const seen = { data: withoutRivals(eyes, worded), metadata: { ...metadata, actor: withoutRivals(eyes, actor) } };
  return { ...event, ...seen };
}

/** May they have a line that they know of as it is stored, byte for byte? Only when nothing of it is hidden. */
export function seesWhole(eyes: Eyes, event: Recorded): boolean {
  const told = ({ data, metadata: { actor } }: Recorded) => JSON.stringify([data, actor]);
  return told(asSeenBy(eyes, event)) === told(event);
}

/** The line as a search may find it, whoever searches: a search answers too, so words that are withheld are left out. */
export function asSearched(event: Recorded): Recorded {
  const { guarded = [], withheld = [] } = visibilityOf(event.type);
  return { ...event, data: without(event.data, [...guarded, ...withheld]) };
}

/** May they know that this name stands somewhere? Of other bidders they may not even ask. */
export function mayName(eyes: Eyes, name: string): boolean {
  const key = nameKey(name);
  return !eyes.rivals?.some((concern) => {
    const [kind, hidden] = [concern.slice(0, concern.indexOf(':')), concern.slice(concern.indexOf(':') + 1)];
    return kind === 'organisation' ? hidden === key : kind !== 'bid' && kind !== 'answer' && hidden === name;
  });
}

/** What names other bidders is taken out of lists, and blanked elsewhere. */
export function withoutRivals<Value>(eyes: Eyes, value: Value): Value {
  if (!eyes.rivals || eyes.rivals.length === 0) return value;
  if (typeof value === 'string') return (mayName(eyes, value) ? value : BLANK) as Value;
  if (Array.isArray(value)) {
    const others = (value as unknown[]).filter((each) => typeof each !== 'string' || mayName(eyes, each));
    return others.map((each) => withoutRivals(eyes, each)) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutRivals(eyes, each)])) as Value;
}

const BLANK = '—';

/** A text, or one in two languages, that is not shown; of anything else nothing is left. */
function blank(value: unknown): unknown {
  if (typeof value === 'string') return BLANK;
  return typeof value === 'object' && value !== null && 'fr' in value ? { fr: BLANK, en: BLANK } : undefined;
}

const without = (data: Recorded['data'], fields: readonly string[]): Recorded['data'] =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name))) as Recorded['data'];
