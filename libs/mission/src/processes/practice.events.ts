import type { StoredForm } from '#ledger';
import type { EventOf, EvidenceRef, PersonCode, Rate, Ref } from '../shared/vocabulary.js';

/** A step of a process is done by a tool from now on. */
export type ProcessAutomated = EventOf<
  'ProcessAutomated',
  {
    readonly process: Ref;
    readonly step: string;
    readonly tool: string;
    /** Share of all steps of the process that are automated, this one included. */
    readonly share: Rate;
    /** Sites on which the tool runs. */
    readonly sites: number;
    /** Tried on a small scale first. A roll-out to several sites without a pilot is a sign of a ready-made solution. */
    readonly pilot: boolean;
  }
>;

/** One run of a process. */
export interface ProcessExecution {
  readonly process: Ref;
  readonly executor: PersonCode;
  /** Done as it is written. */
  readonly conforming: boolean;
  readonly evidence?: EvidenceRef;
}

/** A person of the company runs a process: the practice that makes a document more than a façade. */
export type ProcessExecutedByInternal = EventOf<'ProcessExecutedByInternal', ProcessExecution>;

/** A person from outside the company, mostly of the firm, runs a process: it proves nothing about the company. */
export type ProcessExecutedByFirm = EventOf<'ProcessExecutedByFirm', ProcessExecution>;

/** A method is changed so that it fits the team. */
export type CultureAdaptationRecorded = EventOf<
  'CultureAdaptationRecorded',
  {
    readonly method: string;
    /** What the method was before: a model of the firm, a standard tool. */
    readonly adaptedFrom: string;
    readonly adaptation: string;
    /** Group that proposed it. */
    readonly proposedBy: string;
    readonly process?: Ref;
  }
>;

/** A team was asked whether it accepts a change. */
export type ChangeAcceptanceMeasured = EventOf<
  'ChangeAcceptanceMeasured',
  {
    readonly method: string;
    readonly site?: string;
    /** At least five, so that no one's answer can be guessed. */
    readonly respondents: number;
    readonly favourable: number;
  }
>;

/** What is done of what is written, and how the teams make it theirs. */
export type PracticeEvent =
  | ProcessAutomated
  | ProcessExecutedByInternal
  | ProcessExecutedByFirm
  | CultureAdaptationRecorded
  | ChangeAcceptanceMeasured;

export const practiceEvents = {
  ProcessAutomated: { schema: 1 },
  ProcessExecutedByInternal: { schema: 1 },
  ProcessExecutedByFirm: { schema: 1 },
  CultureAdaptationRecorded: { schema: 1 },
  ChangeAcceptanceMeasured: { schema: 1 },
} satisfies Record<PracticeEvent['type'], StoredForm>;
