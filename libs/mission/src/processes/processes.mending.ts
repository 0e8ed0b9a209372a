import type { MendingTable } from '../pipeline/mending.js';
import type { ProcessesEvent } from './processes.events.js';

export const processesMending: MendingTable<ProcessesEvent> = {
  ProcessIdentified: { mistake: 'strikable', texts: ['name'] },
  ProcessOwnerAssigned: { mistake: 'strikable', opens: { ProcessOwnerAssigned: { process: 'process', to: 'from' } } },
  ProcessDocumented: {
    mistake: 'strikable',
    opens: { ProcessVersionApproved: { process: 'process', version: 'version' } },
  },
  ProcessVersionApproved: { mistake: 'strikable' },
  ProcessAssessed: { mistake: 'strikable' },
  ProcessRetired: { mistake: 'strikable', texts: ['reason'] },
  ProcessAutomated: { mistake: 'strikable', texts: ['step', 'tool'] },
  ProcessExecutedByInternal: { mistake: 'strikable' },
  ProcessExecutedByFirm: { mistake: 'strikable' },
  CultureAdaptationRecorded: { mistake: 'strikable', texts: ['adaptedFrom', 'adaptation', 'proposedBy'] },
  ChangeAcceptanceMeasured: { mistake: 'strikable' },
};
