import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Relais, type Person } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';

describe('refusals', () => {
  let relais: Relais;
  let people: Readonly<Record<'ADM' | 'COO' | 'DIR' | 'QUA', Person>>;

  beforeAll(async () => {
    relais = await Relais.start('2026-11-29T09:00:00.000Z');
    await startedMission((person) => relais.as(person));
    const [ADM, COO, DIR, QUA] = await Promise.all(['ADM', 'COO', 'DIR', 'QUA'].map((code) => relais.as(code)));
    people = { ADM, COO, DIR, QUA } as typeof people;
    const delay = { kpi: 'K-DEL', name: 'Délai', family: 'LEAD_TIME', unit: 'jours', direction: 'DOWN' };
    await people.DIR.does('defineKpi', { ...delay, formula: 'médiane', owner: 'QUA', cadence: 'MONTHLY' });
  });

  afterAll(() => relais.stop());

  it('name the firm that a person administers, to whoever drafts for another', async () => {
    const draft = { mission: 'M2', client: 'X', owner: 'DIR', context: 'GROWTH', horizonMonths: 9, headcount: 10 };
    const days = { plannedStart: '2026-12-01', plannedEnd: '2027-06-30' };
    expect(await people.ADM.send('draftMission', { ...draft, ...days, firm: 'Cabinet Dupont' })).toMatchObject({
      code: 'ROLE_FORBIDDEN',
      facts: { administers: ['CAB-OPS'], firm: 'Cabinet Dupont' },
      sentence: { fr: expect.stringContaining('ADM administre CAB-OPS, et non Cabinet Dupont') },
    });
  });

  it('name roles as people call them', async () => {
    const answer = await people.QUA.send('resolveIssue', { issue: 'E1', outcome: 'x' });
    expect(answer).toMatchObject({ code: 'ROLE_FORBIDDEN', sentence: { fr: expect.stringContaining('direction') } });
  });

  it('say when a period ends that is not over', async () => {
    const value = { kpi: 'K-DEL', period: '2026-11', value: 9 };
    expect(await people.QUA.send('measureKpi', value)).toMatchObject({
      code: 'FUTURE_DATE',
      facts: { date: '2026-11-30', period: '2026-11' },
      sentence: {
        fr: 'La période 2026-11 n’est pas finie : elle se termine le 30/11/2026.',
        en: 'Period 2026-11 is not over: it ends on 2026-11-30.',
      },
      next: { fr: 'Attendre ce jour, ou corriger la date.', en: 'Wait for that day, or correct the date.' },
    });
  });

  it('name the end of the mission that an objective goes beyond', async () => {
    const smart = { issue: 'E1', kpi: 'K-DEL', baseline: 11.8, target: 9, feasible: 'oui', relevant: 'oui' };
    const late = { objective: 'O2', ...smart, due: '2099-12-31' };
    expect(await people.DIR.send('setObjective', late)).toMatchObject({
      code: 'NOT_SMART',
      facts: { letter: 'T', due: '2099-12-31', plannedEnd: '2099-10-09' },
      sentence: {
        fr: 'L’objectif n’est pas SMART : T (l’échéance du 31/12/2099 dépasse la fin prévue, le 09/10/2099).',
        en: 'The objective is not SMART: T (due on 2099-12-31, after the planned end of 2099-10-09).',
      },
    });
  });

  it('keep to the language of the reader, and show both', async () => {
    const counts = { clarifications: 4, ownerDecisions: 3, opsDecisions: 9, ritualsHeld: 2, ritualsPlanned: 2 };
    const week = { week: '2026-W10', openDays: 5, ...counts, contributors: 7, invited: 6 };
    expect(await people.COO.send('recordWeeklyTally', week)).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { why: { fr: 'contributors 7 dépasse invited 6', en: 'contributors 7 is more than invited 6' } },
      sentence: { fr: 'Le champ contributors n’est pas valide : contributors 7 dépasse invited 6.' },
      next: { fr: 'Corriger contributors et renvoyer.', en: 'Correct contributors and send again.' },
    });
    await people.COO.does('recordWeeklyTally', { ...week, invited: 8 });
    expect(await people.COO.send('recordWeeklyTally', { ...week, invited: 8 })).toMatchObject({
      code: 'ALREADY_MEASURED',
      facts: { command: 'correctWeeklyTally' },
      next: { en: expect.stringMatching(/^Mend line \d+ with correctWeeklyTally\.$/) },
    });
  });

  it('of queries say what to do next, too', async () => {
    const { errors } = await people.DIR.ask(
      '{ governance(mission: "M1", asKnownOn: "2027-01-01") { asOf { revision } } }',
    );
    expect(errors?.[0]?.extensions.refusal).toMatchObject({
      code: 'FUTURE_DATE',
      next: { fr: 'Attendre ce jour, ou corriger la date.', en: 'Wait for that day, or correct the date.' },
    });
  });
});
