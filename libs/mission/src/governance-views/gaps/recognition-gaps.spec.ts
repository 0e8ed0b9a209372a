import { draftedCedre, missionAfter, startedCedre, told, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { GapFinder } from './gap.js';
import { leavingGaps } from './leaving-gaps.js';
import { legitimacyGaps } from './legitimacy-gaps.js';
import { ritualGaps } from './ritual-gaps.js';
import { roleModelGaps } from './role-model-gaps.js';
import { sponsorGaps } from './sponsor-gaps.js';
import { isTold } from '../../shared/notice.js';

const finding =
  (find: GapFinder) =>
  (day: string, ...facts: readonly Told[]) =>
    wellPut(find(missionAfter(...startedCedre, ...facts), day))
      .filter((gap) => isTold(gap, day))
      .map(({ code, urgency, since }) => [code, urgency, since]);

describe('Legitimacy', () => {
  const found = finding(legitimacyGaps);
  const announced = (toEveryone: boolean, on = '2026-01-12') =>
    told('LegitimacyCommunicated', { audience: 'tous', channel: 'réunion', toEveryone }, { on, by: 'DIR' });
  const acknowledged = (people: number) =>
    told(
      'LegitimacyAcknowledged',
      { audience: 'tous', acknowledged: people, headcount: 50 },
      { on: '2026-01-16', by: 'RH' },
    );

  it('is missing from the start of the mission until the role is announced to everybody', () => {
    expect(found('2026-01-12')).toEqual([['LEGITIMACY_NOT_ANNOUNCED', 'MISSING', '2026-01-12']]);
    expect(found('2026-01-12', announced(false))).toHaveLength(1);
    expect(found('2026-01-12', announced(true))).toEqual([]);
    expect(legitimacyGaps(missionAfter(...draftedCedre), '2026-01-12')).toEqual([]);
  });

  it('is low when less than 80 % know the role more than ten days after the first announcement', () => {
    expect(found('2026-01-22', announced(true))).toEqual([]);
    expect(found('2026-01-23', announced(true))).toEqual([['LEGITIMACY_LOW', 'OVERDUE', '2026-01-22']]);
    expect(found('2026-01-23', announced(true), acknowledged(39))).toHaveLength(1);
    expect(found('2026-01-23', announced(true), acknowledged(40))).toEqual([]);
    expect(found('2026-01-26', announced(true), announced(true, '2026-01-20'))).toHaveLength(1);
  });

  it('says how many of the company know the role, whether or not anyone was asked', () => {
    const told = (...facts: readonly Told[]) =>
      legitimacyGaps(missionAfter(...startedCedre, announced(true), ...facts), '2026-01-23')[0]?.fact;
    expect(told()).toEqual({
      fr: 'Sur 48 personnes, 0 (0\u00a0%) dit connaître le rôle annoncé le 12/01/2026 ; le seuil est de 80\u00a0%.',
      en: 'Of 48 people, 0 (0%) say they know the role announced on 2026-01-12; the threshold is 80%.',
    });
    expect(told(acknowledged(1))?.en).toContain('Of 50 people, 1 (2%) says they know');
    expect(told(acknowledged(2))?.fr).toContain('2 (4\u00a0%) disent connaître');
  });

  it('names the oldest question since the last answer, and how many follow', () => {
    const challenged = (topic: string, decision?: string) =>
      told(
        'LegitimacyChallenged',
        { topic, reason: 'deux ordres', ...(decision && { decision }) },
        { on: '2026-03-02', by: 'CE1' },
      );
    const gaps = (...facts: readonly Told[]) =>
      wellPut(legitimacyGaps(missionAfter(...startedCedre, announced(true), acknowledged(50), ...facts), '2026-03-02'));
    expect(gaps(challenged('qui valide'))).toMatchObject([
      {
        subject: 'qui valide',
        fact: {
          fr: 'Le rôle est mis en question (« qui valide »), sans réponse de la direction.',
          en: 'The role is questioned (“qui valide”), without an answer from leadership.',
        },
      },
    ]);
    const [two] = gaps(challenged('qui valide', 'D1'), challenged('qui paie'));
    expect(two).toMatchObject({ subject: 'D1', by: '2026-03-09' });
    expect(two?.fact).toEqual({
      fr: 'Le rôle est mis en question (« qui valide », et 1 fois depuis), sans réponse de la direction.',
      en: 'The role is questioned (“qui valide”, then 1 more time), without an answer from leadership.',
    });
    const answer = announced(false, '2026-03-02');
    expect(gaps(challenged('qui valide'), answer, challenged('qui paie'))).toMatchObject([{ subject: 'qui paie' }]);
  });

  it('is questioned until leadership or the sponsor answers', () => {
    const challenged = (on: string) =>
      told('LegitimacyChallenged', { topic: 'qui valide', reason: 'deux ordres contraires' }, { on, by: 'CE1' });
    const base = [announced(true), acknowledged(50)];
    expect(found('2026-03-09', ...base, challenged('2026-03-02'))).toEqual([
      ['LEGITIMACY_CHALLENGED', 'MISSING', '2026-03-02'],
    ]);
    expect(found('2026-03-10', ...base, challenged('2026-03-02'))[0]?.[1]).toBe('OVERDUE');
    expect(found('2026-03-10', ...base, challenged('2026-03-02'), announced(false, '2026-03-06'))).toEqual([]);
  });
});

describe('The sponsor', () => {
  const found = finding(sponsorGaps);
  const away = (from: string, to?: string) => told('SponsorAbsenceRecorded', { from, ...(to && { to }) }, { on: from });

  it('is missing until one is appointed', () => {
    const [gap] = sponsorGaps(missionAfter(...draftedCedre), '2026-01-02');
    expect(gap).toMatchObject({ code: 'SPONSOR_MISSING', urgency: 'BLOCKING', since: '2025-12-16' });
    expect(gap?.expected.en).toBe('Appoint a sponsor.');
    expect(found('2026-01-12')).toEqual([]);
  });

  it('is missing once the person lost the role, or left', () => {
    const removed = told('AccessRoleRemoved', { person: 'SPO', role: 'SPONSOR' }, { on: '2026-04-01' });
    expect(found('2026-04-01', removed)).toEqual([['SPONSOR_VACANT', 'BLOCKING', '2026-04-01']]);
    const departed = told(
      'PersonDeparted',
      { person: 'SPO', lastDay: '2026-04-10', itemsHeld: [] },
      { on: '2026-04-01' },
    );
    expect(found('2026-04-10', departed)).toEqual([]);
    expect(found('2026-04-11', departed)).toEqual([['SPONSOR_VACANT', 'BLOCKING', '2026-04-11']]);
  });

  it('is absent for too long after more than ten working days', () => {
    expect(found('2026-03-13', away('2026-03-02'))).toEqual([]);
    expect(found('2026-03-16', away('2026-03-02'))).toEqual([['SPONSOR_ABSENT', 'OVERDUE', '2026-03-02']]);
  });

  it('is absent for too long from the first day, when the end is known to be that far, and no more after it', () => {
    const long = away('2026-03-02', '2026-03-16');
    expect(found('2026-03-02', long)).toEqual([['SPONSOR_ABSENT', 'OVERDUE', '2026-03-02']]);
    expect(found('2026-03-17', long)).toEqual([]);
    expect(found('2026-03-02', away('2026-03-02', '2026-03-13'))).toEqual([]);
  });

  it('is not absent when another person took over', () => {
    const replaced = told(
      'SponsorReplaced',
      { sponsor: 'DIR', commitments: [], arbitrationDays: 5, reason: 'congé', previous: 'SPO' },
      { on: '2026-03-16' },
    );
    const sponsor = told('AccessRoleAssigned', { person: 'DIR', role: 'SPONSOR' }, { on: '2026-03-16' });
    expect(found('2026-03-20', away('2026-03-02'), sponsor, replaced)).toEqual([]);
  });
});

describe('The role split model', () => {
  const found = finding(roleModelGaps);
  const chosen = told(
    'RoleSplitModelChosen',
    { model: 4, rationale: 'confiance établie', reviewOn: '2026-07-10' },
    { on: '2026-04-10', by: 'DIR' },
  );

  it('is worth choosing once the mission runs', () => {
    expect(found('2026-02-02')).toEqual([['ROLE_MODEL_MISSING', 'WATCH', '2026-01-12']]);
  });

  it('is to be reviewed once its review day is past', () => {
    expect(found('2026-07-10', chosen)).toEqual([]);
    expect(found('2026-07-11', chosen)).toEqual([['ROLE_MODEL_REVIEW_DUE', 'OVERDUE', '2026-07-10']]);
  });
});

const weekly = told(
  'RitualScheduled',
  { ritual: 'R-COD', name: 'Codir', cadence: 'WEEKLY', lead: 'COO', kind: 'LEADERSHIP' },
  { on: '2026-01-12' },
);

describe('A ritual', () => {
  const found = finding(ritualGaps);
  const held = told('RitualHeld', { ritual: 'R-COD', attendees: 7, contributors: 5 }, { on: '2026-02-02' });

  it('that was kept is missed when it is silent twice in a row', () => {
    expect(found('2026-02-19', weekly, held)).toEqual([]);
    expect(found('2026-02-20', weekly, held)).toEqual([['RITUAL_MISSED', 'MISSING', '2026-02-02']]);
  });

  it('is not missed when it was called off with a reason, or never recorded by itself', () => {
    const skipped = told('RitualSkipped', { ritual: 'R-COD', reason: 'inventaire' }, { on: '2026-02-16' });
    expect(found('2026-02-27', weekly, held, skipped)).toEqual([]);
    expect(found('2026-02-27', weekly)).toEqual([]);
  });
});

describe('What the firm still does', () => {
  const found = finding(leavingGaps);
  const process = told(
    'DecisionProcessDefined',
    { domain: 'budget', decide: 'COO', recommend: 'DAF', agree: [], input: [], perform: [], conflictPath: [] },
    { on: '2026-02-02', by: 'DIR' },
  );

  it('is pointed out from 30 days before the end of the contract', () => {
    expect(found('2026-09-08', weekly, process)).toEqual([]);
    expect(found('2026-09-09', weekly, process)).toEqual([
      ['DECIDER_LEAVING', 'WATCH', '2026-09-09'],
      ['LEAD_LEAVING', 'WATCH', '2026-09-09'],
    ]);
  });

  it('is not once a person of the company leads', () => {
    const handed = told('RitualLeadTransferred', { ritual: 'R-COD', from: 'COO', to: 'PROD' }, { on: '2026-09-01' });
    expect(found('2026-09-09', weekly, handed)).toEqual([]);
  });
});
