import { fold, unchanged } from '#decider';
import { followingDepartures, type LastDays } from '../shared/last-days.js';
import type { FactNamed } from '../mission-events.js';
import { type Trace, traced, traceOf } from '../shared/trace.js';
import type { Day, Domain, PersonCode, Ref } from '../shared/vocabulary.js';
import { addVersion, type DecisionProcesses } from './decision-process.state.js';
import { cut, isInForceOn, type Delegation } from './delegation.state.js';
import type { GovernanceEvent, OverlapKind } from './governance.events.js';
import type { ChosenModel, Legitimacy } from './legitimacy.state.js';
import { handLeadTo, type Channel, type Ritual } from './ritual.state.js';

export * from './decision-process.state.js';
export * from './delegation.state.js';
export * from './legitimacy.state.js';
export * from './ritual.state.js';

/** A domain in which two roles both believe they decide. */
export interface OverlapZone {
  /** Line that recorded it first. */
  revision: number;
  parties: readonly PersonCode[];
  kind: OverlapKind;
  declaredOn: Day;
  declared: Trace;
}

/** Who decides what, now and on any past day. */
export interface GovernanceState {
  /** Domains in the order in which a delegation, an overlap zone or a decision process first named them. */
  domains: Domain[];
  zones: Record<Domain, OverlapZone>;
  processes: DecisionProcesses;
  /**
   * Every right to decide that was ever in force, each under unchanging terms, in the order of recording: a change, a
   * transfer or a revocation ends one and keeps it. What holds also depends on who left: `delegationsOf` tells.
   */
  granted: Delegation[];
  /** Those whose rights to decide end with their last day. */
  lastDays: LastDays;
  legitimacy: Legitimacy;
  /** Ways of splitting roles, in the order of choosing: the last one is active. */
  models: ChosenModel[];
  rituals: Record<Ref, Ritual>;
  channels: Record<Ref, Channel>;
}

const initial = (): GovernanceState => ({
  domains: [],
  zones: {},
  processes: {},
  granted: [],
  lastDays: {},
  legitimacy: { communications: [], acknowledgements: [], challenges: [] },
  models: [],
  rituals: {},
  channels: {},
});

export const governance = fold<
  GovernanceState,
  GovernanceEvent,
  FactNamed<'PersonDeparted' | 'PersonDepartureCorrected'>
>(initial, {
  ...followingDepartures,
  LegitimacyCommunicated(state, event) {
    state.legitimacy.communications.push(traced(event));
  },
  LegitimacyAcknowledged(state, event) {
    state.legitimacy.acknowledgements.push(traced(event));
  },
  LegitimacyChallenged(state, event) {
    state.legitimacy.challenges.push(traced(event));
  },
  RoleSplitModelChosen(state, event) {
    state.models.push(traced(event));
  },
  OverlapZoneDeclared(state, event) {
    const { zone, parties, kind, occurredOn } = event.data;
    named(state, zone);
    state.zones[zone] = { revision: event.revision, parties, kind, declaredOn: occurredOn, declared: traceOf(event) };
  },
  DecisionProcessDefined(state, event) {
    const { occurredOn, domain, ...terms } = event.data;
    named(state, domain);
    addVersion(state.processes, domain, { ...terms, since: occurredOn, laid: traceOf(event) });
  },
  DecisionProcessRevised(state, event) {
    const { occurredOn, domain, previous: _, ...terms } = event.data;
    addVersion(state.processes, domain, { ...terms, since: occurredOn, laid: traceOf(event) });
  },
  DelegationGranted(state, event) {
    const { occurredOn: _, ...delegation } = event.data;
    named(state, delegation.domain);
    state.granted.push({ ...delegation, given: traceOf(event) });
  },
  DelegationChanged(state, event) {
    const { occurredOn: _, reason, ...delegation } = event.data;
    const { domain, holder, validFrom } = delegation;
    const isChanged = (each: Delegation) =>
      each.domain === domain && each.holder === holder && isInForceOn(each, validFrom);
    const ended = { ...traceOf(event), how: 'CHANGED' as const, reason };
    state.granted = cut(state.granted, isChanged, validFrom, ended);
    state.granted.push({ ...delegation, given: traceOf(event) });
  },
  DelegationTransferred(state, event) {
    const { occurredOn: _, from, to, ...terms } = event.data;
    const isHandedOn = (each: Delegation) => each.domain === terms.domain && each.holder === from;
    const ended = { ...traceOf(event), how: 'TRANSFERRED' as const };
    state.granted = cut(state.granted, isHandedOn, terms.validFrom, ended);
    state.granted.push({ ...terms, holder: to, given: traceOf(event) });
  },
  DelegationRevoked(state, event) {
    const { occurredOn, domain, holder, reason } = event.data;
    const isRevoked = (each: Delegation) => each.domain === domain && each.holder === holder;
    const ended = { ...traceOf(event), how: 'REVOKED' as const, ...(reason && { reason }) };
    state.granted = cut(state.granted, isRevoked, occurredOn, ended);
  },
  RitualScheduled(state, event) {
    const { occurredOn, ritual, lead, name, cadence, kind } = event.data;
    const leads = [{ person: lead, since: occurredOn, given: traceOf(event) }];
    state.rituals[ritual] = { revision: event.revision, name, cadence, kind, lead, leads, held: [], skipped: [] };
  },
  RitualHeld(state, event) {
    const { ritual, attendees, contributors } = event.data;
    state.rituals[ritual]?.held.push({ attendees, contributors, ...traceOf(event) });
  },
  RitualSkipped(state, event) {
    const { ritual, reason } = event.data;
    state.rituals[ritual]?.skipped.push({ reason, ...traceOf(event) });
  },
  RitualEnded(state, event) {
    const { ritual, from, reason } = event.data;
    const known = state.rituals[ritual];
    if (known) known.ended = { from, reason, ...traceOf(event) };
  },
  RitualLeadTransferred(state, event) {
    const { ritual, to, occurredOn } = event.data;
    const led = state.rituals[ritual];
    if (led) handLeadTo(led, { person: to, since: occurredOn, given: traceOf(event) });
  },
  ChannelDeclared(state, event) {
    const { channel, tool, purpose } = event.data;
    state.channels[channel] = { revision: event.revision, tool, purpose, declared: traceOf(event) };
  },
  DomainsMerged: unchanged,
});

function named(state: GovernanceState, domain: Domain): void {
  if (!state.domains.includes(domain)) state.domains.push(domain);
}
