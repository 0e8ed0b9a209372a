import type { Projection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';

/** Everything the detectors look at, which is every slice, and what they raised. */
export const weakSignalsProjection: Projection<MissionState> = {
  name: 'weakSignals',
  version: 2,
  keyOf: ({ stream }) => missionOf(stream),
  fold: missionFold,
};
