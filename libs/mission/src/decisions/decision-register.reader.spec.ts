import { BadUserInput } from '#graph';
import { decision, proposal, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readDecisionRegister, type RegisterQuery } from './decision-register.reader.js';

const registerOn = (day: string, facts: readonly Told[], query: Partial<RegisterQuery> = {}) =>
  readDecisionRegister(viewOn(day, [...startedCedre, ...facts]), { first: 50, ...query }, 'fr');

const summaryOn = (day: string, ...facts: readonly Told[]) => registerOn(day, facts).summary;
const nodesOn = (day: string, ...facts: readonly Told[]) => registerOn(day, facts).edges.map(({ node }) => node);

const justified = told(
  'DecisionJustificationCompleted',
  { decision: 'D2', justification: 'prix', objectives: [], channels: [], kpis: ['K-DEL'] },
  { on: '2026-02-20' },
);
const objection = told(
  'DecisionObjected',
  { decision: 'D1', reason: 'coût', by: 'DIR', suspends: true, cause: 'PRIORITIES' },
  { on: '2026-02-04', by: 'DIR' },
);

describe('The list of decisions', () => {
  const facts = [
    decision({ decision: 'D2', domain: 'budget' }),
    proposal({ decision: 'D1' }, { on: '2026-02-03' }),
    decision({ decision: 'D3', supersedes: 'D2', domain: 'budget' }, { on: '2026-02-05' }),
    objection,
  ];

  it('has every decision once, proposed or taken, in the order in which it became known', () => {
    expect(nodesOn('2026-03-02', ...facts).map((node) => [node.decision, node.state])).toEqual([
      ['D2', 'SUPERSEDED'],
      ['D1', 'SUSPENDED'],
      ['D3', 'IN_FORCE'],
    ]);
  });

  it('waits as proposed, until an objection suspends it, and again once that is cleared', () => {
    const withdrawn = told(
      'DecisionObjectionWithdrawn',
      { decision: 'D1', by: 'DIR' },
      { on: '2026-02-06', by: 'DIR' },
    );
    const stateOf = (...told: readonly Told[]) => nodesOn('2026-03-02', proposal(), ...told)[0]?.state;
    expect([stateOf(), stateOf(objection), stateOf(objection, withdrawn)]).toEqual([
      'PROPOSED',
      'SUSPENDED',
      'PROPOSED',
    ]);
  });

  it('is read page by page, and by domain or state', () => {
    const page = registerOn('2026-03-02', facts, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'D1' } });
    const next = registerOn('2026-03-02', facts, { first: 2, after: 'D1' });
    expect(next.edges.map(({ cursor }) => cursor)).toEqual(['D3']);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(registerOn('2026-03-02', facts, { domain: 'budget' }).totalCount).toBe(2);
    expect(registerOn('2026-03-02', facts, { state: 'SUSPENDED' }).edges).toMatchObject([{ cursor: 'D1' }]);
  });

  it('keeps the place of a decision that is no longer among those wanted', () => {
    const proposals = ['P1', 'P2', 'P3', 'P4'].map((ref, day) =>
      proposal({ decision: ref }, { on: `2026-02-0${day + 2}` }),
    );
    const decided = decision({ decision: 'P2' }, { on: '2026-02-10' });
    const page = (after: string) =>
      registerOn('2026-03-02', [...proposals, decided], { state: 'PROPOSED', first: 2, after });
    expect(page('P2').edges.map(({ cursor }) => cursor)).toEqual(['P3', 'P4']);
    expect(page('P2')).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(() => page('P9')).toThrow(BadUserInput);
  });

  it('tells options, recommendation, agreements and how long it waited', () => {
    const agreed = told('DecisionAgreed', { decision: 'D1', by: 'SPO' }, { on: '2026-02-01', by: 'SPO' });
    const given = told(
      'DecisionInputGiven',
      { decision: 'D1', opinion: 'B', by: 'DAF' },
      { on: '2026-02-01', by: 'DAF' },
    );
    const [waiting] = nodesOn('2026-02-05', proposal({}, { on: '2026-01-26' }), agreed, given);
    expect(waiting).toMatchObject({
      title: 'Agence',
      made: undefined,
      proposal: { by: 'COM', recommended: 'B', waitedDays: 10, inputs: 1, agreedBy: ['SPO'] },
    });
    expect(waiting?.proposal?.options).toEqual([
      { name: 'A', consequence: undefined },
      { name: 'B', consequence: undefined },
    ]);
    const [made] = nodesOn('2026-06-01', proposal({}, { on: '2026-01-26' }), decision());
    expect(made?.proposal?.waitedDays).toBe(7);
  });

  it('tells who decided, why, how late it became known, and what marks it', () => {
    const late = decision(
      { decision: 'D2', justification: undefined, by: 'COO' },
      { on: '2026-02-02', recordedOn: '2026-02-12' },
    );
    const [node] = nodesOn('2026-02-20', late, justified);
    expect(node?.made).toMatchObject({
      ...{ by: 'COO', internal: false, takenOn: '2026-02-02', recordedOn: '2026-02-12', delayWorkingDays: 8 },
      ...{ justification: 'prix', justifiedOn: '2026-02-20', kpis: ['K-DEL'] },
    });
    expect(node?.flags.map(({ flag }) => flag)).toEqual(['UNPROPOSED', 'JUSTIFICATION_MISSING', 'LATE_RECORD']);
    expect(node?.flags[0]?.sentence.text).toBe('Prise sans options comparées.');
  });

  it('tells what became of it: execution, review, bypasses, the decision that replaced it', () => {
    const facts = [
      decision({ reviewOn: '2026-03-02' }),
      told('DecisionExecuted', { decision: 'D1', state: 'DONE' }, { on: '2026-02-10' }),
      told('DecisionExecuted', { decision: 'D1', state: 'PARTIAL' }, { on: '2026-02-20' }),
      told(
        'DecisionBypassed',
        { decision: 'D1', domain: 'agences', description: 'x', by: 'CE1' },
        { on: '2026-02-21' },
      ),
    ];
    expect(nodesOn('2026-03-03', ...facts)[0]?.made).toMatchObject({
      ...{ execution: 'PARTIAL', executedOn: '2026-02-20', reviewOverdue: true, bypasses: 1, supersededBy: undefined },
    });
    const replaced = decision({ decision: 'D2', supersedes: 'D1' }, { on: '2026-03-03' });
    expect(nodesOn('2026-03-03', ...facts, replaced)[0]?.made).toMatchObject({
      supersededBy: 'D2',
      reviewOverdue: false,
    });
  });

  it('tells objections and conflicts with their ends', () => {
    const facts = [
      proposal(),
      objection,
      told(
        'ArbitrationOpened',
        { decision: 'D1', parties: ['DIR', 'COM'], arbiter: 'SPO' },
        { on: '2026-02-09', by: 'SPO' },
      ),
      told(
        'ArbitrationRendered',
        { decision: 'D1', chosen: 'B', reason: 'coût', by: 'SPO', parties: ['DIR', 'COM'], workingDays: 3 },
        { on: '2026-02-12', by: 'SPO' },
      ),
    ];
    const [node] = nodesOn('2026-03-02', ...facts);
    expect(node).toMatchObject({
      state: 'PROPOSED',
      objections: [{ by: 'DIR', cause: 'PRIORITIES', suspends: true, clearedOn: '2026-02-12' }],
      conflicts: [
        { kind: 'ARBITRATION', third: 'SPO', endedOn: '2026-02-12', settled: true, workingDays: 3, late: false },
      ],
    });
  });
});

