import type { DomainEvent, Recorded } from './event.js';
import type { Mending } from './mending.js';

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
  /** How later events of its stream mend earlier ones; left out where none does. */
  readonly mending?: Mending;
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

/** A fold that is several side by side. */
export interface Combined<States> extends Fold<States> {
  /** Each of them, under the name of its state. */
  readonly parts: { readonly [Name in keyof States]: Fold<States[Name]> };
}

/** The state that a fold builds. */
export type StateOf<F> = F extends Fold<infer State> ? State : never;

/** The same fold over a stream whose events may mend earlier ones. */
export const mended = <State>(each: Fold<State>, mending: Mending): Fold<State> => ({ ...each, mending });

/** Folds the same events into several states side by side, under their names. They are mended alike. */
export function combine<States extends object>(folds: {
  readonly [Name in keyof States]: Fold<States[Name]>;
}): Combined<States> {
  const named = Object.entries(folds) as [keyof States, Fold<States[keyof States]>][];
  const on: Record<string, Fold<States>['on'][string]> = {};
  for (const type of new Set(named.flatMap(([, each]) => Object.keys(each.on)))) {
    const concerned = named.flatMap(([name, each]) => (each.on[type] ? [{ name, handler: each.on[type] }] : []));
    on[type] = (state, event) => {
      for (const { name, handler } of concerned) handler(state[name], event);
    };
  }
  const mending = named.find(([, each]) => each.mending)?.[1].mending;
  return {
    initial: () => Object.fromEntries(named.map(([name, each]) => [name, each.initial()])) as States,
    on,
    parts: folds,
    ...(mending && { mending }),
  };
}

/** Does the event mend lines that the state rests on, so that it is to be told again from the beginning of the stream? */
export const startsAgain = <State>({ mending, on }: Fold<State>, event: Recorded): boolean =>
  mending?.mends(event).some((type) => on[type]) ?? false;

/** Takes in the next event of a stream. False for one that starts the state again, which is then left as it was. */
export function advance<State>(each: Fold<State>, state: State, event: Recorded): boolean {
  if (startsAgain(each, event)) return false;
  apply(each, state, event);
  return true;
}

/** The state after these events, the beginning of a stream: each line as the mendings among them make it read. */
export function replay<State>(each: Fold<State>, events: readonly Recorded[]): State {
  const state = each.initial();
  const reading = each.mending?.readings(events);
  for (const event of events) {
    const line = reading ? reading(event) : event;
    if (line) apply(each, state, line);
  }
  return state;
}

/** A state, and the last event that it is told from; undefined when there was none. */
export interface Told<State> {
  readonly state: State;
  readonly last: Recorded | undefined;
}

/**
 * The state after the beginning of a stream. It is read once, and a second time, then in one piece, only when one of its
 * events mends another.
 *
 * @param read the beginning of the stream, each time it is called; the second time it may hold more
 */
export async function tell<State>(each: Fold<State>, read: () => AsyncIterable<Recorded>): Promise<Told<State>> {
  const [told] = await tellEach(each, [() => true], read);
  return told as Told<State>;
}

/** The same for several choices among those events: a state for each choice, told from the events that belong to it. */
export async function tellEach<State>(
  each: Fold<State>,
  choices: readonly ((event: Recorded) => boolean)[],
  read: () => AsyncIterable<Recorded>,
): Promise<readonly Told<State>[]> {
  const tellings = choices.map((belongs) => ({ ...nothingTold(each), belongs, whole: true }));
  let end: Recorded | undefined;
  for await (const event of read()) {
    end = event;
    for (const telling of tellings.filter(({ belongs }) => belongs(event))) {
      telling.last = event;
      telling.whole &&= advance(each, telling.state, event);
    }
  }
  if (tellings.every(({ whole }) => whole)) return tellings.map(({ state, last }) => ({ state, last }));
  const events: Recorded[] = [];
  for await (const event of read()) {
    events.push(event);
    if (event.revision === end?.revision) break;
  }
  return tellings.map(({ whole, belongs, state, last }) =>
    whole ? { state, last } : { state: replay(each, events.filter(belongs)), last },
  );
}

const nothingTold = <State>(each: Fold<State>): { state: State; last: Recorded | undefined } => ({
  state: each.initial(),
  last: undefined,
});

/** Events that the fold does not listen to leave the state as it is. */
function apply<State>(each: Fold<State>, state: State, event: Recorded): void {
  each.on[event.type]?.(state, event as never);
}
