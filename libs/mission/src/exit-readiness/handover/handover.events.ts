import type { Day, EventOf, EvidenceRef, PersonCode, Ref } from '../../shared/vocabulary.js';

/** To whom the mission will be handed over, and when. No unwaived gate blocked it. */
export type HandoverPlanApproved = EventOf<
  'HandoverPlanApproved',
  {
    /** People or organisations. */
    readonly recipients: readonly string[];
    readonly date: Day;
  }
>;

/** A gap that a recipient accepts, to be closed later. */
export interface HandoverReserve {
  readonly reserve: Ref;
  readonly statement: string;
  readonly due?: Day;
  readonly owner?: PersonCode;
}

/** A recipient takes over, with or without reserves. A reserve that is known already is restated. */
export type HandoverAccepted = EventOf<
  'HandoverAccepted',
  { readonly recipient: string; readonly reserves: readonly HandoverReserve[]; readonly by: PersonCode }
>;

/** A gap is recorded beside the acceptance. */
export type HandoverReserveRaised = EventOf<
  'HandoverReserveRaised',
  { readonly reserve: Ref; readonly statement: string; readonly due: Day; readonly owner: PersonCode }
>;

/** A recipient of the plan says that the gap is closed. */
export type HandoverReserveLifted = EventOf<
  'HandoverReserveLifted',
  { readonly reserve: Ref; readonly evidence: EvidenceRef; readonly by: PersonCode }
>;

/** After the mission: is what was handed over still practised? */
export type PostMissionCheckHeld = EventOf<
  'PostMissionCheckHeld',
  {
    /** One of the days planned at the closing of the mission. */
    readonly dueOn: Day;
    readonly regressions: readonly { readonly item: Ref; readonly person: PersonCode; readonly level: number }[];
    readonly processes: readonly { readonly process: Ref; readonly stillPractised: boolean }[];
    readonly note?: string;
  }
>;

/** What is recorded of the handover and of what follows it. */
export type HandoverEvent =
  | HandoverPlanApproved
  | HandoverAccepted
  | HandoverReserveRaised
  | HandoverReserveLifted
  | PostMissionCheckHeld;
