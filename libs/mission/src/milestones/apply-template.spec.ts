import { draftedCedre, given, startedCedre, told } from '#specs';
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
const applying = (template: string, start = '2026-01-12') =>
  given(startedCedre).when(applyTemplate, { template, start });

describe('applyTemplate', () => {
  it.each(['GROWTH', 'SALE_PREPARATION', 'MANAGERIAL_TENSION', 'OTHER'])(
    'plans the five usual steps of %s',
    (template) => {
      applying(template).then(...common(template));
    },
  );

  it('adds an integration project after an acquisition', () => {
    applying('POST_ACQUISITION').then(
      ...common('POST_ACQUISITION'),
      planned('J6', 'MACRO_PROJECT', '2026-04-22', 'POST_ACQUISITION'),
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
});
