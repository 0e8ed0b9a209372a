import type { Projection } from '#read-models';
import { accessProjection } from './access/access.projection.js';
import { checkpointsProjection } from './access/checkpoints.projection.js';
import { auditTrailProjection } from './audit-trail/audit-trail.projection.js';
import { exitReadinessProjection } from './exit-readiness/exit-readiness.projection.js';
import { governanceProjection } from './governance/governance.projection.js';
import { initiativesProjection } from './initiatives/initiatives.projection.js';
import { milestonesProjection } from './milestones/milestones.projection.js';
import { diagnosticProjection } from './mission/diagnostic.projection.js';
import { missionsProjection } from './mission/missions.projection.js';
import { refusalLogProjection } from './refusal-log/refusal-log.projection.js';
import { operationsProjection } from './operations/operations.projection.js';
import { weakSignalsProjection } from './weak-signals/weak-signals.projection.js';

/** The read models of a mission's own stream: each of them has a document for every mission. */
export const missionProjections = [
  accessProjection,
  missionsProjection,
  governanceProjection,
  weakSignalsProjection,
  exitReadinessProjection,
  milestonesProjection,
  operationsProjection,
  initiativesProjection,
  auditTrailProjection,
] as readonly unknown[] as readonly Projection[];

/** Every read model of the product. */
export const projections: readonly Projection[] = [
  ...missionProjections,
  ...([checkpointsProjection, diagnosticProjection, refusalLogProjection] as readonly unknown[] as readonly Projection[]),
];
