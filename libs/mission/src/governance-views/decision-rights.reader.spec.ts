import { granted, process, startedCedre, told, transferred, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readDecisionRights } from './decision-rights.reader.js';

const budget = told(
  'OverlapZoneDeclared',
  { zone: 'budget', parties: ['DIR', 'DAF'], kind: 'BUDGET' },
  { on: '2026-01-12' },
);

const rightsOn = (onDay: string, ...facts: readonly Told[]) =>
  readDecisionRights(viewOn('2026-07-20', [...startedCedre, ...facts]), onDay);
const planning = (onDay: string, ...facts: readonly Told[]) =>
  rightsOn(onDay, ...facts).rights.find(({ domain }) => domain === 'planification');

describe('The rights to decide on a business day', () => {
  it('name the holder of a delegation with its level, its grantor and its last day', () => {
    expect(planning('2026-07-12', granted(), transferred())).toMatchObject({
      ...{ rule: 1, decider: 'COO', level: 5, grantor: 'DIR', since: '2026-01-12', until: '2026-07-12' },
      mayDecide: ['COO', 'DIR'],
    });
    expect(planning('2026-07-13', granted(), transferred())).toMatchObject({
      decider: 'PROD',
      level: 6,
      until: undefined,
    });
  });

  it('tell the ceiling, and that two decide together', () => {
    const joint = granted({ level: 4, ceilingCents: 500_000 });
    expect(planning('2026-02-02', joint)).toMatchObject({ rule: 2, level: 4, ceilingCents: 500_000 });
  });

  it('tell the process beside the delegation that goes before it', () => {
    const laid = process({ domain: 'planification', decide: 'PROD', conflictPath: [{ step: 'MEDIATION' }] });
    expect(planning('2026-02-02', granted(), laid)).toMatchObject({
      decider: 'COO',
      process: {
        decide: 'PROD',
        recommend: 'COM',
        conflictPath: [{ step: 'MEDIATION', person: undefined }],
        reason: undefined,
      },
    });
    expect(planning('2026-02-02', laid)).toMatchObject({ rule: 3, decider: 'PROD', level: undefined });
  });

  it('name no one where any member of leadership may decide', () => {
    expect(rightsOn('2026-02-02', budget).rights).toMatchObject([
      { domain: 'budget', rule: 4, decider: undefined, mayDecide: [], process: undefined },
    ]);
  });

  it('say where the firm never decides, because the scope leaves the domain out', () => {
    const financing = process({ domain: 'financement' });
    expect(rightsOn('2026-02-02', financing, process()).rights).toMatchObject([
      { domain: 'financement', outOfScope: true },
      { domain: 'agences', outOfScope: false },
    ]);
  });

  it('list the overlap zones that no process settles on that day', () => {
    const settled = process({ domain: 'budget' }, { on: '2026-03-02' });
    expect(rightsOn('2026-03-01', budget, settled).zonesWithoutProcess).toMatchObject([{ domain: 'budget' }]);
    expect(rightsOn('2026-03-02', budget, settled).zonesWithoutProcess).toEqual([]);
  });
});
