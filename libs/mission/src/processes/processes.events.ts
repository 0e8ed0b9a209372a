import type { StoredForm } from '#ledger';
import type { EventOf, EvidenceRef, PersonCode, Rate, Ref } from '../shared/vocabulary.js';
import { practiceEvents, type PracticeEvent } from './practice.events.js';

/** The process attributes of ISO/IEC 33020: performance, management, definition, deployment, measurement … */
export const ATTRIBUTES = ['PA11', 'PA21', 'PA22', 'PA31', 'PA32', 'PA41', 'PA42', 'PA51', 'PA52'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A process of the company is followed from now on. */
export type ProcessIdentified = EventOf<
  'ProcessIdentified',
  {
    readonly process: Ref;
    readonly name: string;
    /** Critical: its capability level counts in exit readiness. */
    readonly critical: boolean;
    readonly owner: PersonCode;
    readonly functions: readonly string[];
  }
>;

/** A version of a process is written down. */
export type ProcessDocumented = EventOf<
  'ProcessDocumented',
  {
    readonly process: Ref;
    readonly version: string;
    readonly document: EvidenceRef;
    /** Who wrote it, who need not be the one who recorded it. */
    readonly author: PersonCode;
    /** Steps that the process has. */
    readonly stepsTotal?: number;
    /** Steps that this version describes. */
    readonly stepsDocumented?: number;
  }
>;

/** A process is rated; its capability level is computed from the ratings, never entered. */
export type ProcessAssessed = EventOf<
  'ProcessAssessed',
  {
    readonly process: Ref;
    /** Number of the campaign in which all processes are assessed together. */
    readonly wave?: number;
    /** Achievement of each attribute; a missing one is not achieved. */
    readonly ratings: Readonly<Partial<Record<Attribute, Rate>>>;
    /** Capability level 0 to 5 (ISO/IEC 33020). */
    readonly level: number;
    readonly evidence: EvidenceRef;
  }
>;

/** Another person answers for a process from now on. */
export type ProcessOwnerAssigned = EventOf<
  'ProcessOwnerAssigned',
  { readonly process: Ref; readonly from: PersonCode; readonly to: PersonCode }
>;

/** A person other than its author takes a version of a process as the one that holds. */
export type ProcessVersionApproved = EventOf<
  'ProcessVersionApproved',
  { readonly process: Ref; readonly version: string; readonly by: PersonCode }
>;

/** A process is no longer followed; it leaves every sum. */
export type ProcessRetired = EventOf<'ProcessRetired', { readonly process: Ref; readonly reason: string }>;

/** Processes and how well they are mastered. */
export type ProcessesEvent =
  | ProcessIdentified
  | ProcessOwnerAssigned
  | ProcessDocumented
  | ProcessVersionApproved
  | ProcessAssessed
  | ProcessRetired
  | PracticeEvent;

export const processEvents = {
  ProcessIdentified: { schema: 1 },
  ProcessOwnerAssigned: { schema: 1 },
  ProcessDocumented: { schema: 1 },
  ProcessVersionApproved: { schema: 1 },
  ProcessAssessed: { schema: 1 },
  ProcessRetired: { schema: 1 },
  ...practiceEvents,
} satisfies Record<ProcessesEvent['type'], StoredForm>;
