import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import type { KpiSource } from './kpis.events.js';
import { setKpiBaseline } from './set-kpi-baseline.command.js';
import { setKpiTarget } from './set-kpi-target.command.js';

const defined = (source: KpiSource) =>
  told('KpiDefined', {
    kpi: 'K-MGR',
    family: 'MANAGER_SKILLS',
    unit: 'niveau',
    direction: 'UP',
    owner: 'RH',
    cadence: 'MONTHLY',
    source,
    shared: false,
    version: 1,
  });
const target = { kpi: 'K-MGR', target: 3.3, due: '2026-09-30' };
const measured = told('KpiMeasured', { kpi: 'K-MGR', period: '2026-01', value: 2.1, version: 1 });
const based = told('KpiBaselineSet', { kpi: 'K-MGR', value: 2.1 });

describe('setKpiBaseline', () => {
  const start = { kpi: 'K-MGR', value: 2.1, evidence: 'EV-005' };

  it('says where a KPI stood before the mission', () => {
    given(startedCedre, defined('MEASURED'))
      .when(setKpiBaseline, start)
      .then({ type: 'KpiBaselineSet', data: start })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('is about a KPI that is defined, and not for the team', () => {
    given(startedCedre).when(setKpiBaseline, start).thenRefused('UNKNOWN_REF', { kind: 'kpi', ref: 'K-MGR' });
    given(startedCedre, defined('MEASURED')).by('RH').when(setKpiBaseline, start).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('setKpiTarget', () => {
  it('says where a KPI is to be, and by when', () => {
    given(startedCedre, defined('MEASURED'), measured)
      .by('DIR')
      .when(setKpiTarget, target)
      .then({ type: 'KpiTargetSet', data: target })
      .thenFlagged();
  });

  it('is for leadership', () => {
    given(startedCedre, defined('MEASURED')).when(setKpiTarget, target).thenRefused('ROLE_FORBIDDEN');
  });

  it('marks a target without a baseline or a measurement', () => {
    given(startedCedre, defined('MEASURED')).by('DIR').when(setKpiTarget, target).thenFlagged('BASELINE_MISSING');
    given(startedCedre, defined('MEASURED'), based).by('DIR').when(setKpiTarget, target).thenFlagged();
  });

  it('takes what the mission records as the measurement of a computed KPI', () => {
    const assessed = told('ManagerAssessed', { wave: 1, managers: 6, atTarget: 1, average: 2.1 });
    const item = told('KnowledgeItemIdentified', {
      item: 'K01',
      name: 'Devis',
      criticality: 5,
      holders: ['DIR'],
      firmCreated: false,
    });
    const share = { ...target, target: 0.9 };
    const story = (source: KpiSource) =>
      given(startedCedre, defined(source), assessed).by('DIR').when(setKpiTarget, share);
    story('MANAGER_LEVEL').thenFlagged();
    story('KNOWLEDGE_COVERAGE').thenFlagged('BASELINE_MISSING');
    story('OWNER_SHARE').thenFlagged('BASELINE_MISSING');
    given(startedCedre, defined('KNOWLEDGE_COVERAGE'), item).by('DIR').when(setKpiTarget, share).thenFlagged();
  });
});
