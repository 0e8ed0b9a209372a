import { combine, type StateOf } from '#decider';
import { access } from './access/access.state.js';
import { decisions } from './decisions/decisions.state.js';
import { exitReadiness } from './exit-readiness/exit-readiness.state.js';
import { governance } from './governance/governance.state.js';
import { initiatives } from './initiatives/initiatives.state.js';
import { knowledgeTransfer } from './knowledge-transfer/knowledge-transfer.state.js';
import { kpis } from './kpis/kpis.state.js';
import { missionFrame } from './mission/mission.state.js';
import { milestones } from './milestones/milestones.state.js';
import { operations } from './operations/operations.state.js';
import { processes } from './processes/processes.state.js';
import { weakSignals } from './weak-signals/weak-signals.state.js';

/** The states of all slices, under their names. A projection stores those it needs. */
export const sliceFolds = {
  mission: missionFrame,
  governance,
  decisions,
  milestones,
  kpis,
  processes,
  operations,
  transfer: knowledgeTransfer,
  weakSignals,
  initiatives,
  exitReadiness,
  access,
} as const;

/** What the rules know of a mission: every slice, folded from its stream. */
export const missionFold = combine(sliceFolds);

export type MissionState = StateOf<typeof missionFold>;
