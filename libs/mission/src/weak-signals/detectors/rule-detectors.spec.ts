import { decision, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { movingPriorities } from './moving-priorities.js';
import { persistentIrritants } from './persistent-irritants.js';
import { readyMade } from './ready-made.js';
import { silentRegister } from './silent-register.js';

const after = (facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);

describe('persistent-irritants', () => {
  const reported = (irritant: string, on: string, severity = 2) =>
    told('IrritantReported', { irritant, topic: `sujet ${irritant}`, severity }, { on });
  const resolved = (irritant: string, on: string) => told('IrritantResolved', { irritant }, { on });
  const back = (irritant: string, on: string, times: number) =>
    told('IrritantReopened', { irritant, reason: 'revenu', times }, { on });
  const three = [reported('I01', '2026-01-23'), reported('I02', '2026-01-23'), reported('I03', '2026-01-26', 3)];
  const read = (facts: readonly Told[], today: string) => persistentIrritants.read(after(facts), today)[0];

  it('alarms on the day on which the third is open for more than 30 days', () => {
    expect(read(three, '2026-02-25')?.alarm).toBeUndefined();
    const alarm = read(three, '2026-02-26')?.alarm;
    expect(alarm).toMatchObject({ value: 3, threshold: 3 });
    expect(alarm?.series).toHaveLength(3);
    expect(alarm?.statistic).toEqual({
      fr: '3 irritants reviennent, dont « sujet I03 ».',
      en: '3 irritants keep coming back, including “sujet I03”.',
    });
  });

  it('counts one that came back twice, however young', () => {
    const recurring = [reported('I03', '2026-02-16'), resolved('I03', '2026-02-17'), back('I03', '2026-02-18', 1)];
    const twice = [...recurring, resolved('I03', '2026-02-19'), back('I03', '2026-02-20', 2)];
    expect(read([...three.slice(0, 2), ...recurring], '2026-02-24')?.alarm).toBeUndefined();
    expect(read([...three.slice(0, 2), ...twice], '2026-02-24')?.alarm).toBeDefined();
  });

  it('does not count what is resolved', () => {
    expect(read([...three, resolved('I01', '2026-02-20')], '2026-02-26')?.alarm).toBeUndefined();
  });

  it('is clear on Fridays only, so that no week closes a signal and raises it again', () => {
    const two = [...three, resolved('I03', '2026-03-19')];
    expect(read(two, '2026-03-19')).toEqual({ clear: false });
    expect(read(two, '2026-03-20')).toEqual({ clear: true });
    expect(read(three, '2026-03-20')?.clear).toBe(false);
  });
});

describe('silent-register', () => {
  const taken = decision({ decision: 'D06' }, { on: '2026-05-11', recordedOn: '2026-05-18' });
  const read = (facts: readonly Told[], today: string) => silentRegister.read(after(facts), today)[0];

  it('alarms on day 46 after the last decision was recorded', () => {
    expect(read([taken], '2026-07-02')).toEqual({ clear: true });
    const reading = read([taken], '2026-07-03');
    expect(reading).toMatchObject({ clear: false, alarm: { since: '2026-05-18', value: 46, threshold: 45 } });
    expect(reading?.alarm?.statistic.fr).toBe('46 jours sans décision tracée.');
    expect(reading?.alarm?.series).toEqual([startedCedre.length]);
  });

  it('counts from the start while nothing was decided', () => {
    expect(read([], '2026-02-26')?.alarm).toBeUndefined();
    expect(read([], '2026-02-27')?.alarm).toMatchObject({ since: '2026-01-12', series: [] });
  });

  it('says nothing before the start', () => {
    expect(silentRegister.read(missionAfter(...startedCedre.slice(0, -1)), '2026-06-01')).toEqual([]);
  });
});

describe('ready-made', () => {
  const identified = told('ProcessIdentified', {
    process: 'P2',
    name: 'Ordonnancement',
    critical: true,
    owner: 'PROD',
    functions: [],
  });
  const rollout = (sites: number, pilot: boolean, on: string) =>
    told(
      'ProcessAutomated',
      { process: 'P2', step: 'ordonnancement', tool: 'module ERP', share: 0.3, sites, pilot },
      { on },
    );
  const adapted = (process: string | undefined, on: string) =>
    told(
      'CultureAdaptationRecorded',
      {
        method: 'module',
        adaptedFrom: 'ERP',
        adaptation: 'vue hebdo',
        proposedBy: 'équipe',
        ...(process && { process }),
      },
      { on },
    );
  const read = (...facts: readonly Told[]) => readyMade.read(after([identified, ...facts]), '2026-04-30')[0];

  it('alarms at once when a tool reaches two sites without a pilot', () => {
    const reading = read(rollout(2, false, '2026-04-20'));
    expect(reading).toMatchObject({ subject: 'P2', clear: false, alarm: { since: '2026-04-20', value: 2 } });
    expect(reading?.alarm?.statistic.en).toBe('module ERP (P2) rolled out to 2 sites with no pilot or adaptation.');
  });

  it('lets a tool reach one site of two, or several after a pilot', () => {
    expect(read(rollout(1, false, '2026-04-20'))).toEqual({ subject: 'P2', clear: true });
    expect(read(rollout(2, true, '2026-04-20'))).toEqual({ subject: 'P2', clear: true });
  });

  it('takes the only site of a company for all of them', () => {
    const scope = told('ScopeAmended', {
      included: ['production'],
      excluded: ['financement'],
      sites: ['Valence'],
      functions: [],
      fullDelegationDomains: [],
      plannedEnd: '2026-10-09',
      reason: 'vente de Chambéry',
    });
    expect(read(scope, rollout(1, false, '2026-04-20'))?.alarm).toBeDefined();
  });

  it('lets a tool through that the team adapted before, and no other', () => {
    expect(read(adapted('P2', '2026-04-10'), rollout(2, false, '2026-04-20'))?.alarm).toBeUndefined();
    expect(read(adapted(undefined, '2026-04-10'), rollout(2, false, '2026-04-20'))?.alarm).toBeDefined();
  });

  it('is clear after a pilot, or an adaptation that names the process', () => {
    expect(read(rollout(2, false, '2026-04-20'), rollout(1, true, '2026-04-25'))?.clear).toBe(true);
    expect(read(rollout(2, false, '2026-04-20'), adapted('P2', '2026-04-25'))?.clear).toBe(true);
    expect(read(rollout(1, true, '2026-04-10'), rollout(2, false, '2026-04-20'))?.clear).toBe(false);
  });

  it('is clear when the process is retired', () => {
    expect(read(rollout(2, false, '2026-04-20'), told('ProcessRetired', { process: 'P2', reason: 'x' }))?.clear).toBe(
      true,
    );
  });
});

describe('moving-priorities', () => {
  const moved = (on: string) => told('IssueReprioritised', { issue: 'E1', rank: 2, reason: 'x' }, { on, by: 'DIR' });
  const read = (days: readonly string[], today: string) => movingPriorities.read(after(days.map(moved)), today)[0];
  const may = ['2026-05-04', '2026-05-12', '2026-05-20'];

  it('alarms at the third change of a calendar month', () => {
    expect(read(may.slice(1), '2026-05-20')).toEqual({ clear: true });
    expect(read(may, '2026-05-20')).toMatchObject({ clear: false, alarm: { value: 3, threshold: 3 } });
    expect(read(['2026-04-30', ...may.slice(1)], '2026-05-20')?.alarm).toBeUndefined();
  });

  it('is clear after a full month below three', () => {
    expect(read(may, '2026-06-30')).toEqual({ clear: false });
    expect(read(may, '2026-07-01')).toEqual({ clear: true });
    expect(read([...may, '2026-06-02', '2026-06-03'], '2026-07-01')).toEqual({ clear: true });
  });
});
