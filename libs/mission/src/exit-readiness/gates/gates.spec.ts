import {
  assessed,
  departed,
  item,
  kpiDefined,
  kpiMeasured,
  missionAfter,
  signalRaised,
  startedCedre,
  told,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { gatesOf } from './gates.js';
import type { Gate } from '../../shared/gates.js';

const checkpoints = (...days: readonly string[]) => days.map((publishedOn) => ({ publishedOn }));

/** A gate on a day, after these facts. */
const gateOn = (gate: Gate, asOf: string, facts: readonly Told[], published: readonly string[] = []) => {
  const found = gatesOf(missionAfter(...facts), asOf, checkpoints(...published)).find((each) => each.gate === gate);
  if (!found) throw new Error(`${gate} is missing`);
  return found;
};
const gate = (name: Gate, asOf: string, ...facts: readonly Told[]) => gateOn(name, asOf, [...startedCedre, ...facts]);

const open = (...subjects: readonly string[]) => ({ open: true, blocks: true, waived: false, subjects });
const closed = { open: false, blocks: false, subjects: [] };

describe('G-ABS, the absence of the owner', () => {
  const test = (ref: string, on: string, outcome: object = {}, absent = 'DIR'): readonly Told[] => [
    told('AbsenceTestStarted', { test: ref, absent, from: '2026-05-04', to: on }, { on: '2026-05-04' }),
    told(
      'AbsenceTestCompleted',
      {
        test: ref,
        absent,
        interruptions: 0,
        blockedDecisions: 0,
        causes: [],
        workingDays: 10,
        result: 'PASSED',
        ...outcome,
      },
      { on },
    ),
  ];

  it('is open without a completed test, and says that there is nothing to look at', () => {
    const [started] = test('A1', '2026-06-01');
    expect(gate('G-ABS', '2026-06-01')).toMatchObject({ ...open(), evaluated: false });
    expect(gate('G-ABS', '2026-06-01', ...(started ? [started] : []))).toMatchObject(open());
  });

  it('is closed by a successful test for 120 days, the last one included', () => {
    expect(gate('G-ABS', '2026-09-29', ...test('A1', '2026-06-01'))).toMatchObject({ ...closed, evaluated: true });
    expect(gate('G-ABS', '2026-09-30', ...test('A1', '2026-06-01'))).toMatchObject(open());
  });

  it('follows the last test', () => {
    const failed = { result: 'FAILED', interruptions: 7 };
    expect(gate('G-ABS', '2026-07-01', ...test('A1', '2026-06-01'), ...test('A2', '2026-06-26', failed))).toMatchObject(
      open(),
    );
    expect(gate('G-ABS', '2026-07-01', ...test('A1', '2026-06-01', failed), ...test('A2', '2026-06-26'))).toMatchObject(
      closed,
    );
  });

  it('is about the owner: the absence of another person neither closes nor opens it', () => {
    expect(gate('G-ABS', '2026-07-01', ...test('A1', '2026-06-01', {}, 'COO'))).toMatchObject(open());
    const other = test('A2', '2026-06-26', { result: 'FAILED' }, 'COO');
    expect(gate('G-ABS', '2026-07-01', ...test('A1', '2026-06-01'), ...other)).toMatchObject(closed);
  });
});

describe('G-PREST, knowledge at the firm alone', () => {
  it('is open for an item of criticality 3 or more without an autonomous internal person', () => {
    const items = [item('K1', 3, ['COO']), item('K2', 2, ['COO']), item('K3', 3, ['COO', 'DIR']), item('K4', 5)];
    expect(gate('G-PREST', '2026-06-30', ...items)).toMatchObject(open('K1', 'K4'));
  });

  it('is closed by an internal person at level 4, the owner included', () => {
    const held = item('K1', 3, ['COO']);
    expect(gate('G-PREST', '2026-06-30', held, assessed('K1', 'SAV', '2026-06-30', 3))).toMatchObject(open('K1'));
    expect(gate('G-PREST', '2026-06-30', held, assessed('K1', 'ANA', '2026-06-30'))).toMatchObject(open('K1'));
    expect(gate('G-PREST', '2026-06-30', held, assessed('K1', 'SAV', '2026-06-30'))).toMatchObject(closed);
    expect(gate('G-PREST', '2026-06-30', held, assessed('K1', 'DIR', '2026-06-30'))).toMatchObject(closed);
  });

  it('opens again when that person leaves, and forgets items that are followed no more', () => {
    const held = [item('K1', 3, ['COO']), assessed('K1', 'SAV', '2026-06-01'), departed('SAV', '2026-06-30')];
    expect(gate('G-PREST', '2026-06-30', ...held)).toMatchObject(open('K1'));
    expect(
      gate('G-PREST', '2026-06-30', ...held, told('KnowledgeItemRetired', { item: 'K1', reason: 'arrêté' })),
    ).toMatchObject(closed);
  });

  it('says when there is no item to look at', () => {
    expect(gate('G-PREST', '2026-06-30')).toMatchObject({ ...closed, evaluated: false });
    expect(gate('G-PREST', '2026-06-30', item('K1', 3, ['SAV']))).toMatchObject({ ...closed, evaluated: true });
  });
});

describe('G-OWN, the owner alone', () => {
  it('is open for an item of criticality 5 that the owner does alone, and no one else', () => {
    const items = [item('K1', 5, ['DIR']), item('K2', 4, ['DIR']), item('K3', 5, ['SAV']), item('K4', 5)];
    expect(gate('G-OWN', '2026-06-30', ...items)).toMatchObject(open('K1'));
  });

  it('is closed by anybody else at level 4 who is still there', () => {
    const held = item('K1', 5, ['DIR']);
    expect(gate('G-OWN', '2026-06-30', held, assessed('K1', 'COM', '2026-06-30', 3))).toMatchObject(open('K1'));
    expect(gate('G-OWN', '2026-06-30', held, assessed('K1', 'COM', '2026-06-30'))).toMatchObject(closed);
    expect(
      gate('G-OWN', '2026-06-30', held, assessed('K1', 'COM', '2026-06-29'), departed('COM', '2026-06-30')),
    ).toMatchObject(open('K1'));
  });
});

describe('G-PROC, processes out of control', () => {
  const process = (ref: string, critical = true) =>
    told('ProcessIdentified', { process: ref, name: ref, critical, owner: 'QUA', functions: [] }, { on: '2026-01-20' });
  const level = (ref: string, reached: number) =>
    told('ProcessAssessed', { process: ref, ratings: {}, level: reached, evidence: 'EV-1' }, { on: '2026-02-10' });

  it('is open for a critical process assessed below level 2, in the order of codes', () => {
    const facts = [process('P2'), process('P1'), process('P3', false), level('P2', 1), level('P1', 0), level('P3', 0)];
    expect(gate('G-PROC', '2026-06-30', ...facts)).toMatchObject(open('P1', 'P2'));
  });

  it('is closed at level 2, by the last assessment', () => {
    expect(gate('G-PROC', '2026-06-30', process('P1'), level('P1', 1), level('P1', 2))).toMatchObject(closed);
    expect(gate('G-PROC', '2026-06-30', process('P1'), level('P1', 2), level('P1', 1))).toMatchObject(open('P1'));
  });

  it('is not opened by a process that was never assessed, nor by one that is retired', () => {
    expect(gate('G-PROC', '2026-06-30', process('P1'))).toMatchObject({ ...closed, evaluated: false });
    const retired = told('ProcessRetired', { process: 'P1', reason: 'sous-traité' });
    expect(gate('G-PROC', '2026-06-30', process('P1'), level('P1', 1), retired)).toMatchObject(closed);
  });
});

describe('G-SUC, no one to take over', () => {
  const appointed = told(
    'SuccessorAppointed',
    { successor: 'PROD', position: 'Directeur', from: '2026-09-01', evidence: 'EV-021' },
    { on: '2026-07-06' },
  );

  it('is open until a successor is appointed, whenever they take office', () => {
    expect(gate('G-SUC', '2026-07-06')).toMatchObject(open());
    expect(gate('G-SUC', '2026-07-06', appointed)).toMatchObject(closed);
  });

  it('is open again when the successor has left', () => {
    expect(gate('G-SUC', '2026-07-10', appointed, departed('PROD', '2026-07-10'))).toMatchObject(open());
  });
});

describe('G-LEGAL, employees not informed', () => {
  const letter = told('LetterOfIntentRecorded', { acquirer: 'ACQ-ORG', document: 'EV-019' }, { on: '2026-06-30' });
  const informed = told('EmployeesInformedOfSale', {
    headcount: 48,
    regime: 'UNDER_50',
    method: 'réunion',
    evidence: 'EV-026',
  });
  const company = (other: object) =>
    startedCedre.map((fact) => (fact.type === 'MissionDrafted' ? { ...fact, data: { ...fact.data, ...other } } : fact));

  it('is open from the letter of intent until the employees are informed', () => {
    expect(gate('G-LEGAL', '2026-06-30')).toMatchObject({ ...closed, evaluated: false });
    expect(gate('G-LEGAL', '2026-06-30', letter)).toMatchObject(open());
    expect(gate('G-LEGAL', '2026-07-20', letter, informed)).toMatchObject(closed);
  });

  it('concerns French companies below 250 employees', () => {
    expect(gateOn('G-LEGAL', '2026-06-30', [...company({ headcount: 249 }), letter])).toMatchObject(open());
    expect(gateOn('G-LEGAL', '2026-06-30', [...company({ headcount: 250 }), letter])).toMatchObject(closed);
    expect(gateOn('G-LEGAL', '2026-06-30', [...company({ country: 'BE' }), letter])).toMatchObject(closed);
  });
});

describe('G-SIG, signals left open', () => {
  const raised = (signal: string, on: string) =>
    told(
      'SignalRaised',
      { signal, detector: 'silence', detectorVersion: 1, statistic: { fr: 'silence', en: 'silence' }, series: [] },
      { on, by: 'SYSTEM', role: 'SYSTEM' },
    );
  const two = [raised('SIG9', '2026-06-01'), raised('SIG10', '2026-06-02')];

  it('is open for signals raised more than 14 days ago, in the order of raising', () => {
    expect(gate('G-SIG', '2026-06-15', ...two)).toMatchObject(closed);
    expect(gate('G-SIG', '2026-06-16', ...two)).toMatchObject(open('SIG9'));
    expect(gate('G-SIG', '2026-06-17', ...two)).toMatchObject(open('SIG9', 'SIG10'));
    expect(gate('G-SIG', '2026-06-17', ...two, raised('SIG1', '2026-06-02'))).toMatchObject(
      open('SIG9', 'SIG10', 'SIG1'),
    );
  });

  it('is no matter of a signal about the owner’s load, however long it is open', () => {
    const load = signalRaised('LOAD1', 'owner-overload', '2026-01-20');
    expect(gate('G-SIG', '2026-06-16', load)).toMatchObject(closed);
    expect(gate('G-SIG', '2026-06-16', load, ...two)).toMatchObject(open('SIG9'));
  });

  it('is closed by closing or dismissing, not by acknowledging or acting', () => {
    const seen = told('SignalAcknowledged', { signal: 'SIG9' }, { on: '2026-06-10' });
    const acted = told('SignalActedUpon', { signal: 'SIG9', action: 'réunion', resetStatistic: false });
    expect(gate('G-SIG', '2026-06-16', ...two, seen, acted)).toMatchObject(open('SIG9'));
    expect(
      gate('G-SIG', '2026-06-16', ...two, told('SignalDismissed', { signal: 'SIG9', reason: 'vu' })),
    ).toMatchObject(closed);
    const over = told('SignalClosed', { signal: 'SIG9', reason: 'clair', by: 'SYSTEM' });
    expect(gate('G-SIG', '2026-06-16', ...two, over)).toMatchObject(closed);
  });
});

describe('G-MED, conflicts going on', () => {
  const proposed = told('DecisionProposed', {
    decision: 'D3',
    domain: 'agences',
    title: 'Agence',
    options: [{ name: 'A' }, { name: 'B' }],
    by: 'COM',
  });
  const opened = told('MediationOpened', { decision: 'D3', parties: ['DIR', 'COM'], mediator: 'MED' });

  it('is open from the opening of a mediation to its conclusion', () => {
    const concluded = told('MediationConcluded', { decision: 'D3', outcome: 'essai', settled: true, by: 'MED' });
    expect(gate('G-MED', '2026-06-30', proposed)).toMatchObject({ ...closed, evaluated: false });
    expect(gate('G-MED', '2026-06-30', proposed, opened)).toMatchObject(open('D3'));
    expect(gate('G-MED', '2026-06-30', proposed, opened, concluded)).toMatchObject({ ...closed, evaluated: true });
  });

  it('is open while an arbitration is not rendered', () => {
    const arbitration = told('ArbitrationOpened', { decision: 'D3', parties: ['DIR', 'COM'], arbiter: 'SPO' });
    const rendered = told('ArbitrationRendered', {
      decision: 'D3',
      chosen: 'A',
      reason: 'coût',
      by: 'SPO',
      parties: ['DIR', 'COM'],
      workingDays: 2,
    });
    expect(gate('G-MED', '2026-06-30', proposed, arbitration)).toMatchObject(open('D3'));
    expect(gate('G-MED', '2026-06-30', proposed, arbitration, rendered)).toMatchObject(closed);
  });
});

describe('G-KPI, disputed figures', () => {
  const march = { kpi: 'K-MOP', period: '2026-03' };
  const facts = [
    kpiDefined('K-MOP'),
    kpiMeasured('K-MOP', '2026-03', 6.4, '2026-04-02'),
    told('KpiDisputed', { ...march, reason: 'cut-off', by: 'SPO' }, { on: '2026-05-12' }),
  ];

  it('is open until a correction or a settlement', () => {
    const settled = told('KpiDisputeSettled', { ...march, outcome: 'WITHDRAWN', reason: 'vérifié' });
    const correction = { ...march, version: 1, from: 6.4, to: 5.9, reason: 'cut-off', evidence: 'EV-014' };
    expect(gate('G-KPI', '2026-06-30', ...facts)).toMatchObject(open('K-MOP'));
    expect(gate('G-KPI', '2026-06-30', ...facts, settled)).toMatchObject(closed);
    expect(gate('G-KPI', '2026-06-30', ...facts, told('KpiMeasurementCorrected', correction))).toMatchObject(closed);
  });
});

describe('G-PROOF, nothing signed', () => {
  it('is open without a checkpoint of the last 30 days', () => {
    expect(gateOn('G-PROOF', '2026-03-18', startedCedre)).toMatchObject(open());
    expect(gateOn('G-PROOF', '2026-03-18', startedCedre, ['2026-01-05', '2026-02-16'])).toMatchObject(closed);
    expect(gateOn('G-PROOF', '2026-03-19', startedCedre, ['2026-01-05', '2026-02-16'])).toMatchObject(open());
  });
});

describe('A waived gate', () => {
  const blocker = [
    told('BlockerDeclared', { blocker: 'B1', gate: 'G-SUC', reason: 'pas encore' }),
    told(
      'BlockerWaived',
      { blocker: 'B1', gate: 'G-SUC', reason: 'assumé', by: 'SPO' },
      { by: 'SPO', role: 'SPONSOR' },
    ),
  ];

  it('stays open and listed, and blocks no more', () => {
    expect(gate('G-SUC', '2026-06-30', ...blocker)).toMatchObject({ open: true, waived: true, blocks: false });
  });

  it('is not lifted by declaring a blocker alone', () => {
    expect(gate('G-SUC', '2026-06-30', ...blocker.slice(0, 1))).toMatchObject({
      open: true,
      waived: false,
      blocks: true,
    });
  });
});

describe('What a gate was found on', () => {
  /** The lines that a gate rests on, counted from those that are told here. */
  const linesOf = (name: Gate, asOf: string, ...facts: readonly Told[]) =>
    gate(name, asOf, ...facts).events.map((line) => line - startedCedre.length);
  const begun = told('AbsenceTestStarted', { test: 'A1', absent: 'DIR', from: '2026-05-04', to: '2026-05-15' });
  const absence = told(
    'AbsenceTestCompleted',
    {
      ...{ test: 'A1', absent: 'DIR', interruptions: 0, blockedDecisions: 0, causes: [] },
      ...{ workingDays: 10, result: 'PASSED' },
    },
    { on: '2026-05-15' },
  );
  const identified = told(
    'ProcessIdentified',
    { process: 'P1', name: 'P1', critical: true, owner: 'QUA', functions: [] },
    { on: '2026-01-20' },
  );
  const level = told('ProcessAssessed', { process: 'P1', ratings: {}, level: 1, evidence: 'EV-1' });
  const appointed = told('SuccessorAppointed', {
    ...{ successor: 'PROD', position: 'Directeur', from: '2026-09-01', evidence: 'EV-021' },
  });
  const letter = told('LetterOfIntentRecorded', { acquirer: 'ACQ-ORG', document: 'EV-019' });
  const raised = told(
    'SignalRaised',
    {
      signal: 'SIG1',
      detector: 'silence',
      detectorVersion: 1,
      statistic: { fr: 'silence', en: 'silence' },
      series: [],
    },
    { on: '2026-06-01', by: 'SYSTEM', role: 'SYSTEM' },
  );
  const proposed = told('DecisionProposed', {
    ...{ decision: 'D3', domain: 'agences', title: 'Agence', by: 'COM' },
    options: [{ name: 'A' }, { name: 'B' }],
  });
  const opened = told('MediationOpened', { decision: 'D3', parties: ['DIR', 'COM'], mediator: 'MED' });
  const kpi = told('KpiDefined', {
    ...{ kpi: 'K1', family: 'LEAD_TIME', unit: 'j', direction: 'DOWN', owner: 'DAF', cadence: 'MONTHLY' },
    ...{ source: 'MEASURED', shared: false, version: 1 },
  });
  const disputed = told('KpiDisputed', { kpi: 'K1', period: '2026-03', reason: 'cut-off', by: 'SPO' });

  it('is the line of what opens or settles it', () => {
    expect(linesOf('G-ABS', '2026-05-15', begun, absence)).toEqual([1]);
    expect(linesOf('G-PREST', '2026-05-15', kpi, item('K1', 5, ['COO']))).toEqual([1]);
    expect(linesOf('G-OWN', '2026-05-15', kpi, item('K1', 5, ['DIR']))).toEqual([1]);
    expect(linesOf('G-PROC', '2026-05-15', identified, level)).toEqual([1]);
    expect(linesOf('G-SUC', '2026-05-15', kpi, appointed)).toEqual([1]);
    expect(linesOf('G-LEGAL', '2026-05-15', kpi, letter)).toEqual([1]);
    expect(linesOf('G-SIG', '2026-06-30', kpi, raised)).toEqual([1]);
    expect(linesOf('G-MED', '2026-05-15', proposed, opened)).toEqual([1]);
    expect(linesOf('G-KPI', '2026-05-15', kpi, disputed)).toEqual([1]);
    expect(linesOf('G-SUC', '2026-05-15', kpi)).toEqual([]);
  });

  it('is nothing where there is nothing to look at', () => {
    const evaluated = (name: Gate, ...facts: readonly Told[]) => gate(name, '2026-06-30', ...facts).evaluated;
    const alone = item('K1', 5, ['DIR']);
    const left = departed('DIR', '2026-06-30');
    expect([evaluated('G-ABS'), evaluated('G-ABS', begun, absence)]).toEqual([false, true]);
    expect([evaluated('G-OWN'), evaluated('G-OWN', alone), evaluated('G-OWN', alone, left)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(gate('G-OWN', '2026-06-30', alone, left).open).toBe(false);
    expect([evaluated('G-OWN', left), evaluated('G-PROC'), evaluated('G-PROC', identified, level)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([evaluated('G-KPI'), evaluated('G-KPI', kpi)]).toEqual([false, true]);
    const retired = told('KpiRetired', { kpi: 'K1', reason: 'remplacé' });
    expect([evaluated('G-KPI', kpi, retired), gate('G-KPI', '2026-06-30', kpi, disputed, retired).open]).toEqual([
      false,
      false,
    ]);
    expect([evaluated('G-LEGAL', letter), evaluated('G-SUC'), evaluated('G-SIG')]).toEqual([true, true, true]);
  });
});
