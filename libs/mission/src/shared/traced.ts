import type { DomainEvent, Recorded } from '#decider';
import { traceOf, type Trace } from './trace.js';

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
