import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Relais, type Person } from './support/relais.js';

/** How heavy each week was, from W10 to W25 of 2026: eight weeks that say what is usual, a rise, and calm again. */
const FELT = [2, 3, 2, 3, 3, 2, 3, 2, 3, 4, 5, 5, 5, 3, 1, 1] as const;
const FIRST_WEEK = 10;

/** Friday of a week of 2026. */
const fridayOf = (week: number): string => {
  const friday = new Date(Date.UTC(2026, 0, 2 + (week - 1) * 7));
  return friday.toISOString().slice(0, 10);
};

interface Load {
  readonly state: string;
  readonly observed: number;
  readonly mean: number | null;
  readonly since: string | null;
  readonly weeks: readonly { readonly week: string; readonly smoothed: number | null; readonly alarm: boolean }[];
}

const LOAD = '{ ownerLoad(mission: "M1") { state observed mean since weeks { week smoothed alarm } } }';
interface Signals {
  readonly weakSignals: {
    readonly signals: readonly {
      readonly signal: string;
      readonly detector: string;
      readonly state: string;
      readonly raisedOn: string;
      readonly sentence: { readonly fr: string } | null;
      readonly value: number | null;
      readonly closedOn: string | null;
      readonly closedBy: string | null;
      readonly expected: { readonly role: string; readonly by: string | null } | null;
      readonly chart: { readonly points: readonly { readonly value: number | null }[] } | null;
    }[];
    readonly response: { readonly raised: number };
    readonly detectors: readonly { readonly detector: string; readonly state: string }[];
    readonly falseAlarmBudget: { readonly charts: readonly { readonly detector: string }[] } | null;
  };
}

const SIGNALS = `{ weakSignals(mission: "M1") {
  signals {
    signal detector state raisedOn sentence { fr } value closedOn closedBy expected { role by } chart { points { value } }
  }
  response { raised } detectors { detector state } falseAlarmBudget { charts { detector } }
} }`;
const GATES = '{ exitReadiness(mission: "M1") { gates { gate blocks } gatesLeftOut { gate why { fr } } } }';

let relais: Relais;
let people: Readonly<Record<'ADM' | 'COO' | 'DIR' | 'ACQ', Person>>;
const seen: { week: number; load: Load; agenda: readonly string[]; signal: string | undefined }[] = [];

const signalsFor = async (person: Person) => (await person.read<Signals>(SIGNALS)).weakSignals;
const ofLoad = async () =>
  (await signalsFor(people.DIR)).signals.filter(({ detector }) => detector === 'owner-overload');

/** What the agenda tells of the load of the owner. */
async function agendaOf(person: Person): Promise<readonly string[]> {
  const { agenda } = await person.read<{
    agenda: { edges: { node: { code: string; ref: { ref: string } | null } }[] };
  }>('{ agenda(missions: ["M1"], first: 200) { edges { node { code ref { ref } } } } }');
  return agenda.edges
    .filter(({ node: { code, ref } }) => /^(?:OWNER_|TALLY)/.test(code) || ref?.ref.startsWith('LOAD'))
    .map(({ node }) => node.code);
}

async function prepare(): Promise<void> {
  const { ADM, COO, DIR } = people;
  await ADM.does('completeExpressDiagnostic', {
    mission: undefined,
    ...{ diagnostic: 'DX-SOLO', orgKind: 'SOLO', headcount: 1, ownerDecisionShare: 1, absenceEffect: 'STOP' },
    ...{ onePersonShare: 1, priorityChangesPerMonth: 6, openIrritants: 7, urgentDecisionShare: 0.6, need: 'HOW' },
    ...{ fullTimeHireAffordable: false, offers: 3, channels: 2, criticalSuppliers: 2, reliableIndicators: 1 },
  });
  await ADM.does('draftMission', {
    ...{ client: 'ATELIER-AULNE', firm: 'CAB-OPS', owner: 'DIR', context: 'OTHER', horizonMonths: 4 },
    ...{ plannedStart: '2026-03-02', plannedEnd: '2026-06-30', headcount: 1, diagnostic: 'DX-SOLO' },
    people: [
      { person: 'COO', name: 'Camille Roussel', organisation: 'CAB-OPS', roles: ['CONSULTANT'] },
      { person: 'DIR', name: 'Hélène Aulne', organisation: 'ATELIER-AULNE', roles: ['LEADERSHIP', 'SPONSOR'] },
    ],
  });
  await COO.does('defineScope', { included: ['devis', 'planning'], excluded: ['création'], sites: ['Nantes'] });
  await DIR.does('setReportingLine', { to: 'DIR', cadence: 'WEEKLY' });
  await DIR.does('appointSponsor', { sponsor: 'DIR', commitments: ['une heure par semaine'] });
  await DIR.does('declareIssue', { issue: 'E1', type: 'OWNER_DEPENDENCY', statement: 'tout passe par la dirigeante' });
  const smart = { baseline: 55, target: 42, due: '2026-06-15', feasible: 'oui', relevant: 'oui' };
  await DIR.does('setObjective', { objective: 'O1', issue: 'E1', kpi: 'K-HRS', ...smart });
  await COO.does('openTransferPlan', { plan: 'KT-1', receivers: ['DIR'], due: '2026-06-15' });
  await DIR.does('signMandate', { signatories: ['DIR', 'CAB-OPS'], document: 'EV-1', sha256: 'f'.repeat(64) });
  await COO.does('startMission', {});
}

