import { decision, missionAfter, proposal, startedCedre, told, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { bypassGaps } from './bypass-gaps.js';
import { conflictGaps } from './conflict-gaps.js';
import { decisionGaps } from './decision-gaps.js';
import { proposalGaps } from './proposal-gaps.js';
import type { GapFinder } from './gap.js';
import { isTold } from '../../shared/notice.js';

const finding =
  (find: GapFinder) =>
  (day: string, ...facts: readonly Told[]) =>
    wellPut(find(missionAfter(...startedCedre, ...facts), day))
      .filter((gap) => isTold(gap, day))
      .map(({ code, urgency, subject, since }) => [code, urgency, subject, since]);

describe('A decision', () => {
  const found = finding(decisionGaps);
  const done = told('DecisionExecuted', { decision: 'D1', state: 'DONE' }, { on: '2026-02-03' });
  const reviewed = told(
    'DecisionOutcomeReviewed',
    { decision: 'D1', effect: 'coût stable', verdict: 'KEEP', failed: false, causes: [] },
    { on: '2026-05-20' },
  );

  it('with a reason, made known and carried out lacks nothing', () => {
    expect(found('2026-06-01', decision(), done)).toEqual([]);
  });

  it('is to be reviewed once the day is past, unless it was reviewed or replaced', () => {
    const facts = [decision({ reviewOn: '2026-05-04' }), done];
    expect(found('2026-05-04', ...facts)).toEqual([]);
    expect(found('2026-05-05', ...facts)).toEqual([['DECISION_REVIEW_DUE', 'OVERDUE', 'D1', '2026-05-04']]);
    expect(found('2026-05-21', ...facts, reviewed)).toEqual([]);
    const next = decision({ decision: 'D2', supersedes: 'D1' }, { on: '2026-05-20' });
    expect(found('2026-05-21', ...facts, next)).toEqual([]);
  });

  it('takes the review day of its proposal', () => {
    const facts = [proposal({ reviewOn: '2026-05-04' }), decision(), done];
    expect(found('2026-05-05', ...facts)).toEqual([['DECISION_REVIEW_DUE', 'OVERDUE', 'D1', '2026-05-04']]);
  });

  it('needs its reason within five working days, until someone gives it', () => {
    const silent = [decision({ justification: undefined }), done];
    expect(found('2026-02-09', ...silent)).toEqual([]);
    expect(found('2026-02-10', ...silent)).toEqual([['DECISION_WITHOUT_REASON', 'OVERDUE', 'D1', '2026-02-09']]);
    const completed = told(
      'DecisionJustificationCompleted',
      { decision: 'D1', justification: 'prix', objectives: [], channels: [], kpis: [] },
      { on: '2026-02-12' },
    );
    expect(found('2026-02-12', ...silent, completed)).toEqual([]);
  });

  it('needs to be told within five working days', () => {
    const untold = [decision({ communicated: false }), done];
    expect(found('2026-02-09', ...untold)).toEqual([]);
    expect(found('2026-02-10', ...untold)).toEqual([['DECISION_NOT_COMMUNICATED', 'MISSING', 'D1', '2026-02-02']]);
    const communicated = told('DecisionCommunicated', { decision: 'D1', audience: 'tous', channel: 'affichage' });
    expect(found('2026-02-10', ...untold, communicated)).toEqual([]);
  });

  it('known late is pointed out for 30 days', () => {
    const facts = [decision({}, { on: '2026-02-02', recordedOn: '2026-02-10' }), { ...done, on: '2026-02-11' }];
    expect(found('2026-03-12', ...facts)).toEqual([['DECISION_KNOWN_LATE', 'WATCH', 'D1', '2026-02-02']]);
    expect(found('2026-03-13', ...facts)).toEqual([]);
    const inTime = [decision({}, { on: '2026-02-02', recordedOn: '2026-02-09' }), { ...done, on: '2026-02-10' }];
    expect(found('2026-02-10', ...inTime)).toEqual([]);
  });

  it('that is not applied is looked into, until someone has', () => {
    const dropped = told('DecisionExecuted', { decision: 'D1', state: 'NOT_APPLIED' }, { on: '2026-03-02' });
    expect(found('2026-03-02', decision(), dropped)).toEqual([['DECISION_NOT_APPLIED', 'MISSING', 'D1', '2026-03-02']]);
    expect(found('2026-05-20', decision(), dropped, reviewed)).toEqual([]);
  });

  it('of which no one says whether it is applied is named after 30 days, all of them in one line', () => {
    const silent = [decision(), decision({ decision: 'D2' }, { on: '2026-02-04' })];
    expect(found('2026-03-04', ...silent)).toEqual([]);
    expect(found('2026-03-05', ...silent)).toEqual([['EXECUTION_UNREPORTED', 'WATCH', undefined, '2026-03-04']]);
    const [line] = decisionGaps(missionAfter(...startedCedre, ...silent), '2026-04-01');
    expect(line?.fact.en).toContain('D1 and D2');
  });
});

describe('A proposal', () => {
  const found = finding(proposalGaps);
  const proposed = proposal({}, { on: '2026-02-02' });
  const objected = (suspends: boolean) =>
    told(
      'DecisionObjected',
      { decision: 'D1', reason: 'trop cher', by: 'DIR', suspends },
      { on: '2026-02-10', by: 'DIR' },
    );

  it('waits for its decision 30 days at most', () => {
    expect(found('2026-03-04', proposed)).toEqual([]);
    expect(found('2026-03-05', proposed)).toEqual([['DECISION_WAITING', 'OVERDUE', 'D1', '2026-02-02']]);
    expect(found('2026-03-05', proposed, decision())).toEqual([]);
  });

  it('suspended by an objection needs a mediation or an arbitration, or a withdrawal, within five working days', () => {
    const found10 = found('2026-02-17', proposed, objected(true));
    expect(found10).toEqual([['OBJECTION_UNANSWERED', 'MISSING', 'D1', '2026-02-10']]);
    expect(found('2026-02-18', proposed, objected(true))[0]?.[1]).toBe('OVERDUE');
    expect(found('2026-02-18', proposed, objected(false))).toEqual([]);
    const withdrawn = told(
      'DecisionObjectionWithdrawn',
      { decision: 'D1', by: 'DIR' },
      { on: '2026-02-12', by: 'DIR' },
    );
    expect(found('2026-02-18', proposed, objected(true), withdrawn)).toEqual([]);
  });
});

describe('A conflict', () => {
  const found = finding(conflictGaps);
  const mediation = told(
    'MediationOpened',
    { decision: 'D1', parties: ['DIR', 'COM'], mediator: 'MED' },
    { on: '2026-03-02', by: 'SPO' },
  );
  const arbitration = told(
    'ArbitrationOpened',
    { decision: 'D1', parties: ['DIR', 'COM'], arbiter: 'SPO' },
    { on: '2026-03-02', by: 'SPO' },
  );

  it('in mediation is late after ten working days', () => {
    expect(found('2026-03-16', proposal(), mediation)).toEqual([]);
    expect(found('2026-03-17', proposal(), mediation)).toEqual([['MEDIATION_LATE', 'BLOCKING', 'D1', '2026-03-02']]);
  });

  it('in arbitration is late after the working days that the sponsor promised', () => {
    expect(found('2026-03-09', proposal(), arbitration)).toEqual([]);
    expect(found('2026-03-10', proposal(), arbitration)).toEqual([
      ['ARBITRATION_LATE', 'BLOCKING', 'D1', '2026-03-02'],
    ]);
    const patient = told(
      'SponsorReplaced',
      { sponsor: 'SPO', commitments: [], arbitrationDays: 8, reason: 'délai revu', previous: 'SPO' },
      { on: '2026-03-03' },
    );
    expect(found('2026-03-12', proposal(), arbitration, patient)).toEqual([]);
    expect(found('2026-03-13', proposal(), arbitration, patient)).toHaveLength(1);
  });

  it('is over once it is concluded', () => {
    const concluded = told(
      'MediationConcluded',
      { decision: 'D1', outcome: 'essai', settled: true, by: 'MED' },
      { on: '2026-03-31', by: 'MED' },
    );
    expect(found('2026-04-01', proposal(), mediation, concluded)).toEqual([]);
  });
});

describe('A bypass', () => {
  const found = finding(bypassGaps);
  const bypass = told(
    'DecisionBypassed',
    { domain: 'agences', description: 'ordre donné sans passer par COM', by: 'CE1' },
    { on: '2026-03-02', by: 'CE1' },
  );

  it('needs an answer within five working days; several in a domain need one', () => {
    expect(found('2026-03-09', bypass, bypass)).toEqual([['DECISION_BYPASSED', 'MISSING', 'agences', '2026-03-02']]);
    expect(found('2026-03-10', bypass, bypass)).toEqual([['DECISION_BYPASSED', 'OVERDUE', 'agences', '2026-03-02']]);
  });

  it('is answered when leadership restates the role, or when someone decides in the domain', () => {
    const restated = told(
      'LegitimacyCommunicated',
      { audience: 'Codir', channel: 'réunion', toEveryone: false },
      { on: '2026-03-04', by: 'DIR' },
    );
    expect(found('2026-03-10', bypass, restated)).toEqual([]);
    expect(found('2026-03-10', bypass, decision({}, { on: '2026-03-04' }))).toEqual([]);
    expect(found('2026-03-10', bypass, decision({ domain: 'budget' }, { on: '2026-03-04' }))).toHaveLength(1);
    expect(found('2026-03-10', restated, bypass)).toHaveLength(1);
  });
});

describe('A conflict that lasts too long', () => {
  const mediation = told(
    'MediationOpened',
    { decision: 'D1', parties: ['DIR', 'COM'], mediator: 'MED' },
    { on: '2026-03-02' },
  );
  const arbitration = told(
    'ArbitrationOpened',
    { decision: 'D1', parties: ['DIR', 'COM'], arbiter: 'SPO' },
    { on: '2026-03-02' },
  );
  const facts = (day: string, opened: Told) =>
    wellPut(conflictGaps(missionAfter(...startedCedre, proposal({ title: 'Presse' }), opened), day)).map(
      ({ code, fact: { fr, en } }) => [code, fr, en],
    );

  it('is told with how long it lasts and how long it may, in working days', () => {
    expect(facts('2026-03-16', mediation)).toEqual([]);
    expect(facts('2026-03-17', mediation)).toEqual([
      [
        'MEDIATION_LATE',
        'La médiation sur D1 (Presse) entre DIR et COM dure depuis 11 jours ouvrés, pour 10 jours ouvrés au plus.',
        'The mediation on D1 (Presse) between DIR and COM has lasted 11 working days, of at most 10.',
      ],
    ]);
    expect(facts('2026-03-10', arbitration)).toEqual([
      [
        'ARBITRATION_LATE',
        'L’arbitrage sur D1 (Presse) attend depuis 6 jours ouvrés ; le sponsor s’est engagé sur 5 jours ouvrés.',
        'The arbitration on D1 (Presse) has waited 6 working days; the sponsor promised 5 working days.',
      ],
    ]);
  });
});
