import { fold, type ReadOnly } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  InitiativeApproved,
  InitiativeCapacityChecked,
  InitiativeClosed,
  InitiativeMeasured,
  InitiativeProposed,
  InitiativeScenarioModelled,
  InitiativesEvent,
} from './initiatives.events.js';
import type { StaffingModelled } from './staffing/staffing.events.js';
import { putLast } from '../shared/in-order.js';

/** PROPOSED, then REFUSED or APPROVED; APPROVED, maybe LAUNCHED, maybe STOPPED, then CLOSED. */
export type InitiativeStatus = 'PROPOSED' | 'REFUSED' | 'APPROVED' | 'LAUNCHED' | 'STOPPED' | 'CLOSED';

type Told<E extends { readonly data: object }> = Omit<E['data'], 'occurredOn' | 'initiative'>;

/** A change of a running bet. */
export interface Steer {
  how: 'AMPLIFIED' | 'ADJUSTED';
  on: Day;
  reason: string;
  /** Most units that may be sold since, when it was made larger. */
  newCap?: number;
  /** What was changed, when it was adjusted. */
  change?: string;
  /** Made larger although the last measured uplift was below break-even. */
  againstMeasure: boolean;
  revision: number;
}

/** A commercial or operational bet. */
export interface Initiative extends Told<InitiativeProposed> {
  /** Line that recorded it first. */
  revision: number;
  proposedOn: Day;
  status: InitiativeStatus;
  /** The last scenario. */
  scenario?: Told<InitiativeScenarioModelled> & { on: Day; revision: number };
  /** The last check of each resource, in the order of recording. */
  capacityChecks: Record<string, Told<InitiativeCapacityChecked> & { on: Day; revision: number }>;
  /** The last ways to deliver it that were laid side by side. */
  staffing?: Told<StaffingModelled> & { on: Day; revision: number };
  /** The last approval. */
  approval?: Told<InitiativeApproved> & { on: Day };
  refused?: { on: Day; by: PersonCode; reason: string };
  launchedOn?: Day;
  /** Most units that may be sold: that of the approval, or of the last amplification. */
  cap?: number;
  /** In the order of recording. */
  measurements: (Told<InitiativeMeasured> & { on: Day; revision: number })[];
  /** How it was made larger or changed while it ran, in order. */
  steers: Steer[];
  stopped?: { on: Day; reason: string };
  closing?: Told<InitiativeClosed> & { on: Day };
}

/** Commercial and operational bets, in the order of proposing. */
export interface InitiativesState {
  initiatives: Record<Ref, Initiative>;
}

export const initiatives = fold<InitiativesState, InitiativesEvent>(() => ({ initiatives: {} }), {
  InitiativeProposed(state, { data: { initiative, occurredOn, ...proposed }, revision }) {
    const beginning = { revision, capacityChecks: {}, measurements: [], steers: [] };
    state.initiatives[initiative] = { ...proposed, proposedOn: occurredOn, status: 'PROPOSED', ...beginning };
  },
  InitiativeScenarioModelled(state, { data: { initiative, occurredOn: on, ...scenario }, revision }) {
    change(state, initiative, (known) => (known.scenario = { ...scenario, on, revision }));
  },
  InitiativeCapacityChecked(state, { data: { initiative, occurredOn: on, ...check }, revision }) {
    change(state, initiative, (known) => putLast(known.capacityChecks, check.resource, { ...check, on, revision }));
  },
  InitiativeApproved(state, { data: { initiative, occurredOn: on, ...approval } }) {
    change(state, initiative, (known) => {
      if (known.status === 'PROPOSED') known.status = 'APPROVED';
      known.approval = { ...approval, on };
      if (approval.cap !== undefined) known.cap = approval.cap;
    });
  },
  StaffingModelled(state, { data: { initiative, occurredOn: on, ...staffing }, revision }) {
    change(state, initiative, (known) => Object.assign(known, { staffing: { ...staffing, on, revision } }));
  },
  InitiativeRefused(state, { data: { initiative, reason, by, occurredOn: on } }) {
    change(state, initiative, (known) => Object.assign(known, { status: 'REFUSED', refused: { on, by, reason } }));
  },
  InitiativeLaunched(state, { data: { initiative, occurredOn } }) {
    change(state, initiative, (known) => Object.assign(known, { status: 'LAUNCHED', launchedOn: occurredOn }));
  },
  InitiativeMeasured(state, { data: { initiative, occurredOn: on, ...measured }, revision }) {
    change(state, initiative, (known) => known.measurements.push({ ...measured, on, revision }));
  },
  InitiativeAmplified(state, { data: { initiative, newCap, reason, occurredOn: on }, revision }) {
    change(state, initiative, (known) => {
      const cap = newCap === undefined ? {} : { newCap };
      known.steers.push({ how: 'AMPLIFIED', on, reason, ...cap, againstMeasure: fallsShort(known), revision });
      if (newCap !== undefined) known.cap = newCap;
    });
  },
  InitiativeAdjusted(state, { data: { initiative, change: made, reason, occurredOn: on }, revision }) {
    change(state, initiative, (known) =>
      known.steers.push({ how: 'ADJUSTED', on, reason, change: made, againstMeasure: false, revision }),
    );
  },
  InitiativeStopped(state, { data: { initiative, reason, occurredOn: on } }) {
    change(state, initiative, (known) => Object.assign(known, { status: 'STOPPED', stopped: { on, reason } }));
  },
  InitiativeClosed(state, { data: { initiative, occurredOn: on, ...closing } }) {
    change(state, initiative, (known) => Object.assign(known, { status: 'CLOSED', closing: { ...closing, on } }));
  },
});

function change(state: InitiativesState, ref: Ref, apply: (initiative: Initiative) => unknown): void {
  const initiative = state.initiatives[ref];
  if (initiative) apply(initiative);
}

/** Was the last measured uplift below the break-even of the last scenario? Not as long as nothing was measured. */
function fallsShort({ measurements, scenario }: Initiative): boolean {
  const measured = measurements.at(-1);
  return measured !== undefined && measured.uplift < (scenario?.breakEvenUplift ?? Infinity);
}

/** Approved or launched, not stopped, not closed. */
export const isRunning = ({ status }: Pick<ReadOnly<Initiative>, 'status'>): boolean =>
  status === 'APPROVED' || status === 'LAUNCHED';

/** Neither refused, nor stopped, nor closed: it still takes attention. */
export const takesAttention = (initiative: Pick<ReadOnly<Initiative>, 'status'>): boolean =>
  initiative.status === 'PROPOSED' || isRunning(initiative);
