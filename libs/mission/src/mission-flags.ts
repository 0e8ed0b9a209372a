import { decisionFlags } from './decisions/decisions.flags.js';
import { exitReadinessFlags } from './exit-readiness/exit-readiness.flags.js';
import { initiativeFlags } from './initiatives/initiatives.flags.js';
import { transferFlags } from './knowledge-transfer/knowledge-transfer.flags.js';
import { kpiFlags } from './kpis/kpis.flags.js';
import { milestoneFlags } from './milestones/milestones.flags.js';
import { missionSliceFlags } from './mission/mission.flags.js';
import type { MissionEvent } from './mission-events.js';
import type { FlagTable } from './pipeline/flags.js';
import { processFlags } from './processes/processes.flags.js';
import { weakSignalFlags } from './weak-signals/weak-signals.flags.js';
import { gathered } from './shared/slices.js';

/** What marks the events of every slice. */
export const missionFlags: FlagTable<MissionEvent> = gathered({
  mission: missionSliceFlags,
  governance: {},
  decisions: decisionFlags,
  milestones: milestoneFlags,
  kpis: kpiFlags,
  processes: processFlags,
  operations: {},
  'knowledge-transfer': transferFlags,
  'weak-signals': weakSignalFlags,
  initiatives: initiativeFlags,
  'exit-readiness': exitReadinessFlags,
  access: {},
});
