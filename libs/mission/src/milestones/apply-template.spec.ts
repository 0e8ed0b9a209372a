import { draftedCedre, given, startedCedre, told } from '#specs';
import type { RecordedEvent } from '../mission-events.js';
import { describe, it } from '@jest/globals';
import { applyTemplate } from './apply-template.command.js';

const planned = (milestone: string, kind: string, due: string, template: string) => ({
  type: 'MilestonePlanned' as const,
  data: { milestone, kind, due, template, deliverables: [], functions: [] },
});
const common = (template: string) => [
  planned('J1', 'FLASH_AUDIT', '2026-01-30', template),
  planned('J2', 'DIAGNOSTICS', '2026-02-13', template),
  planned('J3', 'MACRO_PROJECT', '2026-05-29', template),
  planned('J4', 'DELIVERABLES', '2026-08-28', template),
  planned('J5', 'HANDOVER', '2026-10-02', template),
];
const ritual = (code: string, name: string, cadence: string, kind: string, lead = 'COO') => ({
  type: 'RitualScheduled' as const,
  data: { ritual: code, name, cadence, lead, kind },
});
const applying = (template: string, start = '2026-01-12') =>
  given(startedCedre).when(applyTemplate, { template, start });

describe('applyTemplate', () => {
  it.each(['GROWTH', 'SALE_PREPARATION', 'MANAGERIAL_TENSION', 'OTHER'])(
    'plans the five usual steps of %s',
    (template) => {
      applying(template).then(...common(template));
    },
  );

  it('adds day 1, day 30 and day 100 after an acquisition', () => {
    applying('POST_ACQUISITION').then(
      ...common('POST_ACQUISITION'),
      planned('J6', 'FLASH_AUDIT', '2026-01-13', 'POST_ACQUISITION'),
      planned('J7', 'DIAGNOSTICS', '2026-02-11', 'POST_ACQUISITION'),
      planned('J8', 'MACRO_PROJECT', '2026-04-22', 'POST_ACQUISITION'),
    );
  });

  it('adds a second diagnosis in a reorganisation', () => {
    applying('REORGANISATION').then(
      ...common('REORGANISATION'),
      planned('J6', 'DIAGNOSTICS', '2026-03-13', 'REORGANISATION'),
    );
  });

  it('leaves out what would fall after the end of the mission, not on it', () => {
    applying('GROWTH', '2026-02-23').then(
      planned('J1', 'FLASH_AUDIT', '2026-03-13', 'GROWTH'),
      planned('J2', 'DIAGNOSTICS', '2026-03-27', 'GROWTH'),
      planned('J3', 'MACRO_PROJECT', '2026-07-10', 'GROWTH'),
      planned('J4', 'DELIVERABLES', '2026-10-09', 'GROWTH'),
      planned('J5', 'HANDOVER', '2026-10-02', 'GROWTH'),
    );
    applying('GROWTH', '2026-02-24').then(
      planned('J1', 'FLASH_AUDIT', '2026-03-14', 'GROWTH'),
      planned('J2', 'DIAGNOSTICS', '2026-03-28', 'GROWTH'),
      planned('J3', 'MACRO_PROJECT', '2026-07-11', 'GROWTH'),
      planned('J4', 'HANDOVER', '2026-10-02', 'GROWTH'),
    );
  });

  it('starts within the mission', () => {
    applying('GROWTH', '2026-10-10').thenRefused('BEYOND_MISSION_END', {
      date: '2026-10-10',
      plannedEnd: '2026-10-09',
    });
  });

  it('may be applied to a draft, by the firm or leadership', () => {
    given(draftedCedre)
      .by('DIR')
      .when(applyTemplate, { template: 'OTHER', start: '2026-01-12' })
      .then(...common('OTHER'));
    given(startedCedre)
      .by('SPO')
      .when(applyTemplate, { template: 'OTHER', start: '2026-01-12' })
      .thenRefused('ROLE_FORBIDDEN');
  });

  it('never mixes with steps that are already planned', () => {
    const step = told('MilestonePlanned', {
      milestone: 'J9',
      kind: 'HANDOVER',
      due: '2026-10-02',
      deliverables: [],
      functions: [],
    });
    given(startedCedre, step)
      .when(applyTemplate, { template: 'OTHER', start: '2026-01-12' })
      .thenRefused('WRONG_STATE', { kind: 'milestone', ref: 'J9' });
  });

  const filling = (template: string, ...parts: readonly string[]) => ({ template, start: '2026-01-12', parts });

  it('fills the parts that are asked for, each under the next references, led by whoever applies it', () => {
    given(startedCedre)
      .when(applyTemplate, filling('POST_ACQUISITION', 'RITUALS'))
      .then(
        ritual('RT1', 'Point d’exploitation', 'WEEKLY', 'TEAM'),
        ritual('RT2', 'Comité de direction', 'MONTHLY', 'LEADERSHIP'),
        ritual('RT3', 'Point avec le sponsor', 'MONTHLY', 'SPONSOR'),
        ritual('RT4', 'Comité d’intégration', 'WEEKLY', 'LEADERSHIP'),
      );
  });

  it.each([
    ['GROWTH', 4, 5, 7, 7],
    ['SALE_PREPARATION', 4, 6, 7, 8],
    ['POST_ACQUISITION', 4, 6, 7, 8],
    ['OTHER', 3, 4, 6, 6],
  ] as const)(
    'sets up the rituals, KPIs, processes and knowledge of %s',
    (template, rituals, kpis, processes, items) => {
      const times = (count: number, type: RecordedEvent['type']) =>
        Array.from({ length: count }, () => ({ type, data: {} }));
      given(startedCedre)
        .when(applyTemplate, filling(template, 'RITUALS', 'KPIS', 'PROCESSES', 'KNOWLEDGE'))
        .then(
          ...times(rituals, 'RitualScheduled'),
          ...times(kpis, 'KpiDefined'),
          ...times(processes, 'ProcessIdentified'),
          ...times(items, 'KnowledgeItemIdentified'),
        );
    },
  );

  it('says what each part holds', () => {
    given(startedCedre)
      .when(applyTemplate, { ...filling('SALE_PREPARATION', 'KPIS'), language: 'EN', lead: 'DAF' })
      .then(
        ...['KPI1', 'KPI2', 'KPI3'].map((kpi) => ({ type: 'KpiDefined' as const, data: { kpi } })),
        {
          type: 'KpiDefined',
          data: {
            ...{ kpi: 'KPI4', name: 'Customer satisfaction', family: 'NPS', unit: 'points', direction: 'UP' },
            ...{ owner: 'DAF', cadence: 'QUARTERLY', source: 'MEASURED', shared: false, version: 1 },
            formula: 'Share of promoters (9 and 10) less share of detractors (0 to 6).',
          },
        },
        ...['KPI5', 'KPI6'].map((kpi) => ({ type: 'KpiDefined' as const, data: { kpi } })),
      );
  });

  it('leaves out what the mission has under that name, in either language and however it is typed', () => {
    const there = told('RitualScheduled', {
      ritual: 'RT7',
      name: 'operations  REVIEW',
      cadence: 'WEEKLY',
      lead: 'PROD',
      kind: 'TEAM',
    });
    given(startedCedre, there)
      .when(applyTemplate, { ...filling('OTHER', 'RITUALS'), lead: 'DIR', language: 'EN' })
      .then(
        { ...ritual('RT8', 'Leadership meeting', 'MONTHLY', 'LEADERSHIP', 'DIR') },
        { ...ritual('RT9', 'Sponsor review', 'MONTHLY', 'SPONSOR', 'DIR') },
      );
    const all = ['Point d’exploitation', 'Comité de direction', 'Point avec le sponsor'].map((name, index) =>
      told('RitualScheduled', { ritual: `RT${index + 1}`, name, cadence: 'WEEKLY', lead: 'PROD', kind: 'TEAM' }),
    );
    given(startedCedre, ...all)
      .when(applyTemplate, filling('OTHER', 'RITUALS'))
      .then();
  });

  it('sets everything up before the start too: objectives name KPIs', () => {
    given(draftedCedre)
      .by('DIR')
      .when(applyTemplate, filling('OTHER', 'MILESTONES', 'RITUALS', 'KPIS', 'PROCESSES', 'KNOWLEDGE'))
      .thenAccepted();
  });

  it('names a lead who is there', () => {
    given(startedCedre)
      .when(applyTemplate, { ...filling('OTHER', 'RITUALS'), lead: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });
});
