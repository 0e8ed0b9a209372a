import type { DomainEvent, Recorded } from './event.js';

/** One handler for each event type: add an event to the union and the compiler asks for its handler. */
export type Evolve<State, E extends DomainEvent> = {
  readonly [Type in E['type']]: (state: State, event: Recorded<Extract<E, { readonly type: Type }>>) => void;
};

/**
 * A state and how events change it. Handlers change the state they are given, in place: a fold is always the only owner
 * of the state it builds, and copying would make a long stream cost the square of its length. Rules and views receive
 * it read-only. States are plain JSON, so that a projection can store them.
 */
export interface Fold<State> {
  readonly initial: () => State;
  readonly on: Readonly<Record<string, ((state: State, event: never) => void) | undefined>>;
  /** For a fold that is several side by side: each of them, under the name of its state. */
  readonly parts?: { readonly [Name in keyof State]: Fold<State[Name]> };
}

/**
 * A fold that answers for each of its own events, and for those of others that concern it.
 *
 * `Own`: events the compiler wants a handler for. `Others`: events it may also listen to.
 */
export const fold = <State, Own extends DomainEvent, Others extends DomainEvent = never>(
  initial: () => State,
  on: Evolve<State, Own> & Partial<Evolve<State, Others>>,
): Fold<State> => ({ initial, on: on });

/** An event that changes nothing in this state. Named, so that the absence of an effect is a choice one can read. */
export const unchanged = (): void => undefined;

/** The state that a fold builds. */
export type StateOf<F> = F extends Fold<infer State> ? State : never;

/** Folds the same events into several states side by side, under their names. */
export function combine<States extends object>(folds: {
  readonly [Name in keyof States]: Fold<States[Name]>;
}): Fold<States> {
  const named = Object.entries(folds) as [keyof States, Fold<States[keyof States]>][];
  const on: Record<string, Fold<States>['on'][string]> = {};
  for (const type of new Set(named.flatMap(([, each]) => Object.keys(each.on)))) {
    const concerned = named.flatMap(([name, each]) => (each.on[type] ? [{ name, handler: each.on[type] }] : []));
    on[type] = (state, event) => {
      for (const { name, handler } of concerned) handler(state[name], event);
    };
  }
  return {
    initial: () => Object.fromEntries(named.map(([name, each]) => [name, each.initial()])) as States,
    on,
    parts: folds,
  };
}

/** Applies one event. Events that the fold does not listen to leave the state as it is. */
export function apply<State>(each: Fold<State>, state: State, event: Recorded): void {
  each.on[event.type]?.(state, event as never);
}

/** The state after these events. */
export function replay<State>(each: Fold<State>, events: Iterable<Recorded>): State {
  const state = each.initial();
  for (const event of events) apply(each, state, event);
  return state;
}
