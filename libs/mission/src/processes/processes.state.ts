import { fold, type ReadOnly } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type {
  ChangeAcceptanceMeasured,
  CultureAdaptationRecorded,
  ProcessAutomated,
  ProcessExecution,
} from './practice.events.js';
import type {
  ProcessAssessed,
  ProcessDocumented,
  ProcessesEvent,
  ProcessOwnerAssigned,
  ProcessRetired,
} from './processes.events.js';

/** A written version, with those who approved it. */
export type ProcessVersion = Traced<ProcessDocumented['data'], 'process'> & { approvals: Trace[] };

/** One rating of every attribute, and the level computed from it. */
export type ProcessAssessment = Traced<ProcessAssessed['data'], 'process'>;

/** One run, by a person of the company or by a person from outside. */
export type ProcessRun = Omit<ProcessExecution, 'process'> & Trace & { internal: boolean };

/** A process that is followed, with everything that happened to it. */
export interface FollowedProcess {
  /** Line that recorded it first. */
  revision: number;
  name: string;
  critical: boolean;
  owner: PersonCode;
  functions: readonly string[];
  identifiedOn: Day;
  ownerChanges: Traced<ProcessOwnerAssigned['data'], 'process'>[];
  /** In the order of writing. */
  versions: ProcessVersion[];
  /** In the order of assessing; the last one counts. */
  assessments: ProcessAssessment[];
  automations: Traced<ProcessAutomated['data'], 'process'>[];
  executions: ProcessRun[];
  retired?: Traced<ProcessRetired['data'], 'process'>;
}

/** Processes and how well they are mastered, in the order of identification. */
export interface ProcessesState {
  processes: Record<Ref, FollowedProcess>;
  /** Changes made to methods so that they fit the teams; some name a process. */
  adaptations: Traced<CultureAdaptationRecorded['data']>[];
  acceptances: Traced<ChangeAcceptanceMeasured['data']>[];
}

const nothing = (): ProcessesState => ({ processes: {}, adaptations: [], acceptances: [] });

export const processes = fold<ProcessesState, ProcessesEvent>(nothing, {
  ProcessIdentified(state, { data: { process, name, critical, owner, functions, occurredOn }, revision }) {
    state.processes[process] = {
      revision,
      name,
      critical,
      owner,
      functions,
      identifiedOn: occurredOn,
      ownerChanges: [],
      versions: [],
      assessments: [],
      automations: [],
      executions: [],
    };
  },
  ProcessOwnerAssigned(state, event) {
    const process = state.processes[event.data.process];
    if (!process) return;
    process.owner = event.data.to;
    process.ownerChanges.push(traced(event, 'process'));
  },
  ProcessDocumented(state, event) {
    state.processes[event.data.process]?.versions.push({ ...traced(event, 'process'), approvals: [] });
  },
  ProcessVersionApproved(state, event) {
    const { process, version } = event.data;
    const written = state.processes[process]?.versions.find((each) => each.version === version);
    written?.approvals.push(traceOf(event));
  },
  ProcessAssessed(state, event) {
    state.processes[event.data.process]?.assessments.push(traced(event, 'process'));
  },
  ProcessAutomated(state, event) {
    state.processes[event.data.process]?.automations.push(traced(event, 'process'));
  },
  ProcessExecutedByInternal(state, event) {
    state.processes[event.data.process]?.executions.push({ ...traced(event, 'process'), internal: true });
  },
  ProcessExecutedByFirm(state, event) {
    state.processes[event.data.process]?.executions.push({ ...traced(event, 'process'), internal: false });
  },
  ProcessRetired(state, event) {
    const process = state.processes[event.data.process];
    if (process) process.retired = traced(event, 'process');
  },
  CultureAdaptationRecorded(state, event) {
    state.adaptations.push(traced(event));
  },
  ChangeAcceptanceMeasured(state, event) {
    state.acceptances.push(traced(event));
  },
});

/** A written version of a process, or undefined. */
export const versionOf = (
  { processes: followed }: ReadOnly<ProcessesState>,
  process: Ref,
  version: string,
): ReadOnly<ProcessVersion> | undefined => followed[process]?.versions.find((written) => written.version === version);

/** The last assessment of a process, which is the one that counts; undefined when it was never assessed. */
export const lastAssessment = (process: ReadOnly<FollowedProcess>): ReadOnly<ProcessAssessment> | undefined =>
  process.assessments.at(-1);
