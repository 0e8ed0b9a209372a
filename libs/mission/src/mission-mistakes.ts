import { accessMending } from './access/access.mending.js';
import { decisionsMending } from './decisions/decisions.mending.js';
import { exitReadinessMending } from './exit-readiness/exit-readiness.mending.js';
import { governanceMending } from './governance/governance.mending.js';
import { initiativesMending } from './initiatives/initiatives.mending.js';
import { transferMending } from './knowledge-transfer/knowledge-transfer.mending.js';
import { kpisMending } from './kpis/kpis.mending.js';
import { milestonesMending } from './milestones/milestones.mending.js';
import type { MissionEvent } from './mission-events.js';
import { missionSliceMending } from './mission/mission.mending.js';
import { operationsMending } from './operations/operations.mending.js';
import type { MendingTable } from './pipeline/mending.js';
import { processesMending } from './processes/processes.mending.js';
import { weakSignalsMending } from './weak-signals/weak-signals.mending.js';
import { gathered } from './shared/slices.js';

/** What is done about a mistake in a line, for every event type of a mission. */
export const missionMistakes: MendingTable<MissionEvent> = gathered({
  mission: missionSliceMending,
  governance: governanceMending,
  decisions: decisionsMending,
  milestones: milestonesMending,
  kpis: kpisMending,
  processes: processesMending,
  operations: operationsMending,
  'knowledge-transfer': transferMending,
  'weak-signals': weakSignalsMending,
  initiatives: initiativesMending,
  'exit-readiness': exitReadinessMending,
  access: accessMending,
});
