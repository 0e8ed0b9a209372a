import type { ReadOnly } from '#decider';
import type { SignalState } from './weak-signals-vocabulary.js';
import type { Signal } from './weak-signals.state.js';

/** Where a signal stands: how far the answer to it has come. */
export function signalState({ acknowledged, actions, dismissed, closed }: ReadOnly<Signal>): SignalState {
  if (closed) return 'CLOSED';
  if (dismissed) return 'DISMISSED';
  if (actions.length > 0) return 'ACTED_UPON';
  return acknowledged ? 'ACKNOWLEDGED' : 'RAISED';
}
