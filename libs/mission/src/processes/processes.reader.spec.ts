import { startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readProcessMaturity } from './processes.reader.js';

type Ratings = Parameters<typeof told<'ProcessAssessed'>>[1]['ratings'];

const followed = (process: string, changes: object = {}): Told =>
  told(
    'ProcessIdentified',
    { process, name: `Processus ${process}`, critical: true, owner: 'PROD', functions: [], ...changes },
    { on: '2026-01-20' },
  );

const LEVEL_2 = { PA11: 0.9, PA21: 0.9, PA22: 0.9 };
const LEVEL_3 = { ...LEVEL_2, PA31: 0.9, PA32: 0.9 };

const assessed = (process: string, level: number, on: string, ratings: Ratings = LEVEL_2, by = 'QUA'): Told =>
  told('ProcessAssessed', { process, ratings, level, evidence: 'EV-007' }, { on, by });

const written = (version: string, author: string, steps: object = {}): Told =>
  told('ProcessDocumented', { process: 'P2', version, document: 'EV-011', author, ...steps }, { on: '2026-04-16' });

const executed = (on: string, conforming = true, type: 'Internal' | 'Firm' = 'Internal'): Told =>
  told(`ProcessExecutedBy${type}`, { process: 'P2', executor: 'CE1', conforming }, { on });

const read = (day: string, ...facts: readonly Told[]) =>
  readProcessMaturity(viewOn(day, [...startedCedre, ...facts]), 'en');
const one = (day: string, ...facts: readonly Told[]) => read(day, followed('P2'), ...facts).processes[0];
const codes = (day: string, ...facts: readonly Told[]) =>
  wellPut(read(day, followed('P2', { critical: false }), ...facts).notices).map(({ code }) => code);

describe('the level of a process', () => {
  it('is that of its last assessment, with the rating of every attribute', () => {
    const process = one('2026-06-10', assessed('P2', 1, '2026-02-06', { PA11: 0.9 }), assessed('P2', 2, '2026-06-03'));
    expect(process).toMatchObject({ level: 2, assessedOn: '2026-06-03', fresh: true });
    expect(process?.assessments.map(({ level }) => level)).toEqual([1, 2]);
    expect(process?.ratings.map(({ attribute, share, rating }) => `${attribute} ${share ?? '-'} ${rating}`)).toEqual([
      'PA11 0.9 F',
      'PA21 0.9 F',
      'PA22 0.9 F',
      'PA31 - N',
      'PA32 - N',
      'PA41 - N',
      'PA42 - N',
      'PA51 - N',
      'PA52 - N',
    ]);
  });

  it('says what the next one takes: largely on that level, fully below', () => {
    const missing = (level: number, ratings: Ratings) =>
      one('2026-06-10', assessed('P2', level, '2026-06-03', ratings))?.missing.map(
        ({ attribute, rating, needed }) => `${attribute} ${rating}→${needed}`,
      );
    expect(missing(2, { PA11: 0.9, PA21: 0.9, PA22: 0.6, PA31: 0.6 })).toEqual(['PA22 L→F', 'PA32 N→L']);
    expect(missing(0, { PA11: 0.5 })).toEqual(['PA11 P→L']);
    expect(missing(5, {})).toEqual([]);
  });

  it('is fresh for 120 days, and unknown before any assessment', () => {
    const fresh = (day: string) => one(day, assessed('P2', 2, '2026-02-06'))?.fresh;
    expect([fresh('2026-06-06'), fresh('2026-06-07')]).toEqual([true, false]);
    expect(one('2026-02-02')).toMatchObject({ level: undefined, fresh: undefined, ratings: [], missing: [] });
  });

  it('is marked when someone assessed their own work, as it was theirs at that time', () => {
    const ownWork = (...facts: readonly Told[]) => one('2026-07-01', ...facts)?.assessments[0]?.ownWork;
    const handed = told('ProcessOwnerAssigned', { process: 'P2', from: 'PROD', to: 'QUA' }, { on: '2026-06-20' });
    expect(ownWork(assessed('P2', 2, '2026-06-03', LEVEL_2, 'PROD'))).toBe(true);
    expect(ownWork(assessed('P2', 2, '2026-06-03', LEVEL_2, 'PROD'), handed)).toBe(true);
    expect(ownWork(assessed('P2', 2, '2026-06-03'), handed)).toBe(false);
    expect(ownWork(handed, assessed('P2', 2, '2026-06-21'))).toBe(true);
    expect(ownWork(written('1.0', 'QUA'), assessed('P2', 2, '2026-06-03'))).toBe(true);
    expect(ownWork(assessed('P2', 2, '2026-06-03'), written('1.0', 'QUA'))).toBe(false);
  });
});

