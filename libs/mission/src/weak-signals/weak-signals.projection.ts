import { missionFold, type MissionState } from '../mission-state.js';
import { SLICE_NAMES, type MissionDocuments } from '../shared/mission-document.js';

/** Everything the detectors look at, which is every slice, and what they raised. */
export const weakSignalsDocuments: MissionDocuments<MissionState> = { slices: SLICE_NAMES, fold: missionFold };
