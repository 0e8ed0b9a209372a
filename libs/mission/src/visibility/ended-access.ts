import { MENDING_TYPES } from '../mission-mending.js';
import type { MissionEvent } from '../mission-events.js';

/** Lines after which a person may know less than before. */
export const ENDING_TYPES: readonly MissionEvent['type'][] = [
  'AccessRoleRemoved',
  'AuditAccessRevoked',
  'PersonDeparted',
  'PersonDepartureCorrected',
  'SubjectKeyDestroyed',
  ...MENDING_TYPES,
];

/**
 * Up to which line of a mission a person's access is known to have ended, whether or not the read models have come so
 * far. Whoever opens a view judges rights on no older state.
 */
export class EndedAccess {
  private readonly lines = new Map<string, number>();
  private readonly listeners = new Set<(mission: string) => void>();

  /** A line of an ending type was recorded. */
  note(mission: string, revision: number): void {
    if (revision <= this.lastOf(mission)) return;
    this.lines.set(mission, revision);
    for (const listener of this.listeners) listener(mission);
  }

  /** The last such line; -1 when none is known. */
  lastOf(mission: string): number {
    return this.lines.get(mission) ?? -1;
  }

  /** Calls whenever there is one more, until what is returned is called. */
  onNoted(listener: (mission: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
