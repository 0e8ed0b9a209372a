import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readDossierIndex } from './dossier-index.reader.js';

const deposited = (evidence: string, dossierLine: number, validUntil: string, on = '2026-02-02', by = 'DAF') =>
  told(
    'EvidenceAttached',
    {
      evidence,
      title: `Pièce ${evidence}`,
      sha256: 'a'.repeat(64),
      effectiveOn: '2026-01-15',
      validUntil,
      dossierLine,
    },
    { on, by, role: 'TEAM' },
  );
const indexed = (...lines: readonly { line: number; evidence?: string }[]) =>
  told('DossierIndexUpdated', { lines, covered: lines.length, total: 20 }, { on: '2026-02-13', by: 'ANA' });

const read = (day: string, ...facts: readonly Told[]) =>
  readDossierIndex(viewOn(day, [...startedCedre, ...facts]), 'en');
const line = (number: number, day: string, ...facts: readonly Told[]) =>
  read(day, ...facts).lines.find((each) => each.line === number);

describe('the index of the due-diligence dossier', () => {
  it('has twenty named lines, all missing before there is an index', () => {
    const index = read('2026-02-20');
    expect(index).toMatchObject({ covered: 0, proven: 0, total: 20, indexedOn: undefined });
    expect(index.lines.map((each) => each.line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(index.lines[3]).toMatchObject({
      name: { fr: 'Registre des décisions', text: 'Decision register' },
      state: 'MISSING',
    });
  });

  it('proves a line by what it cites and by what was deposited for it, whatever holds longest first', () => {
    const facts = [
      deposited('EV-1', 7, '2026-06-30'),
      deposited('EV-2', 7, '2026-12-31', '2026-03-02', 'COO'),
      deposited('EV-3', 9, '2026-12-30'),
      indexed({ line: 7, evidence: 'EV-3' }),
    ];
    const seen = line(7, '2026-04-01', ...facts);
    expect(seen).toMatchObject({ state: 'CURRENT', owner: 'COO', validUntil: '2026-12-31', expected: undefined });
    expect(seen?.evidence.map(({ evidence }) => evidence)).toEqual(['EV-2', 'EV-3', 'EV-1']);
    expect(seen?.evidence[0]).toMatchObject({
      title: 'Pièce EV-2',
      effectiveOn: '2026-01-15',
      depositedOn: '2026-03-02',
      owner: 'COO',
    });
  });

  it('lets a document prove something up to and including its last day, and warns thirty days before', () => {
    const facts = [deposited('EV-1', 7, '2026-06-30'), indexed({ line: 7 })];
    expect(line(7, '2026-05-30', ...facts)?.state).toBe('CURRENT');
    expect(line(7, '2026-05-31', ...facts)?.state).toBe('EXPIRING');
    expect(line(7, '2026-06-30', ...facts)?.state).toBe('EXPIRING');
    expect(line(7, '2026-07-01', ...facts)).toMatchObject({
      state: 'STALE',
      expected: { en: 'Out of date since 2026-06-30: deposit evidence that is up to date.' },
    });
  });

  it('says when a line is in the index without anything deposited', () => {
    expect(line(3, '2026-02-20', indexed({ line: 3 }))?.state).toBe('UNPROVEN');
    expect(line(3, '2026-02-20', indexed({ line: 3, evidence: 'EV-99' }))).toMatchObject({
      state: 'UNPROVEN',
      evidence: [{ evidence: 'EV-99', state: 'UNREGISTERED', title: undefined }],
    });
  });

  it('calls a line missing that the last index leaves out, even when something is deposited', () => {
    const facts = [deposited('EV-1', 7, '2026-12-31'), indexed({ line: 7 }), indexed({ line: 3 })];
    expect(line(7, '2026-02-20', ...facts)).toMatchObject({
      state: 'MISSING',
      covered: false,
      expected: { en: 'Evidence is deposited: name line 7 in the index.' },
    });
  });

  it('puts missing lines first, then stale and unproven ones', () => {
    const facts = [
      deposited('EV-1', 1, '2026-12-31'),
      deposited('EV-2', 2, '2026-03-01'),
      deposited('EV-3', 4, '2026-04-15'),
      indexed({ line: 1 }, { line: 2 }, { line: 3 }, { line: 4 }),
    ];
    const index = read('2026-04-01', ...facts);
    const ends = index.lines.slice(16).map((each) => `${each.line} ${each.state}`);
    expect(ends).toEqual(['2 STALE', '3 UNPROVEN', '4 EXPIRING', '1 CURRENT']);
    expect(index.lines[0]).toMatchObject({ line: 5, state: 'MISSING' });
    expect(index).toMatchObject({ covered: 4, proven: 2, indexedOn: '2026-02-13', indexedBy: 'ANA' });
  });

  it('proves to an acquirer who may not see key accounts that lines 13 and 14 stand, and not by what', () => {
    const facts = [
      deposited('EV-1', 12, '2026-12-31'),
      deposited('EV-2', 13, '2026-12-31'),
      deposited('EV-3', 14, '2026-12-31'),
      indexed({ line: 12 }, { line: 13 }, { line: 14 }),
    ];
    const seenBy = (keyAccounts: boolean) => {
      const rights = { roles: ['ACQUIRER'] as const, scope: ['exit-readiness'] as const, keyAccounts };
      const { lines } = readDossierIndex({ ...viewOn('2026-04-01', [...startedCedre, ...facts]), rights }, 'en');
      return lines
        .filter(({ line: number }) => number >= 12 && number <= 14)
        .map(({ line: number, state, owner, evidence }) => [number, state, owner, evidence.length]);
    };
    expect(seenBy(true)).toEqual([
      [12, 'CURRENT', 'DAF', 1],
      [13, 'CURRENT', 'DAF', 1],
      [14, 'CURRENT', 'DAF', 1],
    ]);
    expect(seenBy(false)).toEqual([
      [12, 'CURRENT', 'DAF', 1],
      [13, 'CURRENT', undefined, 0],
      [14, 'CURRENT', undefined, 0],
    ]);
  });
});
