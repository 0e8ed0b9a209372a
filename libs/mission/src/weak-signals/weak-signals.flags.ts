import type { FlagTable } from '../pipeline/flags.js';
import { isContradicted } from './contradiction.js';
import type { WeakSignalsEvent } from './weak-signals.events.js';

/** What marks weekly counts and signals. */
export const weakSignalFlags: FlagTable<WeakSignalsEvent> = {
  SignalDismissed: (state, { data }) => [isContradicted(state, data.signal) && 'CONTRADICTED'],
};
