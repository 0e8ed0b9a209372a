import { cedreTalliesUntil, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { facade } from './facade.js';

const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Ordonnancement',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const written = (version: string, author: string, stepsDocumented = 10) =>
  told('ProcessDocumented', { process: 'P2', version, document: 'EV-1', author, stepsTotal: 20, stepsDocumented });
const assessed = (level: number) => told('ProcessAssessed', { process: 'P2', ratings: {}, level, evidence: 'EV-1' });
const runs = (conforming: number, others: number, on = '2026-06-01', by: 'Internal' | 'Firm' = 'Internal') =>
  Array.from({ length: conforming + others }, (_, index) =>
    told(`ProcessExecutedBy${by}`, { process: 'P2', executor: 'PROD', conforming: index < conforming }, { on }),
  );
const read = (...facts: readonly (Told | readonly Told[])[]) =>
  facade.read(missionAfter(...startedCedre, identified, ...facts.flat()), '2026-06-15')[0];

describe('facade', () => {
  it('does not evaluate a process that was never executed', () => {
    expect(read(written('1', 'COO', 20), assessed(3))).toBeUndefined();
  });

  it('alarms on a level of 3 without internal execution for 30 days', () => {
    const reading = read(written('1', 'COO'), assessed(3), runs(1, 0, '2026-05-15'));
    expect(reading).toMatchObject({ subject: 'P2', clear: false, alarm: { value: 0.5, threshold: 0.3 } });
    expect(reading?.alarm?.statistic).toEqual({
      fr: 'P2 est documenté par le cabinet, aucune exécution interne depuis 30 j.',
      en: 'P2 is documented by the firm; no internal execution for 30 days.',
    });
  });

  it('looks back 30 days, the thirtieth included', () => {
    const facts = [written('1', 'PROD', 0), assessed(3)];
    expect(read(facts, runs(1, 0, '2026-05-16'))).toEqual({ subject: 'P2', clear: true });
    expect(read(facts, runs(1, 0, '2026-05-15'))?.alarm).toBeDefined();
  });

  it('does not take what the firm does for practice', () => {
    expect(read(written('1', 'PROD', 0), assessed(3), runs(5, 0, '2026-06-01', 'Firm'))?.alarm).toBeDefined();
  });

  it('alarms on a gap of .50 (18 of 20 steps, 6 of 15 runs) written by the firm', () => {
    const alarm = read(written('1', 'COO', 18), runs(6, 9))?.alarm;
    expect(alarm?.value).toBeCloseTo(0.5, 12);
    expect(alarm?.statistic).toEqual({
      fr: 'P2 est documenté par le cabinet.',
      en: 'P2 is documented by the firm.',
    });
  });

  it('needs both sides: paper, and a practice that is missing', () => {
    expect(read(written('1', 'COO'), assessed(2), runs(10, 0))).toEqual({ subject: 'P2', clear: true });
    expect(read(written('1', 'PROD'), assessed(3), runs(10, 0))).toEqual({ subject: 'P2', clear: true });
    expect(read(written('1', 'PROD', 20), runs(7, 3))?.alarm).toBeUndefined();
  });

  it('takes a gap of exactly .30 for wide', () => {
    expect(read(written('1', 'COO', 10), runs(2, 8))?.alarm?.value).toBeCloseTo(0.3, 12);
    expect(read(written('1', 'COO', 10), runs(3, 7))?.alarm).toBeUndefined();
  });

  it('takes half of the documents written by the firm for balanced, more for too many', () => {
    const half = [written('1', 'COO', 0), written('2', 'PROD', 0)];
    expect(read(half, assessed(3), runs(1, 0))?.alarm).toBeUndefined();
    expect(read(half, written('3', 'ANA', 0), assessed(3), runs(1, 0))?.alarm).toBeDefined();
  });

  it('counts fading participation against it', () => {
    const process = [written('1', 'PROD', 0), assessed(3), ...runs(1, 0)];
    expect(read(cedreTalliesUntil('2026-W17'), process)?.alarm).toBeUndefined();
    expect(read(cedreTalliesUntil('2026-W18'), process)?.alarm?.statistic).toEqual({
      fr: 'P2 est documenté, la participation glisse.',
      en: 'P2 is documented; participation is slipping.',
    });
  });

  it('is clear when the process is retired', () => {
    const retired = told('ProcessRetired', { process: 'P2', reason: 'x' });
    expect(read(written('1', 'COO'), assessed(3), runs(1, 0, '2026-05-15'), retired)).toEqual({
      subject: 'P2',
      clear: true,
    });
  });
});