describe('The register in figures', () => {
  it('tells shares with what they are shares of, and none of nothing', () => {
    const attached = { evidence: ['EV-1'] };
    const facts = [
      proposal({ decision: 'D1' }),
      decision({ decision: 'D1', ...attached }),
      decision(
        { decision: 'D2', by: 'COO', justification: undefined, communicated: false },
        { on: '2026-02-02', recordedOn: '2026-02-12' },
      ),
      justified,
      proposal({ decision: 'D3' }, { on: '2026-02-24' }),
      decision({ decision: 'D3', chosen: 'A' }, { on: '2026-03-30' }),
      told('DecisionExecuted', { decision: 'D1', state: 'DONE' }, { on: '2026-03-31' }),
      told('DecisionExecuted', { decision: 'D3', state: 'PARTIAL' }, { on: '2026-03-31' }),
    ];
    expect(summaryOn('2026-04-30', ...facts)).toMatchObject({
      taken: 3,
      superseded: 0,
      justified: { count: 3, of: 3, share: 1 },
      justifiedInTime: { count: 2, of: 3 },
      communicated: { count: 2, of: 3 },
      applied: { count: 1, of: 3, share: 1 / 3 },
      withEvidence: { count: 1, of: 3 },
      internal: { count: 2, of: 3 },
      compared: { count: 2, of: 3 },
      asRecommended: { count: 1, of: 2, share: 0.5 },
      executions: { done: 1, partial: 1, notApplied: 0, unknown: 1 },
      medianDaysToDecide: (7 + 34) / 2,
      recordingDelay: { medianWorkingDays: 0, longestWorkingDays: 8, late: { count: 1, of: 3 } },
    });
    expect(summaryOn('2026-02-02')).toMatchObject({
      justified: { count: 0, of: 0, share: undefined },
      medianDaysToDecide: undefined,
      recordingDelay: { medianWorkingDays: undefined, longestWorkingDays: undefined },
    });
  });

  it('tells the open queue by age, at the limits of each', () => {
    const asked = ['2026-03-02', '2026-03-01', '2026-02-22', '2026-02-21', '2026-02-07', '2026-02-06'];
    const facts = asked.toReversed().map((on, at) => proposal({ decision: `D${at}` }, { on }));
    expect(summaryOn('2026-03-09', ...facts, { ...objection, on: '2026-03-02' }).openQueue).toEqual({
      count: 6,
      suspended: 1,
      medianDays: 15.5,
      oldestDays: 31,
      ages: [
        { fromDays: 0, toDays: 7, count: 1 },
        { fromDays: 8, toDays: 14, count: 1 },
        { fromDays: 15, toDays: 30, count: 3 },
        { fromDays: 31, toDays: undefined, count: 1 },
      ],
    });
  });

  it('tells failures and why, as last reviewed', () => {
    const reviewed = (ref: string, failed: boolean, causes: readonly string[]) =>
      told(
        'DecisionOutcomeReviewed',
        { decision: ref, effect: 'x', verdict: 'ADJUST', failed, causes },
        { on: '2026-04-01' },
      );
    const facts = [
      decision({ decision: 'D1' }),
      decision({ decision: 'D2' }),
      decision({ decision: 'D3' }),
      reviewed('D1', true, ['pas de pilote', 'délai']),
      reviewed('D2', true, ['pas de pilote']),
      reviewed('D3', true, ['coût']),
      reviewed('D3', false, []),
    ];
    expect(summaryOn('2026-04-02', ...facts).outcomes).toEqual({
      reviewed: 3,
      failed: 2,
      analysed: 2,
      causes: [
        { cause: 'pas de pilote', count: 2 },
        { cause: 'délai', count: 1 },
      ],
    });
  });

  it('announces reviews 30 days ahead, the longest overdue first', () => {
    const facts = [
      decision({ decision: 'D1', reviewOn: '2026-03-31' }),
      decision({ decision: 'D2', reviewOn: '2026-02-20', title: 'Gel' }),
      decision({ decision: 'D3', reviewOn: '2026-04-02' }),
    ];
    expect(summaryOn('2026-03-02', ...facts).reviewsDue).toEqual([
      { decision: 'D2', title: 'Gel', dueOn: '2026-02-20', daysLate: 10 },
      { decision: 'D1', title: undefined, dueOn: '2026-03-31', daysLate: -29 },
    ]);
  });

  it('counts the marks, the most frequent first', () => {
    const facts = [decision({ decision: 'D1' }), decision({ decision: 'D2', justification: undefined })];
    expect(summaryOn('2026-03-02', ...facts).flags).toMatchObject([
      { flag: 'UNPROPOSED', count: 2, sentence: { en: 'Taken without compared options.' } },
      { flag: 'JUSTIFICATION_MISSING', count: 1 },
    ]);
  });
});
