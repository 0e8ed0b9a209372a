import { granted, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { effectiveDecider } from './effective-decider.js';

const terms = { domain: 'planification', validTo: '2026-10-09', binding: 'NONE' } as const;
const byDir = (on: string) => ({ on, by: 'DIR', role: 'LEADERSHIP' });

describe('who decided, once delegations have changed', () => {
  const decider = (day: string, ...facts: readonly Told[]) => {
    const { rule, decider, delegation } = effectiveDecider(
      missionAfter(...startedCedre, ...facts).governance,
      'planification',
      day,
    );
    return `${rule} ${decider ?? '-'} ${delegation?.level ?? '-'}`;
  };
  const changed = (validFrom: string, level: number) =>
    told(
      'DelegationChanged',
      { ...terms, holder: 'COO', level, validFrom, grantor: 'DIR', reason: 'essai' },
      byDir(validFrom),
    );
  const revoked = (on: string) => told('DelegationRevoked', { domain: 'planification', holder: 'COO' }, byDir(on));
  const transferred = (validFrom: string, on: string) =>
    told(
      'DelegationTransferred',
      { ...terms, from: 'COO', to: 'PROD', level: 6, validFrom, grantor: 'DIR' },
      byDir(on),
    );

  it('follows a change on its day', () => {
    const facts = [granted(), changed('2026-03-02', 4)];
    expect(decider('2026-03-01', ...facts)).toBe('1 COO 5');
    expect(decider('2026-03-02', ...facts)).toBe('2 COO 4');
    expect(decider('2026-10-09', ...facts)).toBe('2 COO 4');
    expect(decider('2026-10-10', ...facts)).toBe('4 - -');
  });

  it('ends a revoked delegation the day before the revocation', () => {
    const facts = [granted(), revoked('2026-03-02')];
    expect(decider('2026-03-01', ...facts)).toBe('1 COO 5');
    expect(decider('2026-03-02', ...facts)).toBe('4 - -');
  });

  it('forgets what was revoked before it began', () => {
    const facts = [granted({ validFrom: '2026-04-01' }), revoked('2026-03-02')];
    expect(missionAfter(...startedCedre, ...facts).governance.granted).toEqual([]);
    expect(decider('2026-04-01', ...facts)).toBe('4 - -');
  });

  it('passes from one holder to the next without a gap, and never lengthens what had to end earlier', () => {
    expect(decider('2026-07-12', granted(), transferred('2026-07-13', '2026-07-10'))).toBe('1 COO 5');
    expect(decider('2026-07-13', granted(), transferred('2026-07-13', '2026-07-10'))).toBe('1 PROD 6');
    const short = granted({ validTo: '2026-07-11' });
    expect(decider('2026-07-12', short, transferred('2026-07-13', '2026-07-10'))).toBe('4 - -');
  });

  it('keeps what ended a delegation, and where it is recorded', () => {
    const { granted: delegations } = missionAfter(
      ...startedCedre,
      granted(),
      changed('2026-03-02', 4),
      revoked('2026-05-04'),
    ).governance;
    const line = startedCedre.length;
    expect(delegations).toMatchObject([
      {
        level: 5,
        validTo: '2026-03-01',
        given: { revision: line },
        ended: { how: 'CHANGED', revision: line + 1, by: 'DIR' },
      },
      { level: 4, validTo: '2026-05-03', given: { revision: line + 1 }, ended: { how: 'REVOKED', on: '2026-05-04' } },
    ]);
  });

  it('changes the past when a revocation is recorded late: that is what is known now', () => {
    const late = told(
      'DelegationRevoked',
      { domain: 'planification', holder: 'COO' },
      { on: '2026-02-02', recordedOn: '2026-05-04' },
    );
    expect(decider('2026-03-02', granted(), changed('2026-03-02', 4))).toBe('2 COO 4');
    expect(decider('2026-03-02', granted(), changed('2026-03-02', 4), late)).toBe('4 - -');
    expect(decider('2026-02-01', granted(), changed('2026-03-02', 4), late)).toBe('1 COO 5');
  });
});