/** The owner takes note of the question in the week in which it is put, and does something about it in the next one. */
async function answerIn(week: number): Promise<void> {
  const signal = 'LOAD1';
  if (week === 20) await people.DIR.does('acknowledgeSignal', { signal, comment: 'trois chantiers à la fois' });
  if (week === 21) await people.DIR.does('actOnSignal', { signal, action: 'la comptabilité part chez un comptable' });
}

async function recordWeeks(): Promise<void> {
  for (const [index, load] of FELT.entries()) {
    const week = FIRST_WEEK + index;
    await relais.passTo(`${fridayOf(week)}T17:00:00+02:00`);
    await people.DIR.does('recordOwnerLoad', {
      week: `2026-W${week}`,
      ...{ hours: 45.5, decisions: 30, interruptions: 12, eveningsOrWeekends: 2, load },
    });
    await relais.caughtUp();
    const { ownerLoad } = await people.COO.read<{ ownerLoad: Load }>(LOAD);
    const signal = (await ofLoad())[0]?.state;
    seen.push({ week, load: ownerLoad, agenda: await agendaOf(people.DIR), signal });
    await answerIn(week);
  }
}

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T09:00:00+01:00');
  const [ADM, COO, DIR, ACQ] = await Promise.all(['ADM', 'COO', 'DIR', 'ACQ'].map((code) => relais.as(code)));
  people = { ADM, COO, DIR, ACQ } as typeof people;
  await prepare();
  await recordWeeks();
}, 120_000);
afterAll(() => relais.stop());

