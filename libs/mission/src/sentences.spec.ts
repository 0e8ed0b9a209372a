import { describe, expect, it } from '@jest/globals';
import { recorded, told, type Told } from '#specs';
import { eventSentence } from './sentences.js';

const sentenceOf = (fact: Told) => eventSentence(recorded([fact])[0]!);

/** Everything that is counted in a sentence, with the number given. */
const counted = (n: number): readonly Told[] => [
  told('ExpectationDocumented', {
    indicators: Array<string>(n).fill('K1'),
    deliverables: Array<string>(n).fill('L1'),
    reporting: [],
  }),
  told('ExternalRoleDefined', {
    title: 'COO externe',
    responsibilities: [],
    daysPerWeek: n,
    leadershipSeat: 'MEMBER',
    interactions: [],
  }),
  told('SponsorAppointed', { sponsor: 'SPO', commitments: [], arbitrationDays: n }),
  told('LegitimacyAcknowledged', { audience: 'atelier', acknowledged: n, headcount: n }),
  told('RitualHeld', { ritual: 'R1', attendees: n, contributors: n }),
  told('ArbitrationRendered', {
    decision: 'D1',
    chosen: 'A',
    reason: 'délai',
    by: 'SPO',
    parties: ['DIR', 'COO'],
    workingDays: n,
  }),
  told('IrritantReopened', { irritant: 'I1', reason: 'revenu', times: n }),
  told('FlowMeasured', {
    process: 'P1',
    from: '2026-02-02',
    to: '2026-02-06',
    wip: n,
    throughputPerDay: n,
    leadTimeDays: n,
  }),
  told('ProcessAutomated', { process: 'P1', step: 'saisie', tool: 'ERP', share: 0.5, sites: n, pilot: true }),
  told('ChangeAcceptanceMeasured', { method: 'kanban', respondents: n, favourable: n }),
  told('ManagerAssessed', { wave: 1, managers: n, atTarget: n, average: n }),
  told('KnowledgeTransferSessionHeld', { item: 'S1', from: 'COO', to: 'PROD', level: 2, minutes: n }),
  told('MentoringSessionHeld', { mentor: 'COO', person: 'PROD', minutes: n, topic: 'brief' }),
  told('PostMissionCheckHeld', {
    dueOn: '2026-02-02',
    regressions: Array<{ item: string; person: string; level: number }>(n).fill({
      item: 'S1',
      person: 'PROD',
      level: 1,
    }),
    processes: [],
  }),
  told('DossierIndexUpdated', { lines: [], covered: n, total: n }),
  told('SubjectKeyDestroyed', { subject: 'ACQ', fields: n, proofUnaffected: true }),
  told('EmployeesInformedOfSale', { headcount: n, regime: 'UNDER_50', method: 'réunion', evidence: 'EV-1' }),
];

/** Words that end in s in the singular too. */
const SAME_IN_BOTH = 'fois|mois|pas|process|sous|sans';
const PLURAL_AFTER_ONE = new RegExp(`(?<![\\p{L}\\d,.])1 (?!(?:${SAME_IN_BOTH})\\b)\\p{L}+s\\b`, 'u');

describe('sentences', () => {
  it('agree with the number one', () => {
    const wrong = counted(1)
      .map(sentenceOf)
      .flatMap(({ fr, en }) => [fr, en])
      .filter((text) => PLURAL_AFTER_ONE.test(text));
    expect(wrong).toEqual([]);
  });

  it('put French in the singular below two, and English in the plural at nought', () => {
    const [zero, two] = [0, 2].map((n) => sentenceOf(counted(n)[4]!));
    expect(zero).toEqual({
      fr: 'R1 s’est tenu : 0 présent, dont 0 contributeur.',
      en: 'R1 took place: 0 present, 0 contributors among them.',
    });
    expect(two).toEqual({
      fr: 'R1 s’est tenu : 2 présents, dont 2 contributeurs.',
      en: 'R1 took place: 2 present, 2 contributors among them.',
    });
  });

  it('write cents with two decimals, and whole euros with none', () => {
    const budget = (amountCents: number) =>
      sentenceOf(told('BudgetSet', { budget: 'B1', name: 'outillage', amountCents }));
    expect(budget(30_720)).toEqual({
      fr: 'Un budget de 307,20\u00a0€ est fixé : outillage (B1).',
      en: 'A budget of €307.20 is set: outillage (B1).',
    });
    expect(budget(700_000).fr).toContain('7\u202f000\u00a0€');
  });

  it.each([
    ['panne', 'Motif : panne.'],
    ['panne.', 'Motif : panne.'],
    ['panne !', 'Motif : panne !'],
    ['panne ?', 'Motif : panne ?'],
    ['panne…', 'Motif : panne…'],
    ['panne...', 'Motif : panne...'],
  ])('end with one mark: %s', (reason, end) => {
    expect(sentenceOf(told('MissionSuspended', { reason })).fr).toBe(`La mission est suspendue. ${end}`);
  });

  it('call roles, slices and detectors by their names', () => {
    expect(sentenceOf(told('AccessRoleAssigned', { person: 'PROD', role: 'SUCCESSOR' })).fr).toBe(
      'PROD reçoit le rôle « successeur ».',
    );
    const grant = { to: 'ACQ', until: '2026-12-31', nda: 'EV-1', cleanTeam: false };
    expect(sentenceOf(told('AuditAccessGranted', { ...grant, scope: ['decisions', 'knowledge-transfer'] }))).toEqual({
      fr: 'ACQ peut consulter décisions et transfert des savoirs jusqu’au 31/12/2026.',
      en: 'ACQ may read decisions and knowledge transfer until 2026-12-31.',
    });
    expect(sentenceOf(told('AuditAccessGranted', { ...grant, scope: ['ALL'] })).en).toBe(
      'ACQ may read all that is open to audit until 2026-12-31.',
    );
  });
});
