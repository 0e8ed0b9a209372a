import { by, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { entriesOf } from '../shared/in-order.js';
import type { Ref } from '../shared/vocabulary.js';
import type { FollowedProcess } from './processes.state.js';

/** The critical processes that are still followed, in ascending order of code. */
export const criticalProcesses = ({
  processes,
}: ReadOnly<Pick<MissionState, 'processes'>>): readonly (readonly [Ref, ReadOnly<FollowedProcess>])[] =>
  entriesOf(processes.processes)
    .filter(([, { critical, retired }]) => critical && !retired)
    .toSorted(by(([ref]) => ref));
