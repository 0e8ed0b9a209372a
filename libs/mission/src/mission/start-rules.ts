import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refsOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'transfer'>>;

/** What has to be there before a mission starts, in the order in which it is asked for; the code says what is missing. */
const CONDITIONS = [
  ['MANDATE_NOT_SIGNED', ({ mission }: State) => mission.mandateSignedOn !== undefined],
  ['SPONSOR_MISSING', ({ mission }: State) => mission.sponsor !== undefined],
  ['REPORTING_LINE_MISSING', ({ mission }: State) => mission.reportingLine !== undefined],
  ['SCOPE_MISSING', ({ mission }: State) => mission.scope !== undefined],
  ['ISSUE_MISSING', ({ mission }: State) => refsOf(mission.issues).length > 0],
  ['OBJECTIVE_MISSING', ({ mission }: State) => refsOf(mission.objectives).length > 0],
  ['TRANSFER_PLAN_MISSING', ({ transfer }: State) => transfer.plan !== undefined],
] as const;

/** The command that brings what is missing. */
export const BRINGS = {
  MANDATE_NOT_SIGNED: 'signMandate',
  SPONSOR_MISSING: 'appointSponsor',
  REPORTING_LINE_MISSING: 'setReportingLine',
  SCOPE_MISSING: 'defineScope',
  ISSUE_MISSING: 'declareIssue',
  OBJECTIVE_MISSING: 'setObjective',
  TRANSFER_PLAN_MISSING: 'openTransferPlan',
} as const satisfies Record<StartCondition, string>;

/** What is missing for a start. */
export type StartCondition = (typeof CONDITIONS)[number][0];

/** Everything that is missing for a start. */
export const missingToStart = (state: State): readonly StartCondition[] =>
  CONDITIONS.flatMap(([code, isMet]) => (isMet(state) ? [] : [code]));
