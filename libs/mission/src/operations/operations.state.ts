import { fold, type ReadOnly } from '#decider';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { OperationsEvent } from './operations.events.js';

/** A repeated nuisance. */
export interface Irritant {
  topic: string;
  severity: number;
  site?: string;
  reportedOn: Day;
  resolvedOn?: Day;
  /** How often it came back after it was resolved. */
  reopened: number;
  /** Revisions of the events that tell its story. */
  revisions: number[];
}

/** Daily operations. */
export interface OperationsState {
  /** In the order of reporting. */
  irritants: Record<Ref, Irritant>;
}

export const operations = fold<OperationsState, OperationsEvent>(() => ({ irritants: {} }), {
  IrritantReported(state, { data: { irritant, topic, severity, site, occurredOn }, revision }) {
    state.irritants[irritant] = {
      topic,
      severity,
      reportedOn: occurredOn,
      reopened: 0,
      revisions: [revision],
      ...(site && { site }),
    };
  },
  IrritantResolved(state, { data, revision }) {
    const irritant = state.irritants[data.irritant];
    if (!irritant) return;
    irritant.resolvedOn = data.occurredOn;
    irritant.revisions.push(revision);
  },
});

/** Reported or reopened, and not resolved since. */
export const isOpen = (irritant: ReadOnly<Irritant>): boolean => irritant.resolvedOn === undefined;
