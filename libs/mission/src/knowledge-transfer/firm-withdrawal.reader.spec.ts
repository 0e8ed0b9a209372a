import {
  assessed,
  decision,
  granted,
  item,
  process,
  startedCedre,
  told,
  transferred,
  viewOn,
  wellPut,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readFirmWithdrawal } from './firm-withdrawal.reader.js';

const read = (day: string, ...facts: readonly Told[]) =>
  readFirmWithdrawal(viewOn(day, [...startedCedre, ...facts]), 'en');
const month = (name: string, day: string, ...facts: readonly Told[]) =>
  read(day, ...facts).months.find((each) => each.month === name);

const ritual = told(
  'RitualScheduled',
  { ritual: 'R-COD', name: 'Codir', cadence: 'WEEKLY', lead: 'COO', kind: 'LEADERSHIP' },
  { on: '2026-01-12' },
);

describe('How the firm withdraws', () => {
  it('is told month by month, from the start to the day of the answer, the last one unfinished', () => {
    const { months, plannedEnd } = read('2026-03-17');
    expect(plannedEnd).toBe('2026-10-09');
    expect(months.map(({ month: name, day }) => [name, day])).toEqual([
      ['2026-01', '2026-01-31'],
      ['2026-02', '2026-02-28'],
      ['2026-03', '2026-03-17'],
    ]);
  });

  it('ends with the mission', () => {
    const closed = told('MissionClosed', { postMissionChecks: [] }, { on: '2026-03-10' });
    expect(read('2026-06-30', closed).months.at(-1)).toMatchObject({ month: '2026-03', day: '2026-03-10' });
  });

  it('counts domains in which a consultant decides at the end of the month, of those named by then', () => {
    const handed = transferred({ validFrom: '2026-03-13' }, '2026-03-10');
    const facts = [granted(), process({}, { on: '2026-02-10' }), handed];
    const domains = (name: string) => month(name, '2026-03-31', ...facts)?.domains;
    expect(domains('2026-01')).toEqual({ total: 1, byFirm: ['planification'], share: 1 });
    expect(domains('2026-02')).toEqual({ total: 2, byFirm: ['planification'], share: 0.5 });
    expect(domains('2026-03')).toEqual({ total: 2, byFirm: [], share: 0 });
    // The transfer takes effect on the 13th.
    expect(month('2026-03', '2026-03-12', ...facts)?.domains?.byFirm).toEqual(['planification']);
  });

  it('counts rituals that a consultant leads', () => {
    const handed = told('RitualLeadTransferred', { ritual: 'R-COD', from: 'COO', to: 'PROD' }, { on: '2026-02-20' });
    const rituals = (name: string) => month(name, '2026-02-28', ritual, handed)?.rituals;
    expect(rituals('2026-01')).toEqual({ total: 1, byFirm: ['R-COD'], share: 1 });
    expect(rituals('2026-02')).toEqual({ total: 1, byFirm: [], share: 0 });
  });

  it('counts items that consultants do alone and no one else, as known at the end of the month', () => {
    const facts = [
      item('K1', 4, ['COO']),
      item('K2', 3, ['COO', 'DIR']),
      item('K3', 3, ['SAV']),
      item('K4', 3),
      { ...assessed('K1', 'PROD', '2026-02-27'), recordedOn: '2026-03-02' },
    ];
    const items = (name: string) => month(name, '2026-03-31', ...facts)?.items;
    expect(items('2026-01')).toEqual({ total: 4, byFirm: ['K1'], share: 0.25 });
    expect(items('2026-02')).toEqual({ total: 4, byFirm: ['K1'], share: 0.25 });
    expect(items('2026-03')).toEqual({ total: 4, byFirm: [], share: 0 });
  });

  it('counts the decisions of the month that a consultant took, and says when there was none', () => {
    const facts = [
      decision({ decision: 'D1', by: 'COO' }, { on: '2026-01-20' }),
      decision({ decision: 'D2', by: 'DIR' }, { on: '2026-01-21' }),
      decision({ decision: 'D3', by: 'DIR' }, { on: '2026-03-02' }),
    ];
    const decisions = (name: string) => month(name, '2026-03-31', ...facts)?.decisions;
    expect(decisions('2026-01')).toEqual({ total: 2, byFirm: ['D1'], share: 0.5 });
    expect(decisions('2026-02')).toEqual({ total: 0, byFirm: [], share: undefined });
    expect(decisions('2026-03')).toEqual({ total: 1, byFirm: [], share: 0 });
  });

  it('asks for what is left: to be watched until the end of the contract, late after it', () => {
    const facts = [granted({ validTo: '2026-12-31' }), ritual, item('K1', 3, ['COO']), item('K2', 2, ['COO'])];
    const notices = (day: string) =>
      wellPut(read(day, ...facts).notices).map(({ code, subject, urgency, since }) => [code, subject, urgency, since]);
    expect(notices('2026-10-09')).toEqual([
      ['FIRM_HOLDS_ITEM', 'K1', 'BLOCKING', undefined],
      ['FIRM_HOLDS_ITEM', 'K2', 'WATCH', undefined],
      ['FIRM_DECIDES', 'planification', 'WATCH', undefined],
      ['FIRM_LEADS', 'R-COD', 'WATCH', undefined],
    ]);
    expect(notices('2026-10-12')).toEqual([
      ['FIRM_HOLDS_ITEM', 'K1', 'BLOCKING', '2026-10-09'],
      ['FIRM_HOLDS_ITEM', 'K2', 'OVERDUE', '2026-10-09'],
      ['FIRM_DECIDES', 'planification', 'OVERDUE', '2026-10-09'],
      ['FIRM_LEADS', 'R-COD', 'OVERDUE', '2026-10-09'],
    ]);
  });

  it('shows an acquirer the slices of their grant', () => {
    const seenBy = (...scope: readonly ('knowledge-transfer' | 'governance' | 'decisions')[]) => {
      const view = viewOn('2026-01-31', [...startedCedre, granted(), ritual, item('K1', 3, ['COO'])]);
      const rights = { roles: ['ACQUIRER'] as const, scope, keyAccounts: false };
      const { months, notices } = readFirmWithdrawal({ ...view, rights }, 'en');
      const [first] = months;
      return [first?.domains, first?.rituals, first?.decisions, notices.map(({ code }) => code)];
    };
    expect(seenBy('knowledge-transfer')).toEqual([undefined, undefined, undefined, ['FIRM_HOLDS_ITEM']]);
    const all = seenBy('knowledge-transfer', 'governance', 'decisions');
    expect(all.slice(0, 3)).not.toContain(undefined);
    expect(all[3]).toEqual(['FIRM_HOLDS_ITEM', 'FIRM_DECIDES', 'FIRM_LEADS']);
  });
});
