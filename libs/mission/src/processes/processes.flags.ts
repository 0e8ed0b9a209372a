import { everHeld } from '../access/access.state.js';
import type { FlagTable } from '../pipeline/flags.js';
import { isFirmAuthored, isOwnWork } from './authorship.js';
import { ESTABLISHED } from './capability-level.js';
import type { ProcessesEvent } from './processes.events.js';

export const processFlags: FlagTable<ProcessesEvent> = {
  ProcessDocumented: ({ access }, { data }) => [everHeld(access, data.author, 'CONSULTANT') && 'FIRM_AUTHORED'],
  ProcessAssessed({ processes, access }, { data, revision }) {
    const process = processes.processes[data.process];
    const assessment = process?.assessments.find((each) => each.revision === revision);
    if (!process || !assessment) return [];
    return [
      isOwnWork(process, assessment) && 'OWN_WORK_ASSESSED',
      data.level >= ESTABLISHED && isFirmAuthored(access, process) && 'FIRM_AUTHORED',
    ];
  },
};
