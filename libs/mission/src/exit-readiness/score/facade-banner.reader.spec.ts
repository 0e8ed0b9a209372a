import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readFacade } from './facade-banner.reader.js';

const DAY = '2026-06-15';

const process = (ref: string, level: number, critical = true): readonly Told[] => [
  told('ProcessIdentified', { process: ref, name: `Processus ${ref}`, critical, owner: 'COM', functions: [] }),
  told('ProcessAssessed', { process: ref, ratings: {}, level, evidence: 'EV-1' }),
];
const written = (ref: string, author: string, version = '1') =>
  told('ProcessDocumented', { process: ref, version, document: 'EV-1', author });
const run = (ref: string, on: string) =>
  told('ProcessExecutedByInternal', { process: ref, executor: 'PROD', conforming: true }, { on });

const ACQUIRER = { roles: ['ACQUIRER'], scope: ['exit-readiness'], keyAccounts: false } as const;

const read = (facts: readonly Told[], rights?: typeof ACQUIRER) =>
  readFacade(viewOn(DAY, [...startedCedre, ...facts], rights), 'en');

describe('The façade banner', () => {
  const facade = [...process('P2', 3), written('P2', 'COO'), run('P2', '2026-05-01')];

  it('warns when a process that counts is better on paper than in practice', () => {
    expect(read(facade)).toMatchObject({
      warns: true,
      message: { text: 'Dimension D4 (Processes) counts P2 (Processus P2) better on paper than in practice.' },
      facades: [
        {
          process: 'P2',
          name: 'Processus P2',
          level: 3,
          counts: true,
          gap: 0,
          finding: { text: 'P2 is documented by the firm; no internal execution for 30 days.' },
          signal: undefined,
        },
      ],
    });
  });

  it('names the open signal about it', () => {
    const raised = told(
      'SignalRaised',
      {
        signal: 'SIG1',
        detector: 'facade',
        detectorVersion: 1,
        subject: 'P2',
        statistic: { fr: '', en: '' },
        series: [],
      },
      { on: '2026-06-01', by: 'SYSTEM', role: 'SYSTEM' },
    );
    expect(read([...facade, raised]).facades[0]?.signal).toBe('SIG1');
    const closed = told('SignalClosed', { signal: 'SIG1', reason: 'x', by: 'SYSTEM' });
    expect(read([...facade, raised, closed]).facades[0]).toMatchObject({ signal: undefined });
  });

  it('shows a process that does not count, and warns of nothing', () => {
    const other = [...process('P9', 3, false), written('P9', 'COO'), run('P9', '2026-05-01')];
    expect(read(other)).toMatchObject({ warns: false, facades: [{ process: 'P9', counts: false }] });
  });

  it('says what no one can tell: critical processes that were never executed', () => {
    expect(read(process('P2', 3))).toMatchObject({ warns: false, facades: [], notEvaluated: ['P2'] });
    expect(read(process('P2', 3)).message.text).toContain('nothing is verified for P2 (Processus P2).');
    expect(read([...process('P2', 3), run('P2', '2026-06-10')])).toMatchObject({
      notEvaluated: [],
      message: { text: 'No façade found.' },
    });
  });

  it('names the critical processes of which every version was written by the firm', () => {
    expect(read([...process('P2', 2), ...process('P3', 2), written('P2', 'COO')]).firmAuthored).toEqual(['P2']);
    expect(read([...process('P2', 2), written('P2', 'COO'), written('P2', 'PROD', '2')]).firmAuthored).toEqual([]);
  });

  it('keeps its words from an acquirer', () => {
    expect(read(facade, ACQUIRER).facades[0]).toMatchObject({ process: 'P2', gap: 0, finding: undefined });
    expect(read(facade, ACQUIRER).message.text).toContain('counts P2 better');
  });
});
