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

/** What a state keeps of an event: its data, less what is kept elsewhere, and its trace. */
export type Traced<Data extends object, Elsewhere extends keyof Data = never> = Omit<Data, Elsewhere | 'occurredOn'> &
  Trace;

/** An event's data with its trace, less the names that the state keeps elsewhere (mostly the key it is kept under). */
export function traced<E extends DomainEvent, Elsewhere extends keyof E['data'] & string = never>(
  event: E & Recorded,
  ...elsewhere: readonly Elsewhere[]
): Traced<E['data'], Elsewhere> {
  const left: readonly string[] = ['occurredOn', ...elsewhere];
  const given: readonly (readonly [string, unknown])[] = Object.entries(event.data);
  const data = given.filter(([name, value]) => value !== undefined && !left.includes(name));
  return { ...Object.fromEntries(data), ...traceOf(event) } as Traced<E['data'], Elsewhere>;
}