describe('A mission with an owner who is alone', () => {
  it('is asked five numbers a week, and no tally', async () => {
    const tally = {
      ...{ week: '2026-W25', openDays: 5, clarifications: 0, contributors: 1, invited: 1 },
      ...{ ownerDecisions: 1, opsDecisions: 1, ritualsHeld: 0, ritualsPlanned: 0 },
    };
    expect(await people.COO.send('recordWeeklyTally', tally)).toMatchObject({ code: 'SOLO_TALLY' });
    expect(seen.flatMap(({ agenda }) => agenda).filter((code) => code.startsWith('TALLY'))).toEqual([]);
    await relais.passTo('2026-06-26T09:00:00+02:00');
    expect(await agendaOf(people.DIR)).toEqual(['OWNER_LOAD_DUE']);
  });

  it('learns for eight weeks, alarms when the load rises, and calms down', () => {
    const states = seen.map(({ load: { state } }) => state);
    expect(states).toEqual([
      ...Array.from({ length: 7 }, () => 'LEARNING'),
      ...['QUIET', 'QUIET', 'QUIET', 'ALARM', 'ALARM', 'ALARM', 'ALARM', 'ALARM', 'QUIET'],
    ]);
    const last = seen.at(-1)?.load;
    expect(last).toMatchObject({ observed: 16, mean: 2.5, since: null });
    expect(last?.weeks.filter(({ alarm }) => alarm).map(({ week }) => week)).toEqual(
      [20, 21, 22, 23].map((week) => `2026-W${week}`),
    );
    expect(last?.weeks[10]?.smoothed).toBeCloseTo(3.304, 6);
  });

  it('puts the question as a signal when the load rises, and takes it back when it is calm again', async () => {
    expect(seen.map(({ signal }) => signal)).toEqual([
      ...Array.from({ length: 10 }, () => undefined),
      ...['RAISED', 'ACKNOWLEDGED', 'ACTED_UPON', 'ACTED_UPON', 'ACTED_UPON', 'CLOSED'],
    ]);
    expect(seen.flatMap(({ agenda }) => agenda.filter((code) => code.startsWith('SIGNAL')))).toEqual([
      ...['SIGNAL_UNANSWERED', 'SIGNAL_OPEN', 'SIGNAL_OPEN', 'SIGNAL_OPEN', 'SIGNAL_OPEN'],
    ]);
    const signals = await ofLoad();
    expect(signals).toMatchObject([
      {
        ...{ signal: 'LOAD1', state: 'CLOSED', raisedOn: fridayOf(20), value: null },
        ...{ closedOn: fridayOf(25), closedBy: 'SYSTEM' },
        sentence: { fr: 'La charge du dirigeant dépasse depuis 2026-W20 ce qui lui est habituel.' },
      },
    ]);
    expect(signals[0]?.chart?.points[10]?.value).toBeCloseTo(3.304, 6);
    const { falseAlarmBudget } = await signalsFor(people.COO);
    expect(falseAlarmBudget?.charts.map(({ detector }) => detector)).toEqual(['owner-overload']);
    await people.DIR.does('judgeSignal', { signal: 'LOAD1', usefulness: 'TRUE_ALARM' });
  });

  it('leaves out by name the gates that ask for staff', async () => {
    const { exitReadiness } = await people.DIR.read<{
      exitReadiness: { gates: { gate: string }[]; gatesLeftOut: { gate: string; why: { fr: string } }[] };
    }>(GATES);
    expect(exitReadiness.gatesLeftOut.map(({ gate }) => gate)).toEqual(['G-ABS', 'G-OWN', 'G-SUC', 'G-LEGAL']);
    expect(exitReadiness.gatesLeftOut[0]?.why.fr).toBe('Le dirigeant travaille seul : ce verrou demande du personnel.');
    expect(exitReadiness.gates).toHaveLength(6);
  });

  it('keeps the load from an acquirer, in the view and in the trail', async () => {
    const { ADM, DIR, ACQ } = people;
    await ADM.does('registerPerson', { person: 'ACQ', name: 'Repreneuse' });
    await DIR.does('grantAuditAccess', {
      ...{ to: 'ACQ', organisation: 'REPRISE', scope: ['weak-signals', 'exit-readiness', 'mission'] },
      ...{ until: '2026-06-30', nda: 'EV-NDA', cleanTeam: false },
    });
    expect((await ACQ.ask(LOAD)).errors?.[0]).toMatchObject({ extensions: { refusal: { code: 'ROLE_FORBIDDEN' } } });
    const told = await ACQ.read(
      '{ auditTrail(mission: "M1", first: 200) { edges { node { type sentence { fr } } } } }',
    );
    expect(JSON.stringify(told)).not.toMatch(/OwnerLoad|relevée|LOAD1|charge/);
    const [shown, all] = [await signalsFor(ACQ), await signalsFor(DIR)];
    const others = all.signals.filter(({ signal }) => signal !== 'LOAD1');
    expect(shown.signals.map(({ signal }) => signal)).toEqual(others.map((_, index) => `SIG${index + 1}`));
    expect([shown.response.raised, all.response.raised]).toEqual([others.length, others.length + 1]);
    expect(JSON.stringify(shown)).not.toMatch(/LOAD1|owner-overload/);
  });

  it('is handed over and closed', async () => {
    const { ADM, COO, DIR } = people;
    await ADM.does('publishCheckpoint', { checkpoint: 'CP1' });
    const { weakSignals } = await DIR.read<{ weakSignals: { signals: { signal: string; state: string }[] } }>(
      '{ weakSignals(mission: "M1") { signals { signal state } } }',
    );
    for (const { signal, state } of weakSignals.signals)
      if (state !== 'CLOSED' && state !== 'DISMISSED')
        await DIR.does('dismissSignal', { signal, reason: 'sans objet pour une personne seule' });
    await DIR.does('approveHandoverPlan', { recipients: ['DIR'], date: '2026-06-29' });
    await DIR.does('acceptHandover', { recipient: 'DIR', reserves: [] });
    await COO.does('closeMission', { postMissionChecks: ['2026-09-30'] });
    const { mission } = await DIR.read<{ mission: { status: string } }>('{ mission(mission: "M1") { status } }');
    expect(mission.status).toBe('CLOSED');
    expect(await agendaOf(DIR)).toEqual([]);
  });
});
