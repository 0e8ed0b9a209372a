import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { detectors } from './detectors/detectors.js';
import { isOpen } from './weak-signals.state.js';

type State = ReadOnly<MissionState>;

/** Nothing more is done about a signal that is closed or dismissed. */
export function overRefusal({ weakSignals }: State, ref: Ref): Refusal | undefined {
  const signal = weakSignals.signals[ref];
  if (!signal || isOpen(signal)) return undefined;
  return refuse('WRONG_STATE', { kind: 'signal', ref, state: signal.dismissed ? 'dismissed' : 'closed' });
}

/** May the system close this signal? Its own detector says so. */
export function isClear(state: State, ref: Ref, today: Day): boolean {
  const signal = state.weakSignals.signals[ref];
  const readings = detectors.find(({ name }) => name === signal?.detector)?.read(state, today) ?? [];
  return readings.find(({ subject }) => subject === signal?.subject)?.clear ?? false;
}
