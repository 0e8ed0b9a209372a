import type { DomainEvent, Origin, Recorded } from '#decider';
import type { Day, PersonCode } from './vocabulary.js';

/** Who did something, on which business day, and where it is recorded. */
export interface Trace {
  by: PersonCode;
  /** Business day of the fact. */
  on: Day;
  /** Day on which it became known. */
  recordedOn: Day;
  /** Line of the audit trail. */
  revision: number;
  /** Brought in from before the mission's time. */
  origin?: Origin;
}

/** Who recorded an event, when and where. */
export const traceOf = ({ data, metadata, recordedOn, revision }: Recorded<DomainEvent>): Trace => ({
  by: metadata.actor.id,
  on: data.occurredOn,
  recordedOn,
  revision,
  ...(metadata.origin && { origin: metadata.origin }),
});

/** What was done: the data of an event, with its trace. */
export type Act<E extends DomainEvent> = Omit<E['data'], 'occurredOn'> & Trace;

/** What an event leaves in a state that keeps all of it. */
export function actOf<E extends DomainEvent>(event: Recorded<E>): Act<E> {
  const { occurredOn: _, ...data } = event.data;
  return { ...data, ...traceOf(event) } as Act<E>;
}
