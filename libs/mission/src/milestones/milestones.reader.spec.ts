import { CentsScalar } from '#graph';
import { startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readMilestones } from './milestones.reader.js';

const planned = (milestone: string, due: string, deliverables: readonly string[] = []): Told =>
  told(
    'MilestonePlanned',
    { milestone, kind: 'MACRO_PROJECT', due, deliverables, functions: [] },
    { on: '2026-01-12' },
  );

const missed = told(
  'MilestoneMissed',
  { milestone: 'J3', reason: 'retour arrière Chambéry', newDue: '2026-06-26', previousDue: '2026-05-29' },
  { on: '2026-05-29' },
);
const reached = (on: string): Told => told('MilestoneReached', { milestone: 'J3' }, { on });

const read = (day: string, ...facts: readonly Told[]) => readMilestones(viewOn(day, [...startedCedre, ...facts]), 'en');

const codes = (day: string, ...facts: readonly Told[]) =>
  wellPut(read(day, ...facts).notices).map(({ code, subject }) => `${code} ${subject ?? ''}`.trim());

describe('budgets beyond any sum', () => {
  const set = (budget: string, amountCents: number) => told('BudgetSet', { budget, name: budget, amountCents });

  it('say so, and leave the view readable', () => {
    const huge = read('2026-02-02', set('B1', Number.MAX_SAFE_INTEGER), set('B2', Number.MAX_SAFE_INTEGER));
    expect(huge.notices).toContainEqual(expect.objectContaining({ code: 'BUDGETS_BEYOND_SUM' }));
    expect(CentsScalar.serialize(huge.budgetTotals.amountCents)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => CentsScalar.serialize(NaN)).toThrow(TypeError);
    expect(CentsScalar.serialize(-Infinity)).toBe(-Number.MAX_SAFE_INTEGER);
    expect(codes('2026-02-02', set('B1', 1e12), set('B2', 1e12))).not.toContain('BUDGETS_BEYOND_SUM');
  });
});

describe('the milestones of a mission', () => {
  it('keep the first due date beside the present one, and say why it moved', () => {
    const [step] = read('2026-06-01', planned('J3', '2026-05-29'), missed).milestones;
    expect(step).toMatchObject({
      firstDue: '2026-05-29',
      due: '2026-06-26',
      reachedOn: undefined,
      slipDays: 28,
      onTime: false,
      standing: 'AHEAD',
    });
    expect(step?.moves).toMatchObject([{ from: '2026-05-29', to: '2026-06-26', missed: true, by: 'COO' }]);
  });

  it('count the slip from the first due date to the day it was reached, early days negative', () => {
    const slip = (...facts: readonly Told[]) => read('2026-07-01', planned('J3', '2026-05-29'), ...facts).milestones[0];
    expect(slip(missed, reached('2026-06-24'))).toMatchObject({ slipDays: 26, onTime: false, reachedOn: '2026-06-24' });
    expect(slip(reached('2026-05-29'))).toMatchObject({ slipDays: 0, onTime: true });
    expect(slip(reached('2026-05-27'))).toMatchObject({ slipDays: -2, onTime: true });
  });

  it('are late from the day after the present due date, and slip further every day', () => {
    expect(read('2026-05-29', planned('J3', '2026-05-29')).milestones[0]).toMatchObject({
      standing: 'AHEAD',
      slipDays: 0,
      onTime: undefined,
    });
    const late = read('2026-06-02', planned('J3', '2026-05-29'));
    expect(late.milestones[0]).toMatchObject({ standing: 'LATE', slipDays: 4, onTime: false });
    expect(late.totals).toEqual({ planned: 1, reached: 0, onTime: 0, late: 1, worstSlipDays: 4 });
    expect(late.notices).toMatchObject([
      { code: 'MILESTONE_LATE', urgency: 'OVERDUE', subject: 'J3', since: '2026-05-29' },
    ]);
    expect(late.notices[0]?.fact.text).toBe('Milestone J3 was due on 2026-05-29.');
  });

  it('come in the order of their present due dates', () => {
    const { milestones } = read('2026-06-01', planned('J3', '2026-05-29'), planned('J4', '2026-06-05'), missed);
    expect(milestones.map(({ milestone }) => milestone)).toEqual(['J4', 'J3']);
  });

  it('point out what a step that is due within fourteen days waits for', () => {
    expect(codes('2026-05-15', planned('J3', '2026-05-29', ['L3', 'L4']))).toEqual(['DELIVERABLES_PENDING J3']);
    expect(codes('2026-05-14', planned('J3', '2026-05-29', ['L3', 'L4']))).toEqual([]);
  });

  it('ask for steps when there are none, and for nothing once the mission is closed', () => {
    expect(codes('2026-02-02')).toEqual(['NO_MILESTONE']);
    expect(codes('2026-10-12', told('MissionClosed', { postMissionChecks: [] }, { on: '2026-10-09' }))).toEqual([]);
  });

  it('show the steps that the template of the mission’s context would plan, and the others after it', () => {
    const { templates } = read('2026-02-02');
    expect(templates[0]).toMatchObject({ template: 'SALE_PREPARATION', ofThisMission: true, applied: false });
    expect(templates[0]?.steps).toEqual([
      { kind: 'FLASH_AUDIT', due: '2026-01-30' },
      { kind: 'DIAGNOSTICS', due: '2026-02-13' },
      { kind: 'MACRO_PROJECT', due: '2026-05-29' },
      { kind: 'DELIVERABLES', due: '2026-08-28' },
      { kind: 'HANDOVER', due: '2026-10-02' },
    ]);
    expect(templates).toHaveLength(6);
  });

  it('say from which template a step comes', () => {
    const fromTemplate = told('MilestonePlanned', {
      milestone: 'J1',
      kind: 'FLASH_AUDIT',
      due: '2026-01-30',
      deliverables: [],
      functions: [],
      template: 'GROWTH',
    });
    const { milestones, templates } = read('2026-01-20', fromTemplate);
    expect(milestones[0]?.template).toBe('GROWTH');
    expect(templates.filter(({ applied }) => applied).map(({ template }) => template)).toEqual(['GROWTH']);
  });
});

