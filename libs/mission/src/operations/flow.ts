import { by, type ReadOnly } from '#decider';
import type { Ref } from '../shared/vocabulary.js';
import type { OperationsState } from './operations.state.js';

type Flows = ReadOnly<OperationsState>['flows'];

/** The processes whose flow was measured. */
export const flowingProcesses = (flows: Flows): readonly Ref[] => [...new Set(flows.map(({ process }) => process))];

/** How work flowed through a process, the earliest days first. */
export const flowsOf = (flows: Flows, process: Ref): Flows =>
  flows
    .filter((measured) => measured.process === process)
    .toSorted(
      by(
        ({ to }) => to,
        by(({ revision }) => revision),
      ),
    );