describe('paper and practice', () => {
  const paper = written('2.0', 'PROD', { stepsTotal: 20, stepsDocumented: 18 });

  it('are compared: 18 of 20 steps described, 6 of 15 executions done as written by internal people, gap 0.50', () => {
    const runs = [
      ...Array.from({ length: 6 }, () => executed('2026-06-10')),
      ...Array.from({ length: 4 }, () => executed('2026-06-10', false)),
      ...Array.from({ length: 5 }, () => executed('2026-06-10', true, 'Firm')),
    ];
    const process = one('2026-07-01', paper, ...runs);
    expect(process).toMatchObject({
      documentedShare: 0.9,
      practice: { executions: 15, internal: 10, conforming: 6, conformingShare: 0.4, lastInternalOn: '2026-06-10' },
    });
    expect(process?.facadeGap).toBeCloseTo(0.5, 12);
  });

  it('look back thirty days', () => {
    const executions = (day: string) => one(day, paper, executed('2026-06-01'))?.practice.executions;
    expect([executions('2026-07-01'), executions('2026-07-02')]).toEqual([1, 0]);
  });

  it('are far apart when nothing is executed any more', () => {
    expect(one('2026-07-03', paper, executed('2026-06-01'))).toMatchObject({
      facadeGap: 0.9,
      practice: { conformingShare: undefined },
    });
  });

  it('are not compared before any execution, nor without counted steps', () => {
    expect(one('2026-07-01', paper)).toMatchObject({ facadeGap: undefined, practice: { conformingShare: undefined } });
    expect(one('2026-07-01', written('1.0', 'PROD'))).toMatchObject({
      facadeGap: undefined,
      documentedShare: undefined,
    });
    expect(one('2026-07-01')).toMatchObject({ facadeGap: undefined });
  });

  it('show who wrote and approved each version', () => {
    const approved = told('ProcessVersionApproved', { process: 'P2', version: '1.0', by: 'QUA' }, { by: 'QUA' });
    const process = one('2026-07-01', written('1.0', 'COO'), approved);
    expect(process?.versions).toMatchObject([
      {
        version: '1.0',
        author: 'COO',
        byFirm: true,
        stepsTotal: undefined,
        approvals: [{ by: 'QUA', on: '2026-04-16' }],
      },
    ]);
    expect(process?.firmAuthored).toBe(true);
    expect(one('2026-07-01', written('1.0', 'COO'), written('2.0', 'PROD'))?.firmAuthored).toBe(false);
    expect(one('2026-07-01')?.firmAuthored).toBe(false);
  });
});

describe('processes together', () => {
  it('are counted by level, never assessed as 0; those followed no longer leave every sum', () => {
    const retired = told('ProcessRetired', { process: 'P4', reason: 'externalisé' }, { by: 'DIR' });
    const { totals, processes } = read(
      '2026-07-01',
      followed('P4'),
      followed('P3'),
      followed('P2'),
      followed('P9', { critical: false }),
      assessed('P2', 3, '2026-06-03', LEVEL_3),
      assessed('P4', 5, '2026-06-03'),
      written('1.0', 'COO'),
      written('2.0', 'PROD'),
      told('ProcessAutomated', { process: 'P2', step: 's', tool: 't', share: 0.3, sites: 2, pilot: false }),
      retired,
    );
    expect(totals).toEqual({
      followed: 3,
      critical: 2,
      assessed: 1,
      established: 1,
      meanLevel: 1.5,
      levels: [1, 0, 0, 1, 0, 0],
      documented: 1,
      documentedShare: 1 / 3,
      automatedShare: 0.3 / 3,
      internalAuthorShare: 0.5,
    });
    expect(processes.map(({ process }) => process)).toEqual(['P2', 'P3', 'P9', 'P4']);
  });

  it('reach level 3 once, in the quarter of the first assessment that says so; empty quarters are shown', () => {
    const { quarters } = read(
      '2026-10-05',
      ...['P1', 'P2', 'P3'].map((process) => followed(process)),
      assessed('P1', 1, '2026-02-06'),
      assessed('P1', 3, '2026-07-31', LEVEL_3),
      assessed('P2', 3, '2026-07-31', LEVEL_3),
      assessed('P2', 2, '2026-08-20'),
      assessed('P2', 3, '2026-09-15', LEVEL_3),
    );
    expect(quarters).toEqual([
      { quarter: '2026-Q1', reached: 0, processes: [] },
      { quarter: '2026-Q2', reached: 0, processes: [] },
      { quarter: '2026-Q3', reached: 2, processes: ['P1', 'P2'] },
      { quarter: '2026-Q4', reached: 0, processes: [] },
    ]);
    expect(read('2026-10-05', followed('P1')).quarters).toEqual([]);
  });
});

