import type { Recorded } from '#decider';
import type { RecordedEvent } from '../mission-events.js';
import { isWordOnSignal, withoutGuarded } from '../shared/guarded.js';
import type { ReadingRights } from './reading-rights.js';

type EventType = RecordedEvent['type'];

/**
 * What an acquirer never sees, whatever their scope: what people said in confidence, and lines that strike or reword
 * others, which may be such; an acquirer is told of those at the line that they mend.
 */
const CONFIDENTIAL: readonly EventType[] = [
  'ClarificationRequested',
  'ClarificationAnswered',
  'InformalFeedbackBatchReleased',
  'LineStruck',
  'LineReworded',
];

const KEY_ACCOUNTS: readonly EventType[] = ['KeyAccountDeclared', 'KeyAccountRelationTransferred'];

/** Event types that are left out of everything this reader sees. */
export const hiddenTypes = ({ scope, keyAccounts }: ReadingRights): readonly string[] =>
  scope === undefined ? [] : [...CONFIDENTIAL, ...(keyAccounts ? [] : KEY_ACCOUNTS)];

/**
 * The event as this reader may see it: without guarded counts, and for an acquirer without sealed fields, without the
 * words about signals and, where key accounts are closed, without what they weigh.
 */
export function asSeenBy({ scope, keyAccounts }: ReadingRights, slice: string, event: Recorded): Recorded {
  if (scope === undefined) return withoutGuarded(event);
  const data: object = keyAccounts ? event.data : withoutKeyAccounts(event.data);
  const fields = Object.entries(data as Readonly<Record<string, unknown>>)
    .filter(([name]) => name !== 'sealed')
    .map(([name, value]) => [name, isWordOnSignal(slice, name) ? withheld(value) : value]);
  return { ...event, data: Object.fromEntries(fields) as Recorded['data'] };
}

/** May this reader know of the line at all? */
export const seesLine = (rights: ReadingRights, slice: string, { type }: Recorded): boolean =>
  (rights.scope?.some((granted) => granted === slice) ?? true) && !hiddenTypes(rights).includes(type);

/** May this reader have a line that they see as it is stored, byte for byte? Only when nothing of it is hidden. */
export const seesWhole = (rights: ReadingRights, slice: string, event: Recorded): boolean =>
  JSON.stringify(asSeenBy(rights, slice, event).data) === JSON.stringify(event.data);

/** A snapshot of readiness, or any other record, without what the key accounts weigh. */
export function withoutKeyAccounts<Record extends object>(record: Record): Record {
  if (!('settings' in record) || typeof record.settings !== 'object' || record.settings === null) return record;
  const settings = Object.entries(record.settings).filter(([name]) => name !== 'keyAccountTotal');
  return { ...record, settings: Object.fromEntries(settings) };
}

/** A text, or one in two languages, that is not shown. */
const withheld = (value: unknown): unknown => (typeof value === 'string' ? '—' : { fr: '—', en: '—' });
