import { fold, type ReadOnly } from '#decider';
import type { Day, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import type { CapacityMeasured, FlowMeasured, ResourceAllocated } from './capacity.events.js';
import type { CostDriver } from './costs/cost-drivers.state.js';
import type { OperationsEvent } from './operations.events.js';
import type { ServiceLevelHeld, ServiceLevelSet } from './service-levels.events.js';
import type { Synergy } from './synergies/synergies.state.js';
import type { FieldVisitRecorded } from './visits/field-visits.events.js';
import { putLast } from '../shared/in-order.js';
import { traced } from '../shared/trace.js';

type Data<E extends { readonly data: unknown }> = Omit<E['data'], 'occurredOn'>;

/** A repeated nuisance. */
export interface Irritant {
  /** Line that recorded it first. */
  revision: number;
  topic: string;
  severity: number;
  site?: string;
  reportedOn: Day;
  /** Day on which it was last resolved; left out while it is open. */
  resolvedOn?: Day;
  /** The decision that removed it. */
  resolvedBy?: Ref;
  /** Who is in charge of removing it. */
  owner?: PersonCode;
  /** Who said that they meet it too. */
  confirmedBy: PersonCode[];
  /** How often it came back after it was resolved. */
  reopened: number;
  /** Revisions of the events that tell its story. */
  revisions: number[];
}

/** A resource that limits, or limited, the flow. */
export interface Bottleneck {
  identifiedOn: Day;
  /** Load over capacity when it was said to limit. */
  utilisation: number;
  evidence: EvidenceRef;
  revision: number;
  /** Left out while it limits, like the load over capacity since, and its proof. */
  resolvedOn?: Day;
  utilisationSince?: number;
  evidenceSince?: EvidenceRef;
}

/** A promise, and the values measured against it, by period in the order of recording. */
export interface ServiceLevel extends Omit<Data<ServiceLevelSet>, 'serviceLevel'> {
  /** Line that recorded it first. */
  revision: number;
  values: Record<string, Omit<Data<ServiceLevelHeld>, 'serviceLevel' | 'period'> & { held: boolean; revision: number }>;
}

/** Daily operations. */
export interface OperationsState {
  /** In the order of reporting. */
  irritants: Record<Ref, Irritant>;
  /** The last time each resource was said to limit, in that order. */
  bottlenecks: Record<string, Bottleneck>;
  /** In the order of recording, like allocations and flows. */
  capacities: (Data<CapacityMeasured> & { revision: number })[];
  allocations: Data<ResourceAllocated>[];
  flows: (Data<FlowMeasured> & { revision: number })[];
  serviceLevels: Record<Ref, ServiceLevel>;
  /** Sites that joined those of the scope, with their full names. */
  sites: Record<string, { revision: number; name: string; onboardedOn: Day }>;
  workstreams: Record<
    Ref,
    { revision: number; name: string; lead: PersonCode; openedOn: Day; closedOn?: Day; outcome?: string }
  >;
  /** In the order of definition. */
  costDrivers: Record<Ref, CostDriver>;
  /** In the order of planning. */
  synergies: Record<Ref, Synergy>;
  /** In the order of recording. */
  visits: (Data<FieldVisitRecorded> & { by: PersonCode; revision: number })[];
}

const nothing = (): OperationsState => ({
  irritants: {},
  bottlenecks: {},
  capacities: [],
  allocations: [],
  flows: [],
  serviceLevels: {},
  sites: {},
  workstreams: {},
  costDrivers: {},
  synergies: {},
  visits: [],
});

export const operations = fold<OperationsState, OperationsEvent>(nothing, {
  IrritantReported(state, { data: { irritant, topic, severity, site, occurredOn }, revision }) {
    const about = { topic, severity, ...(site && { site }) };
    state.irritants[irritant] = {
      revision,
      ...about,
      reportedOn: occurredOn,
      confirmedBy: [],
      reopened: 0,
      revisions: [revision],
    };
  },
  IrritantConfirmed(state, { data, revision, metadata }) {
    const irritant = storyOf(state, data.irritant, revision);
    if (irritant && !irritant.confirmedBy.includes(metadata.actor.id)) irritant.confirmedBy.push(metadata.actor.id);
  },
  IrritantAssigned(state, { data, revision }) {
    const irritant = storyOf(state, data.irritant, revision);
    if (irritant) irritant.owner = data.owner;
  },
  IrritantResolved(state, { data, revision }) {
    const irritant = storyOf(state, data.irritant, revision);
    if (!irritant) return;
    irritant.resolvedOn = data.occurredOn;
    if (data.decision) irritant.resolvedBy = data.decision;
  },
  IrritantReopened(state, { data, revision }) {
    const irritant = storyOf(state, data.irritant, revision);
    if (!irritant) return;
    irritant.reopened += 1;
    delete irritant.resolvedOn;
    delete irritant.resolvedBy;
  },
  BottleneckIdentified(state, { data: { resource, utilisation, evidence, occurredOn }, revision }) {
    putLast(state.bottlenecks, resource, { identifiedOn: occurredOn, utilisation, evidence, revision });
  },
  BottleneckResolved(state, { data: { resource, utilisation, evidence, occurredOn } }) {
    const bottleneck = state.bottlenecks[resource];
    if (!bottleneck) return;
    bottleneck.resolvedOn = occurredOn;
    bottleneck.utilisationSince = utilisation;
    bottleneck.evidenceSince = evidence;
  },
  CapacityMeasured(state, { data: { occurredOn: _, ...measured }, revision }) {
    const utilisation = shownRatio(measured.utilisation, measured.demandPerDay, measured.capacityPerDay);
    state.capacities.push({ ...measured, utilisation, revision });
  },
  ResourceAllocated(state, { data: { occurredOn: _, ...allocated } }) {
    state.allocations.push(allocated);
  },
  FlowMeasured(state, { data: { occurredOn: _, ...measured }, revision }) {
    const leadTimeDays = shownRatio(measured.leadTimeDays, measured.wip, measured.throughputPerDay);
    state.flows.push({ ...measured, leadTimeDays, revision });
  },
  ServiceLevelSet(state, { data: { occurredOn: _, serviceLevel, ...promise }, revision }) {
    state.serviceLevels[serviceLevel] = { revision, ...promise, values: {} };
  },
  ServiceLevelHeld(state, { data: { occurredOn: _, serviceLevel, period, ...recorded }, revision }) {
    const promise = state.serviceLevels[serviceLevel];
    if (promise) promise.values[period] = { ...recorded, held: true, revision };
  },
  ServiceLevelBreached(state, { data: { occurredOn: _, serviceLevel, period, ...recorded }, revision }) {
    const promise = state.serviceLevels[serviceLevel];
    if (promise) promise.values[period] = { ...recorded, held: false, revision };
  },
  SiteOnboarded(state, { data: { site, name, occurredOn }, revision }) {
    state.sites[site] = { revision, name, onboardedOn: occurredOn };
  },
  IntegrationWorkstreamOpened(state, { data: { workstream, name, lead, occurredOn }, revision }) {
    state.workstreams[workstream] = { revision, name, lead, openedOn: occurredOn };
  },
  IntegrationWorkstreamClosed(state, { data: { workstream, outcome, occurredOn } }) {
    const opened = state.workstreams[workstream];
    if (opened) Object.assign(opened, { closedOn: occurredOn, outcome });
  },
  CostDriverDefined(state, event) {
    state.costDrivers[event.data.driver] = { ...traced(event, 'driver'), measurements: {} };
  },
  CostDriverMeasured(state, event) {
    const driver = state.costDrivers[event.data.driver];
    if (driver) driver.measurements[event.data.period] = traced(event, 'driver', 'period');
  },
  SynergyPlanned(state, event) {
    state.synergies[event.data.synergy] = { ...traced(event, 'synergy'), measurements: {} };
  },
  SynergyMeasured(state, event) {
    const synergy = state.synergies[event.data.synergy];
    if (synergy) synergy.measurements[event.data.period] = traced(event, 'synergy', 'period');
  },
  SynergyDropped(state, event) {
    const synergy = state.synergies[event.data.synergy];
    if (synergy) synergy.dropped = traced(event, 'synergy');
  },
  FieldVisitRecorded(state, { data: { occurredOn: _, ...visit }, metadata, revision }) {
    state.visits.push({ ...visit, by: metadata.actor.id, revision });
  },
});

function storyOf(state: OperationsState, ref: Ref, revision: number): Irritant | undefined {
  const irritant = state.irritants[ref];
  irritant?.revisions.push(revision);
  return irritant;
}

/** Reported or reopened, and not resolved since. */
export const isUnresolved = (irritant: ReadOnly<Irritant>): boolean => irritant.resolvedOn === undefined;

/** A ratio as it was recorded. One that was infinite is stored as nothing: it is as large as can be shown. */
const shownRatio = (recorded: number | null, part: number, whole: number): number =>
  recorded ?? Math.min(Number.MAX_SAFE_INTEGER, part / whole);
