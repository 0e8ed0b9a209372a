import type { MendingTable, RestsOn } from '../pipeline/mending.js';
import type { GovernanceEvent } from './governance.events.js';

/** A deadlock of two deciders needs a way out: the last model wants a conflict path for every overlap zone. */
const pathOfZone: RestsOn<'DecisionProcessDefined' | 'DecisionProcessRevised', 'RoleSplitModelChosen'> = (
  { domain },
  { model },
  { now, without },
) => model === 4 && Object.hasOwn(now.governance.zones, domain) && !Object.hasOwn(without.governance.processes, domain);

/** What a decision process opens, once it is defined or revised. */
const byProcess = {
  DecisionProcessRevised: { domain: 'domain' },
  DecisionTaken: { domain: 'domain', decide: 'by' },
  RoleSplitModelChosen: pathOfZone,
} as const;

/** What a delegation opens to whoever holds it. */
const byHolder = {
  DelegationChanged: { domain: 'domain', holder: 'holder' },
  DelegationRevoked: { domain: 'domain', holder: 'holder' },
  DecisionTaken: { domain: 'domain', holder: 'by' },
} as const;

export const governanceMending: MendingTable<GovernanceEvent> = {
  LegitimacyCommunicated: {
    mistake: 'strikable',
    texts: ['audience', 'channel', 'message'],
    opens: { LegitimacyAcknowledged: {} },
  },
  LegitimacyAcknowledged: { mistake: 'strikable', texts: ['audience'] },
  LegitimacyChallenged: { mistake: 'strikable', texts: ['topic', 'reason'] },
  RoleSplitModelChosen: { mistake: 'strikable', texts: ['rationale'] },
  OverlapZoneDeclared: { mistake: 'strikable' },
  DecisionProcessDefined: { mistake: 'strikable', opens: byProcess },
  DecisionProcessRevised: { mistake: 'strikable', texts: ['reason'], opens: byProcess },
  DelegationGranted: {
    mistake: 'strikable',
    opens: { ...byHolder, DelegationTransferred: { domain: 'domain', holder: 'from' } },
  },
  DelegationChanged: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { ...byHolder, DelegationGranted: { domain: 'domain' }, DelegationTransferred: { domain: 'domain' } },
  },
  DelegationTransferred: {
    mistake: 'strikable',
    opens: {
      DelegationGranted: { domain: 'domain' },
      DelegationChanged: { domain: 'domain', to: 'holder' },
      DelegationTransferred: { domain: 'domain', to: 'from' },
      DelegationRevoked: { domain: 'domain', to: 'holder' },
      DecisionTaken: { domain: 'domain', to: 'by' },
    },
  },
  DelegationRevoked: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { DelegationGranted: { domain: 'domain' }, DelegationTransferred: { domain: 'domain' } },
  },
  RitualScheduled: { mistake: 'strikable', texts: ['name'], opens: { RitualLeadTransferred: { lead: 'from' } } },
  RitualHeld: { mistake: 'strikable' },
  RitualSkipped: { mistake: 'strikable', texts: ['reason'] },
  RitualEnded: { mistake: 'strikable', texts: ['reason'] },
  RitualLeadTransferred: {
    mistake: 'strikable',
    opens: { RitualLeadTransferred: { ritual: 'ritual', to: 'from' } },
  },
  ChannelDeclared: { mistake: 'strikable', texts: ['tool', 'purpose'] },
  DomainsMerged: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: {
      OverlapZoneDeclared: { into: 'zone' },
      DecisionProcessDefined: { into: 'domain' },
      DecisionProcessRevised: { into: 'domain' },
      DelegationGranted: { into: 'domain' },
      DelegationChanged: { into: 'domain' },
      DelegationTransferred: { into: 'domain' },
      DelegationRevoked: { into: 'domain' },
      DomainsMerged: { into: 'from' },
      DecisionProposed: { into: 'domain' },
      DecisionTaken: { into: 'domain' },
      DecisionBypassed: { into: 'domain' },
    },
  },
};
