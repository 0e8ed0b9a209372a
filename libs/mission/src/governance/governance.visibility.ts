import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { GovernanceEvent } from './governance.events.js';

/** What may be known of who may decide what. */
export const governanceVisibility = {
  DomainsMerged: inGrant,
  LegitimacyCommunicated: inGrant,
  LegitimacyAcknowledged: inGrant,
  LegitimacyChallenged: inGrant,
  RoleSplitModelChosen: inGrant,
  OverlapZoneDeclared: inGrant,
  DecisionProcessDefined: inGrant,
  DecisionProcessRevised: inGrant,
  DelegationGranted: inGrant,
  DelegationChanged: inGrant,
  DelegationTransferred: inGrant,
  DelegationRevoked: inGrant,
  RitualScheduled: inGrant,
  RitualHeld: inGrant,
  RitualSkipped: inGrant,
  RitualEnded: inGrant,
  RitualLeadTransferred: inGrant,
  ChannelDeclared: inGrant,
} satisfies VisibilityTable<GovernanceEvent>;