describe('the deliverables of a mission', () => {
  const promised = told('DeliverablePlanned', {
    deliverable: 'L6',
    name: 'Manuel',
    due: '2026-08-25',
    producer: 'COO',
  });
  const submitted = (on: string): Told =>
    told('DeliverableSubmitted', { deliverable: 'L6', evidence: 'EV-031', producer: 'COO' }, { on });
  const rejected = told(
    'DeliverableRejected',
    { deliverable: 'L6', reason: 'P7 rédigé par le cabinet', by: 'DIR' },
    { on: '2026-08-04', by: 'DIR' },
  );
  const accepted = (on: string): Told =>
    told('DeliverableAccepted', { deliverable: 'L6', by: 'DIR' }, { on, by: 'DIR' });

  it('are accepted over planned; announced by a step counts as planned, handed over as accepted', () => {
    const { deliverableTotals } = read(
      '2026-08-28',
      planned('J5', '2026-09-30', ['L7']),
      promised,
      submitted('2026-08-24'),
      accepted('2026-08-25'),
      told('DeliverableHandedOver', { deliverable: 'L6', to: 'PROD' }),
    );
    expect(deliverableTotals).toEqual({
      planned: 2,
      accepted: 1,
      acceptedShare: 0.5,
      due: 1,
      onTime: 1,
      onTimeShare: 1,
      handedOver: 1,
    });
  });

  it('are on time when accepted by their due day, not one day later', () => {
    const onTime = (on: string) => read('2026-09-01', promised, submitted('2026-08-24'), accepted(on)).deliverables[0];
    expect(onTime('2026-08-25')).toMatchObject({ onTime: true, acceptedBy: 'DIR' });
    expect(onTime('2026-08-26')).toMatchObject({ onTime: false });
    expect(read('2026-08-25', promised).deliverables[0]).toMatchObject({ onTime: undefined, status: 'PLANNED' });
    expect(read('2026-08-26', promised).deliverables[0]).toMatchObject({ onTime: false });
  });

  it('are due with the step that lists them when they have no day of their own', () => {
    const { deliverables } = read(
      '2026-05-01',
      planned('J4', '2026-07-31', ['L6']),
      planned('J3', '2026-05-29', ['L6']),
    );
    expect(deliverables).toMatchObject([{ deliverable: 'L6', due: '2026-05-29', name: undefined, status: 'PLANNED' }]);
  });

  it('show why they were sent back, and how often they were handed in', () => {
    const { deliverables } = read('2026-08-26', submitted('2026-07-31'), rejected, submitted('2026-08-25'));
    expect(deliverables).toMatchObject([
      {
        status: 'SUBMITTED',
        submissions: 2,
        submittedOn: '2026-08-25',
        rejections: [{ on: '2026-08-04', by: 'DIR', reason: 'P7 rédigé par le cabinet' }],
      },
    ]);
  });

  it('wait too long for an answer from the sixth working day on', () => {
    const facts = [planned('J5', '2026-09-30'), submitted('2026-07-31')];
    const urgency = (day: string) =>
      wellPut(read(day, ...facts).notices).map(({ code, urgency: how }) => `${code} ${how}`);
    expect(urgency('2026-08-07')).toEqual(['DELIVERABLE_TO_JUDGE MISSING']);
    expect(urgency('2026-08-10')).toEqual(['DELIVERABLE_TO_JUDGE OVERDUE']);
  });

  it('are to be redone, delivered or handed over', () => {
    const step = planned('J5', '2026-09-30');
    expect(codes('2026-08-05', step, submitted('2026-07-31'), rejected)).toEqual(['DELIVERABLE_REJECTED L6']);
    expect(codes('2026-08-26', step, promised)).toEqual(['DELIVERABLE_LATE L6']);
    const done = [step, promised, submitted('2026-08-24'), accepted('2026-08-25')];
    expect(codes('2026-09-08', ...done)).toEqual([]);
    expect(codes('2026-09-09', ...done)).toEqual(['DELIVERABLE_NOT_HANDED_OVER L6']);
  });
});

