import type { Direction, EventOf, EvidenceRef, Ref } from '../shared/vocabulary.js';

/** A promise on delay or quality. */
export type ServiceLevelSet = EventOf<
  'ServiceLevelSet',
  {
    readonly serviceLevel: Ref;
    readonly name: string;
    /** The process that has to hold it. */
    readonly process?: Ref;
    /** The promise in words. */
    readonly target: string;
    /** The value that is still good enough, in the unit. */
    readonly threshold: number;
    readonly unit: string;
    readonly direction: Direction;
  }
>;

interface ServiceLevelValue {
  readonly serviceLevel: Ref;
  /** Month, ISO week, quarter or wave. */
  readonly period: string;
  /** In the unit of the service level. */
  readonly value: number;
  readonly evidence?: EvidenceRef;
  /** The value that was still good enough. */
  readonly threshold: number;
}

/** The promise was kept in a period. */
export type ServiceLevelHeld = EventOf<'ServiceLevelHeld', ServiceLevelValue>;

/** The promise was broken in a period. */
export type ServiceLevelBreached = EventOf<'ServiceLevelBreached', ServiceLevelValue>;

/** Promises, kept and broken. */
export type ServiceLevelsEvent = ServiceLevelSet | ServiceLevelHeld | ServiceLevelBreached;
