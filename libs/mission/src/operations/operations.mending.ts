import type { MendingTable } from '../pipeline/mending.js';
import type { OperationsEvent } from './operations.events.js';

export const operationsMending: MendingTable<OperationsEvent> = {
  IrritantReported: { mistake: 'strikable', texts: ['topic'] },
  IrritantConfirmed: { mistake: 'strikable' },
  IrritantAssigned: { mistake: 'strikable' },
  IrritantResolved: { mistake: 'strikable', texts: ['note'], opens: { IrritantReopened: { irritant: 'irritant' } } },
  IrritantReopened: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: {
      IrritantConfirmed: { irritant: 'irritant' },
      IrritantAssigned: { irritant: 'irritant' },
      IrritantResolved: { irritant: 'irritant' },
    },
  },
  BottleneckIdentified: { mistake: 'strikable', opens: { BottleneckResolved: { resource: 'resource' } } },
  BottleneckResolved: { mistake: 'strikable' },
  CapacityMeasured: { mistake: 'strikable' },
  ResourceAllocated: { mistake: 'strikable' },
  FlowMeasured: { mistake: 'strikable' },
  ServiceLevelSet: { mistake: 'strikable', texts: ['name', 'target'] },
  ServiceLevelHeld: { mistake: 'strikable' },
  ServiceLevelBreached: { mistake: 'strikable' },
  SiteOnboarded: {
    mistake: 'strikable',
    texts: ['name'],
    opens: {
      KpiMeasured: { site: 'site' },
      IrritantReported: { site: 'site' },
      ChangeAcceptanceMeasured: { site: 'site' },
      FieldVisitRecorded: { site: 'site' },
    },
  },
  IntegrationWorkstreamOpened: { mistake: 'strikable', texts: ['name'] },
  IntegrationWorkstreamClosed: { mistake: 'strikable', texts: ['outcome'] },
  CostDriverDefined: { mistake: 'strikable' },
  CostDriverMeasured: { mistake: 'strikable' },
  SynergyPlanned: { mistake: 'strikable' },
  SynergyMeasured: { mistake: 'strikable' },
  SynergyDropped: { mistake: 'strikable', texts: ['reason'] },
  FieldVisitRecorded: { mistake: 'strikable' },
};
