import type { AllStreamSubscription, ResolvedEvent, StreamSubscription } from '@eventstore/db-client';

/** What a subscription told, in order: 'confirmed', the numbers of events, 'caught up'. Disposing of it unsubscribes. */
export interface Heard extends AsyncDisposable {
  readonly log: unknown[];
  readonly events: ResolvedEvent[];
  readonly types: (string | undefined)[];
  readonly errors: Error[];
}

/** Listens to a subscription from now on. */
export function listen(subscription: AllStreamSubscription | StreamSubscription): Heard {
  const heard: Heard = {
    log: [],
    events: [],
    types: [],
    errors: [],
    [Symbol.asyncDispose]: () => subscription.unsubscribe(),
  };
  subscription.on('confirmation', () => heard.log.push('confirmed'));
  subscription.on('caughtUp', () => heard.log.push('caught up'));
  subscription.on('error', (error: Error) => heard.errors.push(error));
  subscription.on('data', (resolved: ResolvedEvent) => {
    heard.events.push(resolved);
    heard.types.push(resolved.event?.type);
    heard.log.push((resolved.event?.data as { n?: number } | undefined)?.n ?? resolved.event?.type);
  });
  return heard;
}
