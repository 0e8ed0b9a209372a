import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { allocateResource } from './allocate-resource.command.js';
import { identifyBottleneck } from './identify-bottleneck.command.js';
import { measureCapacity } from './measure-capacity.command.js';
import { measureFlow } from './measure-flow.command.js';
import { resolveBottleneck } from './resolve-bottleneck.command.js';

const bench = { resource: 'banc d’essai', utilisation: 0.93, evidence: 'EV-003' };
const identified = told('BottleneckIdentified', bench, { on: '2026-01-27', by: 'ANA' });
const cured = { ...bench, utilisation: 0.81 };
const process = told('ProcessIdentified', {
  process: 'P2',
  name: 'Ordonnancement',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const february = { from: '2026-02-02', to: '2026-02-27' };
const working = given(startedCedre, process).by('ANA').on('2026-03-02');

describe('A bottleneck (identifyBottleneck, resolveBottleneck)', () => {
  it('is named with its load and the evidence', () => {
    working
      .when(identifyBottleneck, bench)
      .then({ type: 'BottleneckIdentified', data: bench })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    working.when(identifyBottleneck, { ...bench, evidence: undefined }).thenRefused('EVIDENCE_REQUIRED');
  });

  it('is resolved with its load and the evidence', () => {
    const known = given(startedCedre, identified).by('PROD').on('2026-09-14');
    known.when(resolveBottleneck, cured).then({ type: 'BottleneckResolved', data: cured });
    known.when(resolveBottleneck, { ...cured, evidence: '' }).thenRefused('EVIDENCE_REQUIRED');
  });

  it('has to be open to be resolved', () => {
    working.when(resolveBottleneck, cured).thenRefused('UNKNOWN_REF', { kind: 'bottleneck', ref: 'banc d’essai' });
    const closed = given(startedCedre, identified, told('BottleneckResolved', cured, { on: '2026-09-14' })).by('PROD');
    closed.on('2026-09-15').when(resolveBottleneck, cured).thenRefused('UNKNOWN_REF');
  });

  it('is not identified by the successor, nor resolved by the sponsor', () => {
    working
      .by('SPO')
      .when(identifyBottleneck, bench)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'TEAM', 'LEADERSHIP'] });
    working.by('SPO').when(resolveBottleneck, cured).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('measureCapacity', () => {
  const measured = { resource: 'banc d’essai', ...february, demandPerDay: 56, capacityPerDay: 50 };

  it('computes the load: 56 a day against 50 is 1.12', () => {
    working
      .when(measureCapacity, measured)
      .then({ type: 'CapacityMeasured', data: { ...measured, utilisation: 1.12 } });
  });

  it('needs a capacity above 0', () => {
    const field = { field: 'capacityPerDay' };
    working.when(measureCapacity, { ...measured, capacityPerDay: 0 }).thenRefused('INVALID_INPUT', field);
    working.when(measureCapacity, { ...measured, capacityPerDay: -1 }).thenRefused('INVALID_INPUT', field);
  });

  it('may last one day, and does not end before it begins', () => {
    working.when(measureCapacity, { ...measured, to: '2026-02-02' }).thenFlagged();
    working
      .when(measureCapacity, { ...measured, to: '2026-02-01' })
      .thenRefused('DATES_REVERSED', { end: '2026-02-01' });
  });
});

describe('allocateResource', () => {
  const reserved = { resource: 'banc d’essai', process: 'P2', capacityPerDay: 8, ...february };

  it('reserves a part of a resource for a process or an initiative', () => {
    working.when(allocateResource, reserved).then({ type: 'ResourceAllocated', data: reserved }).thenFlagged();
    working.when(allocateResource, { ...reserved, process: 'P9' }).thenRefused('UNKNOWN_REF', { kind: 'process' });
    working
      .when(allocateResource, { ...reserved, initiative: 'N9' })
      .thenRefused('UNKNOWN_REF', { kind: 'initiative' });
  });

  it('says for what', () => {
    working
      .when(allocateResource, { ...reserved, process: undefined })
      .thenRefused('INVALID_INPUT', { field: 'process' });
  });

  it('does not end before it begins', () => {
    working.when(allocateResource, { ...reserved, to: '2026-02-01' }).thenRefused('DATES_REVERSED');
  });
});

describe('measureFlow', () => {
  const flow = { process: 'P2', ...february, wip: 60, throughputPerDay: 8 };

  it('computes the lead time by Little’s law: 60 under way, 8 a day, 7.5 days', () => {
    working.when(measureFlow, flow).then({ type: 'FlowMeasured', data: { ...flow, leadTimeDays: 7.5 } });
  });

  it('needs something to come out', () => {
    working
      .when(measureFlow, { ...flow, throughputPerDay: 0 })
      .thenRefused('INVALID_INPUT', { field: 'throughputPerDay' });
  });

  it('does not end before it begins', () => {
    working.when(measureFlow, { ...flow, to: '2026-02-01' }).thenRefused('DATES_REVERSED');
  });
});
