import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { SYSTEM, type Day } from '../shared/vocabulary.js';
import type { Signal } from './weak-signals.state.js';

/** The day on which people first responded to a signal, in whatever way. The system's own closing is no response. */
export function respondedOn({ acknowledged, actions, dismissed, closed }: ReadOnly<Signal>): Day | undefined {
  const responses = [acknowledged?.on, ...actions.map(({ on }) => on), dismissed?.on];
  if (closed && closed.by !== SYSTEM) responses.push(closed.on);
  return responses.filter((on) => on !== undefined).sort()[0];
}

/** Days from raising a signal to the first response of people; undefined while there is none. */
export function responseDelay(signal: ReadOnly<Signal>): number | undefined {
  const on = respondedOn(signal);
  return on === undefined ? undefined : daysBetween(signal.raisedOn, on);
}
