import type { DomainEvent, Recorded } from '#decider';
import { sliceOf } from '../mission-mending.js';
import { visibilityOf } from '../mission-visibility.js';
import type { Slice } from '../shared/vocabulary.js';
import { aBid, type Audience, type Concern } from './visibility.js';

/** What decides who may know of a line, without the line itself. */
export interface LineMark {
  /** The slice that it belongs to; none for a line beside the mission's own stream. */
  readonly slice?: Slice;
  readonly audience: Audience;
  /** Whose matter it is, if it may be one bidder's. */
  readonly concerns?: Concern;
}

/** For which acquirers a line is that says this. */
export function audienceOfLine(type: string, data: object): Audience {
  const { to } = visibilityOf(type);
  return typeof to === 'function' ? to(data as DomainEvent['data']) : to;
}

const kept = new Map<string, LineMark>();

/** The mark of a line. Marks are few and shared, so that one for each line of a mission costs next to nothing. */
export function markOf(event: Recorded): LineMark {
  const { actor } = event.metadata;
  const { concerns } = visibilityOf(event.type);
  const audience = audienceOfLine(event.type, event.data);
  const concern = actor.role === 'ACQUIRER' ? aBid(actor.id) : concerns?.(event.data);
  const slice = sliceOf(event);
  const key = `${slice ?? ''} ${audience} ${concern ?? ''}`;
  const known = kept.get(key);
  if (known) return known;
  const mark = { ...(slice && { slice }), audience, ...(concern && { concerns: concern }) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, mark);
  return mark;
}

const MOST_KEPT = 10_000;
