import { everHeld } from '../access/access.state.js';
import type { FlagTable } from '../pipeline/flags.js';
import type { ProcessesEvent } from './processes.events.js';

/** From this level on, a process written by the firm alone is marked. */
const ESTABLISHED = 3;

export const processFlags: FlagTable<ProcessesEvent> = {
  ProcessDocumented: ({ access }, { data }) => [everHeld(access, data.author, 'CONSULTANT') && 'FIRM_AUTHORED'],
  ProcessAssessed({ processes, access }, { data, metadata }) {
    const process = processes.processes[data.process];
    const versions = process?.versions ?? [];
    const own = metadata.actor.id === process?.owner || metadata.actor.id === versions.at(-1)?.author;
    const byFirm = versions.length > 0 && versions.every(({ author }) => everHeld(access, author, 'CONSULTANT'));
    return [own && 'OWN_WORK_ASSESSED', data.level >= ESTABLISHED && byFirm && 'FIRM_AUTHORED'];
  },
};
