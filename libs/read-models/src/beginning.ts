import type { Recorded } from '#decider';
import type { Ledger } from '#ledger';

/** The beginning of a stream, up to an event of it. */
export async function beginningUntil(ledger: Pick<Ledger, 'read'>, event: Recorded): Promise<readonly Recorded[]> {
  if (event.revision === 0) return [event];
  const events: Recorded[] = [];
  for await (const each of ledger.read(event.stream, { to: event.revision })) events.push(each);
  return events;
}
