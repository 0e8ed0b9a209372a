import { combine, mended, unchanged, type Fold, type StateOf } from '#decider';
import { access } from './access/access.state.js';
import { decisions } from './decisions/decisions.state.js';
import { exitReadiness } from './exit-readiness/exit-readiness.state.js';
import { governance } from './governance/governance.state.js';
import { initiatives } from './initiatives/initiatives.state.js';
import { knowledgeTransfer } from './knowledge-transfer/knowledge-transfer.state.js';
import { kpis } from './kpis/kpis.state.js';
import { missionSlice } from './mission/mission.state.js';
import { spelt } from './mission-names.js';
import { milestones } from './milestones/milestones.state.js';
import { missionMending } from './mission-mending.js';
import { operations } from './operations/operations.state.js';
import { processes } from './processes/processes.state.js';
import { weakSignals } from './weak-signals/weak-signals.state.js';
import type { Slice } from './shared/vocabulary.js';

const slice = <State>(fold: Fold<State>): Fold<State> => mended(fold, missionMending);

/** How the state of a slice is called, and its documents: like the slice, in one word. */
type StateName<Name extends Slice> = Name extends 'knowledge-transfer'
  ? 'transfer'
  : Name extends `${infer One}-${infer Other}`
    ? `${One}${Capitalize<Other>}`
    : Name;

/** The states of all slices, under their names, each mended alike. A projection stores those it needs. */
export const sliceFolds = {
  mission: slice(spelt(missionSlice)),
  governance: slice(spelt(governance)),
  decisions: slice(spelt(decisions)),
  milestones: slice(milestones),
  kpis: slice(spelt(kpis)),
  processes: slice(spelt(processes)),
  operations: slice(spelt(operations)),
  transfer: slice(knowledgeTransfer),
  weakSignals: slice(spelt(weakSignals)),
  initiatives: slice(spelt(initiatives)),
  exitReadiness: slice(spelt(exitReadiness)),
  access: slice(spelt(access)),
} as const satisfies Readonly<Record<StateName<Slice>, unknown>>;

/** What the rules know of a mission: every slice, folded from its stream. */
export const missionFold = combine(sliceFolds);

export type MissionState = StateOf<typeof missionFold>;

/** The names of all slices. */
export const MISSION_SLICES = Object.keys(sliceFolds) as (keyof MissionState)[];

/** The types of the events that change the state of any of these slices. */
export const typesThatChange = (slices: readonly (keyof MissionState)[]): ReadonlySet<string> =>
  new Set(
    slices.flatMap((slice) =>
      Object.entries(sliceFolds[slice].on).flatMap(([type, handler]) => (handler === unchanged ? [] : [type])),
    ),
  );
