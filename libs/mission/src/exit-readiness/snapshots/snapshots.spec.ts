import { cedreItemsUntil, cedreTalliesUntil, given, item, startedCedre, tally, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { reviewReadiness } from './review-readiness.command.js';
import { takeReadinessSnapshot } from './take-readiness-snapshot.command.js';

const byDay = (facts: readonly Told[]) => facts.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
const taken = (data: object) => ({ type: 'ReadinessSnapshotTaken' as const, data });

describe('takeReadinessSnapshot', () => {
  const watched = given(startedCedre, tally('2026-W06'));

  it('keeps what was known that day, with the line up to which it counted', () => {
    given(startedCedre, item('K1', 5, ['DIR']), tally('2026-W06'))
      .on('2026-02-13')
      .when(takeReadinessSnapshot, { snapshot: 'S1' })
      .then(
        taken({
          snapshot: 'S1',
          asOf: '2026-02-13',
          formula: 'R1',
          atRevision: startedCedre.length + 1,
          weights: { D1: 10, D2: 20, D3: 15, D4: 20, D5: 15, D6: 10, D7: 5, D8: 5 },
          verdict: 'NOT_READY_BLOCKED',
          gates: [
            { gate: 'G-ABS', subjects: [], waived: false },
            { gate: 'G-OWN', subjects: ['K1'], waived: false },
            { gate: 'G-SUC', subjects: [], waived: false },
            { gate: 'G-PROOF', subjects: [], waived: false },
          ],
          settings: { domains: [], keyAccountTotal: 0, excludedWeeks: [] },
          openSignals: [],
        }),
      );
  });

  it('counts from what is recorded, not from the business day it is given', () => {
    watched
      .on('2026-02-13')
      .when(takeReadinessSnapshot, { snapshot: 'S1', occurredOn: '2026-02-10' })
      .then(taken({ asOf: '2026-02-13' }));
  });

  it('lists a waived gate as waived', () => {
    const facts = [
      told('BlockerDeclared', { blocker: 'B1', gate: 'G-SUC', reason: 'pas encore' }),
      told('BlockerWaived', { blocker: 'B1', gate: 'G-SUC', reason: 'assumé', by: 'SPO' }),
    ];
    given(startedCedre, tally('2026-W06'), facts)
      .on('2026-02-13')
      .signedAs({ published: [{ checkpoint: 'CP1', size: 1, root: '', note: '', publishedOn: '2026-02-13' }] })
      .when(takeReadinessSnapshot, { snapshot: 'S1' })
      .then(
        taken({
          gates: [
            { gate: 'G-ABS', subjects: [], waived: false },
            { gate: 'G-SUC', subjects: [], waived: true },
          ],
        }),
      );
  });

  it('keeps the forecast once there is one', () => {
    given(startedCedre, byDay([...cedreItemsUntil('2026-08-28'), ...cedreTalliesUntil('2026-W35')]))
      .on('2026-08-28')
      .when(takeReadinessSnapshot, { snapshot: 'S4' })
      .then(taken({ forecast: { p50: 8, p85: 12 } }));
  });

  it('gives no score without signals: a tally of the last 35 days', () => {
    watched
      .on('2026-03-13')
      .when(takeReadinessSnapshot, { snapshot: 'S1' })
      .then(taken({ snapshot: 'S1' }));
    watched
      .on('2026-03-14')
      .when(takeReadinessSnapshot, { snapshot: 'S1' })
      .thenRefused('SIGNALS_NOT_MEASURED', { days: 36 });
    given(startedCedre)
      .on('2026-01-16')
      .when(takeReadinessSnapshot, { snapshot: 'S1' })
      .thenRefused('SIGNALS_NOT_MEASURED', { days: 4 });
  });

  it('is taken by the consultants or leadership, under a reference of its own', () => {
    watched.by('SPO').when(takeReadinessSnapshot, { snapshot: 'S1' }).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('reviewReadiness', () => {
  const nothing = { value: 0, terms: [] };
  const snapshot = told('ReadinessSnapshotTaken', {
    snapshot: 'S5',
    asOf: '2026-09-25',
    atRevision: 1,
    formula: 'R1',
    weights: { D1: 10, D2: 20, D3: 15, D4: 20, D5: 15, D6: 10, D7: 5, D8: 5 },
    dimensions: {
      D1: nothing,
      D2: nothing,
      D3: nothing,
      D4: nothing,
      D5: nothing,
      D6: nothing,
      D7: nothing,
      D8: nothing,
    },
    raw: 0,
    cap: 30,
    score: 0,
    gates: [],
    verdict: 'NOT_READY_SCORE',
    confidence: 0,
    settings: { domains: [], keyAccountTotal: 0, excludedWeeks: [] },
    openSignals: [],
    countingEvents: [],
  });
  const reviewing = given(startedCedre, snapshot).by('SPO');

  it('gives an opinion on a snapshot', () => {
    reviewing.when(reviewReadiness, { snapshot: 'S5', opinion: 'FAVOURABLE', reserves: ['K03'] }).then({
      type: 'ReadinessReviewed',
      data: { snapshot: 'S5', opinion: 'FAVOURABLE', reserves: ['K03'], by: 'SPO' },
    });
    reviewing
      .when(reviewReadiness, { snapshot: 'S9', opinion: 'FAVOURABLE' })
      .thenRefused('UNKNOWN_REF', { kind: 'snapshot', ref: 'S9' });
  });

  it('says why when it is unfavourable', () => {
    reviewing
      .when(reviewReadiness, { snapshot: 'S5', opinion: 'UNFAVOURABLE' })
      .thenRefused('REASON_REQUIRED', { field: 'comment' });
    reviewing.when(reviewReadiness, { snapshot: 'S5', opinion: 'UNFAVOURABLE', comment: 'K02' }).thenFlagged();
  });
});
