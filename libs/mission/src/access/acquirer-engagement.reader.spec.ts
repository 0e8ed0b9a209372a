import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readAcquirerEngagement } from './acquirer-engagement.reader.js';
import type { AuditScope } from './access.events.js';

const granted = (to: string, organisation = 'ACQ-ORG') =>
  told(
    'AuditAccessGranted',
    {
      to,
      organisation,
      scope: ['kpis', 'decisions', 'exit-readiness'],
      until: '2026-10-31',
      nda: 'EV-27',
      cleanTeam: true,
    },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );
const asked = (person: string, query: string, scope: readonly AuditScope[], day: string) =>
  told('AuditQueryPerformed', { person, query, scope, day, resultCount: 3 }, { on: day, by: 'SYSTEM', role: 'SYSTEM' });
const deposited = (evidence: string, dossierLine: number, on: string) =>
  told(
    'EvidenceAttached',
    { evidence, title: evidence, sha256: 'a'.repeat(64), effectiveOn: on, validUntil: '2027-07-01', dossierLine },
    { on, by: 'DAF', role: 'TEAM' },
  );

const read = (...facts: readonly Told[]) =>
  readAcquirerEngagement(viewOn('2026-09-01', [...startedCedre, granted('ACQ'), granted('ACQ2'), ...facts]), 'en');
const line = (number: number, ...facts: readonly Told[]) => read(...facts).lines.find((each) => each.line === number);

describe('what acquirers looked at', () => {
  it('is nothing at first: every line of the dossier was never seen', () => {
    const engagement = read();
    expect(engagement.seenLines).toBe(0);
    expect(engagement.lines).toHaveLength(20);
    expect(engagement.lines.every(({ seen }) => !seen)).toBe(true);
  });

  it('shows a line as seen by whoever opened a view of its matter, with the first and the last day', () => {
    const seen = line(
      7,
      asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-03'),
      asked('ACQ', 'kpiSeries', ['kpis'], '2026-08-03'),
      asked('ACQ2', 'kpiBoard', ['kpis'], '2026-08-04'),
      asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-10'),
    );
    expect(seen).toMatchObject({
      seen: true,
      seenBy: [
        { person: 'ACQ', firstOn: '2026-08-03', lastOn: '2026-08-10', days: 2, queries: ['kpiBoard', 'kpiSeries'] },
        { person: 'ACQ2', firstOn: '2026-08-04', lastOn: '2026-08-04', days: 1 },
      ],
    });
    expect(line(4, asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-03'))?.seen).toBe(false);
  });

  it('counts the audit trail for a line only when that slice was asked for, the export for all of its slices', () => {
    expect(line(4, asked('ACQ', 'auditTrail', ['decisions'], '2026-08-03'))?.seen).toBe(true);
    expect(line(4, asked('ACQ', 'auditTrail', ['decisions', 'kpis'], '2026-08-03'))?.seen).toBe(false);
    expect(line(4, asked('ACQ', 'exportDossier', ['decisions', 'kpis'], '2026-08-03'))?.seen).toBe(true);
    expect(line(5, asked('ACQ', 'exportDossier', ['decisions', 'kpis'], '2026-08-03'))?.seen).toBe(false);
  });

  it('shows a document as seen by whoever opened the index after it was deposited', () => {
    const seen = line(
      7,
      deposited('EV-1', 7, '2026-08-03'),
      asked('ACQ', 'dossierIndex', ['exit-readiness'], '2026-08-04'),
      deposited('EV-2', 7, '2026-08-05'),
    );
    expect(seen?.evidence.map(({ evidence, seen: was }) => `${evidence} ${was}`)).toEqual(['EV-2 false', 'EV-1 true']);
    expect(seen?.evidence[1]?.seenBy).toMatchObject([{ person: 'ACQ', firstOn: '2026-08-04' }]);
    expect(seen?.seen).toBe(false);
  });

  it('shows a line that has no view of its own as seen with its documents', () => {
    const index = asked('ACQ', 'dossierIndex', ['exit-readiness'], '2026-08-04');
    expect(line(16, deposited('EV-1', 16, '2026-08-03'), index)?.seen).toBe(true);
    expect(line(16, index)?.seen).toBe(false);
  });

  it('puts what was never seen first, then what was not looked at for longest', () => {
    const { lines, seenLines } = read(
      asked('ACQ', 'decisionRegister', ['decisions'], '2026-08-10'),
      asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-03'),
    );
    expect(lines.slice(-4).map((each) => each.line)).toEqual([7, 8, 9, 4]);
    expect(seenLines).toBe(4);
  });

  it('tells of each acquirer what they may read and what they asked, who never looked first', () => {
    const question = told(
      'AuditQuestionAsked',
      { question: 'Q1', about: ['K-MOP'], text: 'x', by: 'ACQ' },
      { by: 'ACQ' },
    );
    const { readers } = read(
      asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-03'),
      asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-04'),
      asked('ACQ', 'auditTrail', ['kpis'], '2026-08-04'),
      question,
    );
    expect(readers).toMatchObject([
      { person: 'ACQ2', lastOn: undefined, queries: [], until: '2026-10-31' },
      {
        person: 'ACQ',
        organisation: 'ACQ-ORG',
        scope: ['decisions', 'kpis', 'exit-readiness'],
        lastOn: '2026-08-04',
        questions: 1,
        queries: [
          { query: 'kpiBoard', days: 2, lastOn: '2026-08-04' },
          { query: 'auditTrail', days: 1 },
        ],
      },
    ]);
  });

  it('still tells of a person whose access was taken away', () => {
    const revoked = told('AuditAccessRevoked', { to: 'ACQ', reason: 'x' }, { on: '2026-08-20', by: 'SPO' });
    const { readers } = read(asked('ACQ', 'kpiBoard', ['kpis'], '2026-08-03'), revoked);
    expect(readers.find(({ person }) => person === 'ACQ')).toMatchObject({
      until: undefined,
      scope: [],
      lastOn: '2026-08-03',
    });
  });
});