describe('the budgets of a mission', () => {
  const set = told('BudgetSet', { budget: 'B1', name: 'Outillage', amountCents: 1_000_00 });
  const spent = (amountCents: number, totalCents: number): Told =>
    told('BudgetConsumed', { budget: 'B1', amountCents, totalCents });

  it('are kept up to the last cent, and overrun beyond it', () => {
    const kept = read('2026-02-02', set, spent(1_000_00, 1_000_00));
    expect(kept.budgets).toMatchObject([
      { consumedCents: 1_000_00, remainingCents: 0, consumedShare: 1, overrun: false },
    ]);
    expect(kept.budgetTotals).toEqual({ budgets: 1, onBudget: 1, amountCents: 1_000_00, consumedCents: 1_000_00 });
    const over = read('2026-02-02', planned('J1', '2026-03-01'), set, spent(1_000_00, 1_000_00), spent(1, 1_000_01));
    expect(over.budgetTotals.onBudget).toBe(0);
    expect(over.budgets).toMatchObject([{ overrun: true, remainingCents: -1 }]);
    expect(over.notices.map(({ code }) => code)).toEqual(['BUDGET_OVERRUN']);
  });
});

describe('what is said of milestones, deliverables and budgets', () => {
  /** What a notice says in both languages, and by when. */
  const said = (code: string, day: string, ...facts: readonly Told[]) => {
    const notice = wellPut(read(day, ...facts).notices).find((each) => each.code === code);
    return [notice?.fact.fr, notice?.fact.en, notice?.since ?? null, notice?.by ?? null];
  };
  const step = planned('J5', '2026-09-30');
  const output = told('DeliverablePlanned', { deliverable: 'L6', name: 'Manuel', due: '2026-08-25', producer: 'COO' });

  it('is by how much a budget is overrun, and nothing while it is kept', () => {
    const set = told('BudgetSet', { budget: 'B1', name: 'Outillage', amountCents: 1_000_00 });
    const spent = (totalCents: number) => told('BudgetConsumed', { budget: 'B1', amountCents: totalCents, totalCents });
    expect(said('BUDGET_OVERRUN', '2026-02-02', set, spent(1_250_00))).toEqual([
      'Le budget B1 (Outillage) est dépassé de 250\u00a0€.',
      'Budget B1 (Outillage) is overrun by €250.',
      null,
      null,
    ]);
    expect(said('BUDGET_OVERRUN', '2026-02-02', set, spent(1_000_00))).toEqual([undefined, undefined, null, null]);
  });

  it('is that a step falls after the end, and what it waits for', () => {
    expect(said('MILESTONE_BEYOND_END', '2026-02-02', planned('J6', '2026-10-10'))).toEqual([
      'Le jalon J6 tombe après la fin du contrat (09/10/2026).',
      'Milestone J6 falls after the end of the contract (2026-10-09).',
      '2026-10-10',
      null,
    ]);
    expect(codes('2026-02-02', planned('J6', '2026-10-09'))).toEqual([]);
    expect(said('DELIVERABLES_PENDING', '2026-09-16', planned('J5', '2026-09-30', ['L6', 'L7']), output)).toEqual([
      'Le jalon J5, prévu le 30/09/2026, attend L6 (Manuel) et L7.',
      'Milestone J5, due on 2026-09-30, waits for L6 (Manuel) and L7.',
      '2026-09-30',
      '2026-09-30',
    ]);
  });

  it('is what is due within a week, and to whom an output goes next', () => {
    expect(said('MILESTONE_DUE', '2026-09-23', step)).toEqual([
      'Le jalon J5 est prévu le 30/09/2026.',
      'Milestone J5 is due on 2026-09-30.',
      null,
      '2026-09-30',
    ]);
    expect(codes('2026-09-22', step)).toEqual([]);
    expect(said('DELIVERABLE_DUE', '2026-08-18', step, output)).toEqual([
      'Le livrable L6 (Manuel) est attendu le 25/08/2026.',
      'Deliverable L6 (Manuel) is due on 2026-08-25.',
      null,
      '2026-08-25',
    ]);
    expect(said('DELIVERABLE_LATE', '2026-08-26', step, output)).toEqual([
      'Le livrable L6 (Manuel) était attendu le 25/08/2026.',
      'Deliverable L6 (Manuel) was due on 2026-08-25.',
      '2026-08-25',
      '2026-08-25',
    ]);
    const submitted = told(
      'DeliverableSubmitted',
      { deliverable: 'L6', evidence: 'EV-031', producer: 'COO' },
      { on: '2026-07-31' },
    );
    expect(said('DELIVERABLE_TO_JUDGE', '2026-08-03', step, output, submitted)).toEqual([
      'Le livrable L6 (Manuel), remis le 31/07/2026, n’est ni accepté ni refusé.',
      'Deliverable L6 (Manuel), submitted on 2026-07-31, is neither accepted nor rejected.',
      '2026-07-31',
      '2026-08-07',
    ]);
  });
});
