import { fold, type ReadOnly } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type { ProcessAssessed, ProcessDocumented, ProcessesEvent } from './processes.events.js';

/** A process that is followed. */
export interface FollowedProcess {
  name: string;
  critical: boolean;
  owner: PersonCode;
  identifiedOn: Day;
  retiredOn?: Day;
  /** Versions in the order of writing. */
  versions: (Pick<ProcessDocumented['data'], 'version' | 'author' | 'stepsTotal' | 'stepsDocumented'> & { on: Day })[];
  /** The last assessment. */
  assessment?: Pick<ProcessAssessed['data'], 'level' | 'ratings' | 'wave' | 'evidence'> & { on: Day; revision: number };
}

/** Processes and how well they are mastered, in the order of identification. */
export interface ProcessesState {
  processes: Record<Ref, FollowedProcess>;
}

export const processes = fold<ProcessesState, ProcessesEvent>(() => ({ processes: {} }), {
  ProcessIdentified(state, { data: { process, name, critical, owner, occurredOn } }) {
    state.processes[process] = { name, critical, owner, identifiedOn: occurredOn, versions: [] };
  },
  ProcessDocumented(state, { data: { process, version, author, stepsTotal, stepsDocumented, occurredOn } }) {
    state.processes[process]?.versions.push({
      version,
      author,
      on: occurredOn,
      ...(stepsTotal !== undefined && { stepsTotal }),
      ...(stepsDocumented !== undefined && { stepsDocumented }),
    });
  },
  ProcessAssessed(state, { data: { process, level, ratings, wave, evidence, occurredOn }, revision }) {
    const followed = state.processes[process];
    if (followed) {
      followed.assessment = { level, ratings, evidence, on: occurredOn, revision, ...(wave !== undefined && { wave }) };
    }
  },
});

/** A written version of a process, or undefined. */
export const versionOf = (state: ReadOnly<ProcessesState>, process: Ref, version: string) =>
  state.processes[process]?.versions.find((written) => written.version === version);
