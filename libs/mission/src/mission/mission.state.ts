import { fold, unchanged } from '#decider';
import type { Day, PersonCode, Ref, Week } from '../shared/vocabulary.js';
import type { MissionFrameEvent, MissionDrafted, ObjectiveSet, PriorityIssueDeclared, ScopeDefined } from './mission.events.js';

/** DRAFT, then ACTIVE and SUSPENDED by turns, then CLOSED for good. NONE: never drafted. */
export const STATUSES = ['NONE', 'DRAFT', 'ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
export type MissionStatus = (typeof STATUSES)[number];

type Data<E extends { readonly data: unknown }> = E['data'];

/** The frame of a mission: who, what, for how long, towards what. */
export interface MissionFrameState {
  status: MissionStatus;
  draft?: Data<MissionDrafted>;
  /** Contract end: the drafted one, or the last amendment's. */
  plannedEnd: Day;
  /** Day of the start. */
  startedOn?: Day;
  suspendedOn?: Day;
  closedOn?: Day;
  scope?: Data<ScopeDefined>;
  reportingLine?: { to: PersonCode; dotted: readonly PersonCode[]; cadence: string };
  sponsor?: { person: PersonCode; commitments: readonly string[]; arbitrationDays: number; since: Day };
  issues: Record<Ref, Data<PriorityIssueDeclared>>;
  objectives: Record<Ref, Data<ObjectiveSet>>;
  mandateSignedOn?: Day;
}

/** Days and weeks a view needs to know of the frame. */
export interface MissionCalendar {
  readonly plannedStart: Day;
  readonly plannedEnd: Day;
  readonly closedWeeks: readonly Week[];
}

export const missionFrame = fold<MissionFrameState, MissionFrameEvent>(
  () => ({ status: 'NONE', plannedEnd: '', issues: {}, objectives: {} }),
  {
    MissionDrafted(state, { data }) {
      state.status = 'DRAFT';
      state.draft = data;
      state.plannedEnd = data.plannedEnd;
    },
    ScopeDefined(state, { data }) {
      state.scope = data;
    },
    ReportingLineSet(state, { data }) {
      state.reportingLine = { to: data.to, dotted: data.dotted, cadence: data.cadence };
    },
    SponsorAppointed(state, { data }) {
      const { sponsor, commitments, arbitrationDays, occurredOn } = data;
      state.sponsor = { person: sponsor, commitments, arbitrationDays, since: occurredOn };
    },
    PriorityIssueDeclared(state, { data }) {
      state.issues[data.issue] = data;
    },
    ObjectiveSet(state, { data }) {
      state.objectives[data.objective] = data;
    },
    MandateSigned(state, { data }) {
      state.mandateSignedOn = data.occurredOn;
    },
    MissionStarted(state, { data }) {
      state.status = 'ACTIVE';
      state.startedOn = data.occurredOn;
    },
  },
);
