import type { StoredForm } from '#ledger';
import type { CapacityEvent } from './capacity.events.js';
import { costsEvents, type CostsEvent } from './costs/cost-drivers.events.js';
import type { IntegrationEvent } from './integration.events.js';
import type { IrritantsEvent } from './irritants.events.js';
import type { ServiceLevelsEvent } from './service-levels.events.js';
import type { FieldVisitRecorded } from './visits/field-visits.events.js';
import { synergiesEvents, type SynergiesEvent } from './synergies/synergies.events.js';

/** Daily operations. */
export type OperationsEvent =
  | IrritantsEvent
  | CapacityEvent
  | ServiceLevelsEvent
  | IntegrationEvent
  | CostsEvent
  | SynergiesEvent
  | FieldVisitRecorded;

export const operationsEvents = {
  IrritantReported: { schema: 1 },
  IrritantConfirmed: { schema: 1 },
  IrritantAssigned: { schema: 1 },
  IrritantResolved: { schema: 1 },
  IrritantReopened: { schema: 1 },
  BottleneckIdentified: { schema: 1 },
  BottleneckResolved: { schema: 1 },
  CapacityMeasured: { schema: 1 },
  ResourceAllocated: { schema: 1 },
  FlowMeasured: { schema: 1 },
  ServiceLevelSet: { schema: 1 },
  ServiceLevelHeld: { schema: 1 },
  ServiceLevelBreached: { schema: 1 },
  SiteOnboarded: { schema: 1 },
  IntegrationWorkstreamOpened: { schema: 1 },
  IntegrationWorkstreamClosed: { schema: 1 },
  ...costsEvents,
  ...synergiesEvents,
  FieldVisitRecorded: { schema: 1 },
} satisfies Record<OperationsEvent['type'], StoredForm>;
