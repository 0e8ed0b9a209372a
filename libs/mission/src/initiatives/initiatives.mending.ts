import type { MendingTable } from '../pipeline/mending.js';
import type { InitiativesEvent } from './initiatives.events.js';

const SAME = { initiative: 'initiative' } as const;

export const initiativesMending: MendingTable<InitiativesEvent> = {
  InitiativeProposed: { mistake: 'strikable', texts: ['name'] },
  InitiativeScenarioModelled: { mistake: 'strikable', opens: { InitiativeApproved: SAME } },
  InitiativeCapacityChecked: { mistake: 'strikable', texts: ['addedResource'], opens: { InitiativeApproved: SAME } },
  InitiativeApproved: {
    mistake: 'strikable',
    texts: ['waiverReason'],
    opens: {
      InitiativeLaunched: SAME,
      InitiativeMeasured: SAME,
      InitiativeAmplified: SAME,
      InitiativeAdjusted: SAME,
      InitiativeStopped: SAME,
      InitiativeClosed: SAME,
    },
  },
  StaffingModelled: { mistake: 'strikable' },
  InitiativeRefused: { mistake: 'strikable', texts: ['reason'] },
  InitiativeLaunched: { mistake: 'strikable' },
  InitiativeMeasured: { mistake: 'strikable', opens: { InitiativeAmplified: SAME } },
  InitiativeAmplified: { mistake: 'strikable', texts: ['reason'] },
  InitiativeAdjusted: { mistake: 'strikable', texts: ['change', 'reason'] },
  InitiativeStopped: { mistake: 'strikable', texts: ['reason'] },
  InitiativeClosed: { mistake: 'strikable', texts: ['lesson'] },
};
