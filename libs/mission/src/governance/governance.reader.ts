import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import type { Day } from '../shared/vocabulary.js';
import { effectiveDecider } from './effective-decider.js';
import { isInForceOn } from './governance.state.js';
import type { GovernanceType } from './governance.types.js';

type State = Pick<MissionState, 'mission' | 'governance' | 'decisions'>;

/** The governance of a mission as a person reads it, with rights as they are on a business day. */
export function readGovernance({ state, asOf }: OpenView<State>, onDay: Day): GovernanceType {
  const { mission, governance, decisions } = state;
  return {
    asOf,
    onDay,
    scope: mission.scope ?? null,
    reportingLine: mission.reportingLine ?? null,
    sponsor: mission.sponsor ?? null,
    rights: governance.domains.map((domain) => readRight(governance, domain, onDay)),
    overlapZones: Object.entries(governance.zones).map(([domain, zone]) => ({
      domain,
      ...zone,
      settled: Object.hasOwn(governance.processes, domain),
    })),
    delegations: governance.delegations.map((delegation) => ({
      ...delegation,
      validTo: delegation.validTo ?? null,
      ceilingCents: delegation.ceilingCents ?? null,
      inForce: isInForceOn(delegation, onDay),
    })),
    decisions: Object.values(decisions.taken).map((decision) => ({
      ...decision,
      title: decision.title ?? null,
      amountCents: decision.amountCents ?? null,
      justification: decision.justification ?? null,
      supersededBy: decision.supersededBy ?? null,
    })),
  };
}

function readRight(governance: ReadOnly<MissionState['governance']>, domain: string, onDay: Day) {
  const { rule, decider, mayDecide, delegation, since } = effectiveDecider(governance, domain, onDay);
  return {
    domain,
    rule,
    mayDecide,
    decider: decider ?? null,
    level: delegation?.level ?? null,
    ceilingCents: delegation?.ceilingCents ?? null,
    since: since ?? null,
    until: delegation?.validTo ?? null,
  };
}
