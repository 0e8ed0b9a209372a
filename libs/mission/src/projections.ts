import type { Projection } from '#read-models';
import { checkpointsProjection } from './access/checkpoints.projection.js';
import { auditTrailProjection } from './audit-trail/audit-trail.projection.js';
import { diagnosticProjection } from './mission/diagnostic.projection.js';
import { missionsProjection } from './mission/missions.projection.js';
import type { MissionState } from './mission-state.js';
import { refusalLogProjection } from './refusal-log/refusal-log.projection.js';
import { sliceProjection } from './shared/mission-document.js';

/** By slice, the version of its documents. Raise it when the slice's state takes another shape: it is then made again. */
export const SLICE_VERSIONS: Readonly<Record<keyof MissionState, number>> = {
  mission: 8,
  governance: 8,
  decisions: 5,
  milestones: 3,
  kpis: 5,
  processes: 4,
  operations: 9,
  transfer: 5,
  weakSignals: 6,
  initiatives: 6,
  exitReadiness: 4,
  access: 8,
};

const slices = Object.entries(SLICE_VERSIONS) as [keyof MissionState, number][];

/** Every read model of the product: one for each slice of a mission, and those that list, index and stand beside. */
export const projections: readonly Projection[] = [
  ...slices.map(([slice, version]) => sliceProjection(slice, version)),
  ...([
    missionsProjection,
    auditTrailProjection,
    checkpointsProjection,
    diagnosticProjection,
    refusalLogProjection,
  ] as readonly unknown[] as readonly Projection[]),
];
