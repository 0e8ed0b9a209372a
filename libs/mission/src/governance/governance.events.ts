import type { StoredForm } from '#ledger';
import type { DecisionProcessDefined, DecisionProcessRevised, OverlapZoneDeclared } from './decision-process.events.js';
import type {
  DelegationChanged,
  DelegationGranted,
  DelegationRevoked,
  DelegationTransferred,
} from './delegation.events.js';
import type { DomainsMerged } from './domain.events.js';
import type {
  LegitimacyAcknowledged,
  LegitimacyChallenged,
  LegitimacyCommunicated,
  RoleSplitModelChosen,
} from './legitimacy.events.js';
import type {
  ChannelDeclared,
  RitualEnded,
  RitualHeld,
  RitualLeadTransferred,
  RitualScheduled,
  RitualSkipped,
} from './ritual.events.js';

export * from './decision-process.events.js';
export * from './delegation.events.js';
export * from './domain.events.js';
export * from './legitimacy.events.js';
export * from './ritual.events.js';

/** Who decides what, who knows it, and in which meetings it is kept alive. */
export type GovernanceEvent =
  | LegitimacyCommunicated
  | LegitimacyAcknowledged
  | LegitimacyChallenged
  | RoleSplitModelChosen
  | OverlapZoneDeclared
  | DecisionProcessDefined
  | DecisionProcessRevised
  | DelegationGranted
  | DelegationChanged
  | DelegationTransferred
  | DelegationRevoked
  | RitualScheduled
  | RitualHeld
  | RitualSkipped
  | RitualEnded
  | RitualLeadTransferred
  | ChannelDeclared
  | DomainsMerged;

export const governanceEvents = {
  LegitimacyCommunicated: { schema: 1 },
  LegitimacyAcknowledged: { schema: 1 },
  LegitimacyChallenged: { schema: 1 },
  RoleSplitModelChosen: { schema: 1 },
  OverlapZoneDeclared: { schema: 1 },
  DecisionProcessDefined: { schema: 1 },
  DecisionProcessRevised: { schema: 1 },
  DelegationGranted: { schema: 1 },
  DelegationChanged: { schema: 1 },
  DelegationTransferred: { schema: 1 },
  DelegationRevoked: { schema: 1 },
  RitualScheduled: { schema: 1 },
  RitualHeld: { schema: 1 },
  RitualSkipped: { schema: 1 },
  RitualEnded: { schema: 1 },
  RitualLeadTransferred: { schema: 1 },
  ChannelDeclared: { schema: 1 },
  DomainsMerged: { schema: 1 },
} satisfies Record<GovernanceEvent['type'], StoredForm>;