describe('how teams take changes', () => {
  const asked = (method: string, respondents: number, favourable: number, site?: string): Told =>
    told('ChangeAcceptanceMeasured', { method, respondents, favourable, ...(site && { site }) }, { on: '2026-05-22' });

  it('is shown by site, each change as it was last asked about, the least favourable site first', () => {
    const { acceptanceBySite, acceptances } = read(
      '2026-07-01',
      asked('Module planning', 10, 9, 'Valence'),
      asked('Module planning', 8, 1, 'Chambéry'),
      asked('Rituel', 8, 8, 'Chambéry'),
      asked('Module planning', 8, 4, 'Chambéry'),
    );
    expect(acceptanceBySite).toMatchObject([
      { site: 'Chambéry', methods: 2, respondents: 16, favourable: 12, share: 0.75 },
      { site: 'Valence', methods: 1, respondents: 10, favourable: 9, share: 0.9 },
    ]);
    expect(acceptanceBySite[0]?.low).toBeCloseTo(0.505, 3);
    expect(acceptances.map(({ share }) => share)).toEqual([0.9, 0.125, 1, 0.5]);
  });

  it('shows what was changed in a method so that it fits', () => {
    const made = {
      method: 'Rituel debout',
      adaptedFrom: 'modèle cabinet',
      adaptation: '2×/semaine',
      proposedBy: 'Chambéry',
    };
    expect(read('2026-07-01', told('CultureAdaptationRecorded', made)).adaptations).toMatchObject([
      { ...made, process: undefined },
    ]);
  });
});

describe('what to do next about processes', () => {
  it('is first to lift critical ones that hold up the exit, with what is missing', () => {
    const { notices } = read('2026-07-01', followed('P3'), assessed('P3', 1, '2026-06-03', { PA11: 0.9 }));
    expect(notices.map(({ code, urgency }) => [code, urgency])).toEqual([
      ['PROCESS_TOO_LOW', 'BLOCKING'],
      ['PROCESS_UNDOCUMENTED', 'MISSING'],
    ]);
    expect(notices[0]?.expected.text).toBe(
      'Bring it forward and assess it again; missing: Performance management and Work product management.',
    );
  });

  it('is to assess critical ones, and to do it again after 120 days', () => {
    const only = (day: string, ...facts: readonly Told[]) =>
      wellPut(read(day, followed('P3'), ...facts).notices).map(({ code }) => code);
    expect(only('2026-02-02')).toEqual(['PROCESS_NEVER_ASSESSED', 'PROCESS_UNDOCUMENTED']);
    expect(only('2026-06-06', assessed('P3', 2, '2026-02-06'))).toEqual(['PROCESS_UNDOCUMENTED']);
    expect(only('2026-06-07', assessed('P3', 2, '2026-02-06'))).toContain('PROCESS_ASSESSMENT_STALE');
  });

  it('is to have internal people own, write, approve, practise and assess them', () => {
    expect(codes('2026-07-01')).toEqual([]);
    expect(codes('2026-07-01', told('ProcessOwnerAssigned', { process: 'P2', from: 'PROD', to: 'COO' }))).toEqual([
      'PROCESS_OWNED_BY_FIRM',
    ]);
    const approved = told('ProcessVersionApproved', { process: 'P2', version: '1.0', by: 'QUA' }, { by: 'QUA' });
    expect(codes('2026-07-01', written('1.0', 'COO'), approved)).toEqual(['FIRM_AUTHORED']);
    expect(codes('2026-07-01', written('1.0', 'PROD'))).toEqual(['VERSION_NOT_APPROVED']);
    const once = executed('2026-04-20');
    const steps = (stepsTotal: number, stepsDocumented: number) =>
      written('1.0', 'PROD', { stepsTotal, stepsDocumented });
    expect(codes('2026-07-01', steps(10, 3), approved, once)).toEqual(['FACADE']);
    expect(codes('2026-07-01', steps(10, 3), approved)).toEqual([]);
    expect(codes('2026-07-01', steps(100, 29), approved, once)).toEqual([]);
    expect(codes('2026-07-01', assessed('P2', 2, '2026-06-03', LEVEL_2, 'PROD'))).toEqual(['OWN_WORK_ASSESSED']);
  });

  it('is nothing about a process that is followed no longer, or once the mission is closed', () => {
    expect(codes('2026-07-01', written('1.0', 'COO'), told('ProcessRetired', { process: 'P2', reason: 'x' }))).toEqual(
      [],
    );
    expect(codes('2026-10-12', written('1.0', 'COO'), told('MissionClosed', { postMissionChecks: [] }))).toEqual([]);
  });
});
