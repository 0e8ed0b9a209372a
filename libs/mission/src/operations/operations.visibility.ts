import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { OperationsEvent } from './operations.events.js';

/** What may be known of daily operations. */
export const operationsVisibility = {
  IrritantReported: inGrant,
  IrritantConfirmed: inGrant,
  IrritantAssigned: inGrant,
  IrritantResolved: inGrant,
  IrritantReopened: inGrant,
  BottleneckIdentified: inGrant,
  BottleneckResolved: inGrant,
  CapacityMeasured: inGrant,
  ResourceAllocated: inGrant,
  FlowMeasured: inGrant,
  ServiceLevelSet: inGrant,
  ServiceLevelHeld: inGrant,
  ServiceLevelBreached: inGrant,
  SiteOnboarded: inGrant,
  IntegrationWorkstreamOpened: inGrant,
  IntegrationWorkstreamClosed: inGrant,
  CostDriverDefined: inGrant,
  CostDriverMeasured: inGrant,
  SynergyPlanned: inGrant,
  SynergyMeasured: inGrant,
  SynergyDropped: inGrant,
  // What was observed there is for no acquirer.
  FieldVisitRecorded: { ...inGrant, withheld: ['observations'] },
} satisfies VisibilityTable<OperationsEvent>;
