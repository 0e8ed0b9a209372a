import type { Recorded } from '#decider';
import { SYSTEM } from './vocabulary.js';

/** What one command left in a stream: enough to answer its repetition with the first result. */
export interface CommandTrace {
  readonly actor: string;
  readonly inputDigest: string;
  readonly events: {
    readonly type: string;
    readonly revision: number;
    readonly eventId: string;
    /** Empty as long as the event is not stored. */
    position: string;
  }[];
}

/** Command ids of the system and of people are apart: no one can take an id before the system does. */
export const traceKey = (actor: string, commandId: string): string =>
  `${actor === SYSTEM ? 'system' : 'person'} ${commandId}`;

/** The command that left a line. */
export const traceKeyOf = ({ metadata: { actor, commandId } }: Recorded): string => traceKey(actor.id, commandId);

/** Adds a line to what its command has left, told so far. */
export function traced(
  trace: CommandTrace | undefined,
  { type, revision, eventId, position, metadata }: Recorded,
): CommandTrace {
  const { actor, inputDigest } = metadata;
  const known = trace ?? { actor: actor.id, inputDigest, events: [] };
  known.events.push({ type, revision, eventId, position });
  return known;
}
