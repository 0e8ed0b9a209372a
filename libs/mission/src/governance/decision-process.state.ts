import { by, type ReadOnly } from '#decider';
import type { Trace } from '../shared/trace.js';
import type { Day, Domain } from '../shared/vocabulary.js';
import type { DecisionProcessTerms } from './decision-process.events.js';

/** What a domain's process says from one day on, until the next version. */
export interface DecisionProcess extends DecisionProcessTerms {
  /** Day from which this version applies. */
  since: Day;
  /** The line that laid it down. */
  laid: Trace;
  /** Why it replaced the version before; left out in the first one. */
  reason?: string;
}

/** Every version of every domain's process, in the order in which they take effect. */
export type DecisionProcesses = Record<Domain, DecisionProcess[]>;

/** Adds a version at its place: by the day it takes effect, then by the order of recording. */
export function addVersion(processes: DecisionProcesses, domain: Domain, version: DecisionProcess): void {
  const versions = Object.hasOwn(processes, domain) ? (processes[domain] ?? []) : [];
  processes[domain] = [...versions, version].toSorted(by(({ since }) => since));
}

/** Every version of a domain's process, in the order in which they take effect. */
export const versionsOf = (
  processes: ReadOnly<DecisionProcesses>,
  domain: Domain,
): readonly ReadOnly<DecisionProcess>[] => (Object.hasOwn(processes, domain) ? (processes[domain] ?? []) : []);

/** The process of a domain on a business day, when it has one. */
export const processOn = (
  processes: ReadOnly<DecisionProcesses>,
  domain: Domain,
  day: Day,
): ReadOnly<DecisionProcess> | undefined => versionsOf(processes, domain).findLast(({ since }) => since <= day);

/** Does the process of a domain say on a business day what happens when people do not agree? */
export const hasConflictPath = (processes: ReadOnly<DecisionProcesses>, domain: Domain, day: Day): boolean =>
  (processOn(processes, domain, day)?.conflictPath.length ?? 0) > 0;

/** The version of a domain's process that takes effect last, when it has one. */
export const latestProcess = (
  processes: ReadOnly<DecisionProcesses>,
  domain: Domain,
): ReadOnly<DecisionProcess> | undefined => versionsOf(processes, domain).at(-1);
