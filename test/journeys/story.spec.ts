import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Listener } from './support/listener.js';
import { Relais, type Answer, type Person } from './support/relais.js';
import { until } from './support/until.js';

/** What people call themselves: personal data, never to be read anywhere. */
const NAMES = {
  COO: 'Camille Roussel-Quint',
  DIR: 'Hubert Delaunay-Prigent',
  SPO: 'Anne-Sophie Marchetti',
  PROD: 'Yannick Le Floc’h',
  QUA: 'Ingrid Vasseur-Thom',
} as const;

const SHA256 = 'f78ff15babe6eb5d0d49788b0ac33001ba4628a09fa756ce797c7ff5ae69d036';

interface AsOf {
  readonly revision: number;
  readonly day: string;
}

interface Governance {
  readonly asOf: AsOf;
  readonly scope: { readonly included: readonly string[] } | null;
  readonly rights: readonly { readonly domain: string; readonly decider: string | null; readonly rule: number }[];
  readonly delegations: readonly { readonly domain: string; readonly holder: string; readonly inForce: boolean }[];
  readonly decisions: readonly {
    readonly decision: string;
    readonly by: string;
    readonly amountCents: number | null;
  }[];
}

interface Trail {
  readonly asOf: AsOf;
  readonly totalCount: number;
  readonly edges: readonly {
    readonly node: {
      readonly revision: number;
      readonly type: string;
      readonly slice: string;
      readonly sentence: { readonly fr: string; readonly en: string; readonly text: string };
      readonly data: Readonly<Record<string, unknown>>;
    };
  }[];
}

interface Signal {
  readonly signal: string;
  readonly detector: string;
  readonly state: string;
  readonly since: string | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly sentence: { readonly en: string } | null;
  readonly raisedOn: string;
  readonly closedOn: string | null;
  readonly closedBy: string | null;
}

interface Readiness {
  readonly asOf: AsOf;
  readonly score: number;
  readonly partial: boolean;
  readonly verdict: string;
  readonly dimensions: readonly { readonly dimension: string; readonly value: number; readonly evaluated: boolean }[];
  readonly gates: readonly {
    readonly gate: string;
    readonly open: boolean;
    readonly evaluated: boolean;
    readonly subjects: readonly string[];
  }[];
}

const GOVERNANCE = `asOf { revision day } scope { included } rights { domain decider rule }
  delegations { domain holder inForce } decisions { decision by amountCents }`;
const TRAIL = 'asOf { revision day } totalCount edges { node { revision type slice sentence { fr en text } data } }';

let relais: Relais;
let ADM: Person, COO: Person, DIR: Person, SPO: Person, PROD: Person, QUA: Person, ACQ: Person;

/** The answers to which a later step comes back. */
const kept = new Map<string, Answer>();

beforeAll(async () => {
  relais = await Relais.start('2026-01-05T09:00:00+01:00');
  const people = ['ADM', 'COO', 'DIR', 'SPO', 'PROD', 'QUA', 'ACQ'].map((person) => relais.as(person));
  [ADM, COO, DIR, SPO, PROD, QUA, ACQ] = (await Promise.all(people)) as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
});

afterAll(() => relais.stop());

const governance = async (who: Person, moment = ''): Promise<Governance> =>
  (await who.read<{ governance: Governance }>(`{ governance(mission: "M1"${moment}) { ${GOVERNANCE} } }`)).governance;

const trail = async (who: Person, filter = ''): Promise<Trail> =>
  (await who.read<{ auditTrail: Trail }>(`{ auditTrail(mission: "M1", first: 200${filter}) { ${TRAIL} } }`)).auditTrail;

const cusum = async (): Promise<Signal | undefined> => {
  const { weakSignals } = await COO.read<{
    weakSignals: { signals: readonly Signal[] };
  }>(`{ weakSignals(mission: "M1") {
    signals { signal detector state since value threshold sentence { en } raisedOn closedOn closedBy }
  } }`);
  return weakSignals.signals.findLast(({ detector }) => detector === 'clarifications-cusum');
};

const readiness = async (): Promise<Readiness> =>
  (
    await SPO.read<{ exitReadiness: Readiness }>(`{ exitReadiness(mission: "M1") {
      asOf { revision day } score partial verdict dimensions { dimension value evaluated } gates { gate open evaluated subjects }
    } }`)
  ).exitReadiness;

const dimension = (of: Readiness, wanted: string) => of.dimensions.find((each) => each.dimension === wanted);
const gate = (of: Readiness, wanted: string) => of.gates.find((each) => each.gate === wanted);

/** The last revision that the mission has, as its administrator sees it. */
const revision = async (): Promise<number> => (await trail(ADM)).asOf.revision;

/** What the mission's people and signals recorded; that someone looked is written down a moment after the answer. */
const recorded = async (): Promise<readonly string[]> =>
  (await trail(ADM)).edges.map(({ node }) => node.type).filter((type) => type !== 'AuditQueryPerformed');

/** Sends something that the rules refuse; the mission stays as it is. */
async function refused(who: Person, command: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  const before = await recorded();
  const answer = await who.send(command, input);
  expect(answer.__typename).toBe('Refusal');
  expect(await recorded()).toEqual(before);
  return answer;
}

describe('The story of a mission, over HTTP', () => {
  describe('in the first week of January, the firm and the client frame it', () => {
    it('is drafted by the administrator of the firm', async () => {
      const drafted = await ADM.does('draftMission', {
        client: 'PME-SAULE',
        firm: 'CAB-OPS',
        owner: 'DIR',
        context: 'SALE_PREPARATION',
        horizonMonths: 6,
        plannedStart: '2026-01-12',
        plannedEnd: '2026-07-10',
        headcount: 62,
      });
      expect(drafted.events).toMatchObject([{ type: 'MissionDrafted', revision: 0 }]);
      expect(drafted.readable).toBe(true);
    });

    it('is peopled: everybody is registered and has a role', async () => {
      const roles = { COO: 'CONSULTANT', DIR: 'LEADERSHIP', SPO: 'SPONSOR', PROD: 'TEAM', QUA: 'TEAM' };
      for (const [person, name] of Object.entries(NAMES)) {
        await ADM.does('registerPerson', { person, name, email: `${person}@saule.example`, organisation: 'PME-SAULE' });
        await ADM.does('assignRole', { person, role: roles[person as keyof typeof NAMES] });
      }
      const { missions } = await COO.read<{ missions: { edges: { node: Record<string, unknown> }[] } }>(
        '{ missions { edges { node { mission client status roles } } } }',
      );
      expect(missions.edges.map(({ node }) => node)).toEqual([
        { mission: 'M1', client: 'PME-SAULE', status: 'DRAFT', roles: ['CONSULTANT'] },
      ]);
    });

    it('gets a scope, a reporting line, a sponsor, a problem to move, a target, and rights to decide', async () => {
      await relais.passTo('2026-01-06T09:00:00+01:00');
      await COO.does('defineScope', {
        included: ['production', 'achats'],
        excluded: ['financement'],
        sites: ['Nantes'],
      });
      await DIR.does('setReportingLine', { to: 'DIR', cadence: 'WEEKLY' });
      await DIR.does('appointSponsor', { sponsor: 'SPO', commitments: ['arbitrage sous 5 jours'] });
      await DIR.does('declareIssue', {
        issue: 'E1',
        type: 'OWNER_DEPENDENCY',
        statement: '68 % des décisions opérationnelles passent par le dirigeant',
      });
      await DIR.does('setObjective', {
        objective: 'O1',
        issue: 'E1',
        kpi: 'K-OWN',
        baseline: 0.68,
        target: 0.3,
        due: '2026-06-30',
        feasible: 'délégations prévues',
        relevant: 'cession à 12 mois',
      });
      await DIR.does('defineDecisionProcess', {
        domain: 'budget',
        decide: ['DIR'],
        recommend: 'COO',
        perform: ['PROD'],
      });
      const delegated = await DIR.does('grantDelegation', {
        domain: 'achats',
        holder: 'COO',
        level: 5,
        validFrom: '2026-01-12',
        validTo: '2026-07-10',
        ceilingCents: 500_000,
      });
      kept.set('delegated', delegated);
      expect((await governance(COO, ', onDay: "2026-01-12"')).rights).toEqual([
        { domain: 'budget', decider: 'DIR', rule: 3 },
        { domain: 'achats', decider: 'COO', rule: 1 },
      ]);
    });

    it('does not start before the mandate is signed, and says so in both languages', async () => {
      const refusal = await refused(COO, 'startMission', {});
      expect(refusal).toMatchObject({ code: 'MANDATE_NOT_SIGNED', facts: {} });
      expect(refusal.sentence).toEqual({
        fr: 'Le mandat n’est pas signé par le client et le cabinet.',
        en: 'The mandate is not signed by the client and the firm.',
        text: 'Le mandat n’est pas signé par le client et le cabinet.',
      });
    });

    it('starts once mandate and transfer plan are there', async () => {
      await relais.passTo('2026-01-09T14:00:00+01:00');
      await SPO.does('registerEvidence', {
        evidence: 'EV-1',
        title: 'Mandat signé',
        sha256: SHA256,
        effectiveOn: '2026-01-09',
      });
      await SPO.does('signMandate', { signatories: ['DIR', 'CAB-OPS'], document: 'EV-1', sha256: SHA256 });
      await relais.passTo('2026-01-12T09:00:00+01:00');
      expect(await refused(COO, 'startMission', {})).toMatchObject({ code: 'TRANSFER_PLAN_MISSING' });
      await COO.does('openTransferPlan', { plan: 'KT-1', receivers: ['PROD', 'QUA'], due: '2026-06-30' });
      const started = await COO.does('startMission', {});
      expect(started.events).toMatchObject([{ type: 'MissionStarted' }]);
      const { missions } = await DIR.read<{ missions: { edges: { node: Record<string, unknown> }[] } }>(
        '{ missions { edges { node { status startedOn } } } }',
      );
      expect(missions.edges[0]?.node).toEqual({ status: 'ACTIVE', startedOn: '2026-01-12' });
    });
  });

  describe('in its second week, decisions are taken by those who may', () => {
    it('records a decision within the delegation', async () => {
      await relais.passTo('2026-01-13T10:00:00+01:00');
      const taken = await COO.does('takeDecision', {
        decision: 'D1',
        domain: 'achats',
        title: 'Gabarits de contrôle',
        chosen: 'fournisseur local',
        amountCents: 420_000,
        justification: 'délai de deux semaines au lieu de six',
      });
      kept.set('D1', taken);
      expect(taken.events).toMatchObject([{ type: 'DecisionTaken' }]);
    });

    it('refuses one beyond the ceiling of the delegation, and tells to whom to submit it', async () => {
      const refusal = await refused(COO, 'takeDecision', {
        decision: 'D2',
        domain: 'achats',
        chosen: 'banc de mesure',
        amountCents: 750_000,
      });
      expect(refusal).toMatchObject({
        code: 'CEILING_EXCEEDED',
        facts: { amount: 750_000, ceiling: 500_000, grantor: 'DIR', domain: 'achats' },
      });
      expect(refusal.sentence?.en).toBe('€7,500 exceeds the ceiling €5,000; submit to DIR.');
      await DIR.does('takeDecision', {
        decision: 'D2',
        domain: 'achats',
        chosen: 'banc de mesure',
        amountCents: 750_000,
      });
    });

    it('refuses one in a domain of another person, and tells whose it is since when', async () => {
      const refusal = await refused(COO, 'takeDecision', {
        decision: 'D3',
        domain: 'budget',
        chosen: 'prime d’équipe',
      });
      expect(refusal).toMatchObject({
        code: 'OUTSIDE_DELEGATION',
        facts: { domain: 'budget', decider: 'DIR', since: '2026-01-06' },
      });
    });

    it('lets no one outside the mission know that it exists', async () => {
      const stranger = await relais.as('XAV');
      const { errors } = await stranger.ask(`{ governance(mission: "M1") { asOf { revision } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'REFUSED',
        refusal: { code: 'MISSION_UNKNOWN', facts: { mission: 'M1' } },
      });
    });
  });

  describe('a person who rests on an old view', () => {
    it('is told what happened since, and records nothing', async () => {
      const pinned = kept.get('D1')?.revision ?? 0;
      const before = await revision();
      const stale = await COO.send('takeDecision', {
        decision: 'D4',
        domain: 'achats',
        chosen: 'second fournisseur',
        expectedRevision: pinned,
      });
      expect(stale).toMatchObject({ __typename: 'StaleRevision', expected: pinned, actual: before });
      expect(stale.since).toHaveLength(before - pinned);
      expect(stale.since?.at(-1)?.fr).toBe('DIR décide sur achats : banc de mesure.');
      expect(await revision()).toBe(before);
    });

    it('is heard once they rest on the present', async () => {
      const now = await revision();
      const input = { decision: 'D4', domain: 'achats', chosen: 'second fournisseur', expectedRevision: now };
      expect(await COO.does('takeDecision', input)).toMatchObject({ revision: now + 1 });
    });

    it('gets the first receipt again for the same command, whatever came after, and nothing is recorded twice', async () => {
      const commandId = randomUUID();
      const input = { commandId, irritant: 'I1', topic: 'chariot en panne', severity: 2 };
      const first = await PROD.does('reportIrritant', input);
      await PROD.does('reportIrritant', { irritant: 'I2', topic: 'étiquettes illisibles', severity: 1 });
      const before = await revision();
      expect(await PROD.does('reportIrritant', input)).toEqual(first);
      expect(await revision()).toBe(before);
    });
  });

  describe('reading what was just recorded', () => {
    it('is possible at once for a person who waits for the read models', async () => {
      const waited = await QUA.does('reportIrritant', { irritant: 'I3', topic: 'fuite sur la presse 2', severity: 3 });
      expect(waited.readable).toBe(true);
      expect((await trail(QUA)).asOf.revision).toBe(waited.revision);
      expect((await governance(QUA)).asOf.revision).toBe(waited.revision);
      const patient = await QUA.does('resolveIrritant', {
        irritant: 'I3',
        note: 'joint changé',
        waitForReadModels: false,
      });
      expect(patient.readable).toBe(false);
    });

    it('is possible as soon as missionChanged has told of it', async () => {
      const listener = new Listener(DIR);
      const changes = listener.changes('M1');
      const heard = changes.next();
      let told: unknown;
      void heard.then(
        (change) => (told = change),
        (error: unknown) => (told = error),
      );
      // Listening has no acknowledgement, so people go on working until the listener hears of it.
      for (let number = 10; told === undefined; number++) {
        await PROD.does('reportIrritant', {
          irritant: `I${number}`,
          topic: 'poste mal éclairé',
          severity: 1,
          waitForReadModels: false,
        });
      }
      const { value: change } = await heard;
      expect(change).toMatchObject({ mission: 'M1', revision: expect.any(Number) as unknown });
      const views = await DIR.read<Record<string, { asOf: AsOf }>>(`{
        governance(mission: "M1") { asOf { revision day } }
        weakSignals(mission: "M1") { asOf { revision day } }
        exitReadiness(mission: "M1") { asOf { revision day } }
        auditTrail(mission: "M1", first: 1) { asOf { revision day } }
      }`);
      for (const { asOf } of Object.values(views))
        expect(asOf.revision).toBeGreaterThanOrEqual(change.revision as number);
      await listener.stop();
    });

    it('is not announced to a person who may not read it', async () => {
      const listener = new Listener(await relais.as('XAV'));
      await expect(listener.changes('M1').next()).rejects.toThrow('MISSION_UNKNOWN');
      await listener.stop();
    });
  });

  describe('until spring, processes are written down, knowledge is passed on, and readiness follows', () => {
    it('counts at first what the frame and three decisions are worth, and says what was never looked at', async () => {
      const ready = await readiness();
      expect(ready).toMatchObject({ partial: true, verdict: 'NOT_READY_BLOCKED' });
      // D1: a process for one domain of two, one decision of three justified. D3: one domain of two decided by the client.
      expect(ready.score).toBeCloseTo((10 * (1 / 2 + 1 / 3)) / 3 + (15 * (1 / 2)) / 3, 10);
      expect(dimension(ready, 'D4')).toMatchObject({ value: 0, evaluated: false });
      expect(dimension(ready, 'D5')).toMatchObject({ value: 0, evaluated: false });
    });

    it('sees what stands in the way: a process that no one masters, and knowledge that the owner alone has', async () => {
      await relais.passTo('2026-01-14T09:00:00+01:00');
      await COO.does('identifyProcess', {
        process: 'P1',
        name: 'Lancement en fabrication',
        critical: true,
        owner: 'PROD',
      });
      await COO.does('identifyKnowledgeItem', { item: 'K1', name: 'Chiffrage', criticality: 5, holders: ['DIR'] });
      const assessed = await QUA.does('assessProcess', { process: 'P1', ratings: { PA11: 0.4 }, evidence: 'EV-3' });
      expect(assessed.flags).toEqual(['EVIDENCE_UNREGISTERED']);
      const ready = await readiness();
      expect(gate(ready, 'G-PROC')).toMatchObject({ open: true, subjects: ['P1'] });
      expect(gate(ready, 'G-OWN')).toMatchObject({ open: true, subjects: ['K1'] });
    });

    it('counts a process that is documented, practised and assessed again', async () => {
      await relais.passTo('2026-01-15T09:00:00+01:00');
      await QUA.does('registerEvidence', {
        evidence: 'EV-4',
        title: 'Mode opératoire',
        sha256: SHA256,
        effectiveOn: '2026-01-15',
      });
      const input = {
        process: 'P1',
        version: '1.0',
        document: 'EV-4',
        author: 'PROD',
        stepsTotal: 9,
        stepsDocumented: 9,
      };
      expect((await PROD.does('documentProcess', input)).flags).toEqual([]);
      expect(await refused(PROD, 'documentProcess', input)).toMatchObject({
        code: 'REF_TAKEN',
        facts: { kind: 'process version', ref: 'P1 1.0' },
      });
      const ratings = { PA11: 0.95, PA21: 0.9, PA22: 0.9 };
      expect(await refused(QUA, 'assessProcess', { process: 'P1', ratings, level: 2, evidence: 'EV-4' })).toMatchObject(
        {
          code: 'LEVEL_IS_COMPUTED',
          facts: { process: 'P1' },
        },
      );
      await QUA.does('assessProcess', { process: 'P1', ratings, evidence: 'EV-4' });
      const ready = await readiness();
      expect(dimension(ready, 'D4')?.value).toBeCloseTo(2 / 3, 10);
      expect(gate(ready, 'G-PROC')).toMatchObject({ open: false, evaluated: true, subjects: [] });
    });

    it('counts knowledge that someone received, and lifts the gate when they do it alone', async () => {
      await COO.does('holdTransferSession', { item: 'K1', from: 'DIR', to: 'PROD', level: 3, minutes: 120 });
      const shown = await readiness();
      expect(dimension(shown, 'D5')?.value).toBeCloseTo(3 / 4, 10);
      expect(gate(shown, 'G-OWN')).toMatchObject({ open: true, subjects: ['K1'] });

      const alone = { item: 'K1', person: 'PROD', level: 4, evidence: 'EV-4' };
      expect(await refused(PROD, 'assessAutonomy', alone)).toMatchObject({
        code: 'SELF_ASSESSMENT',
        facts: { person: 'PROD' },
      });
      await COO.does('assessAutonomy', alone);
      const transferred = await readiness();
      expect(dimension(transferred, 'D5')?.value).toBe(1);
      expect(gate(transferred, 'G-OWN')).toMatchObject({ open: false, subjects: [] });
      expect(transferred.asOf.revision).toBe(await revision());
    });
  });

  describe('every Friday, someone counts the requests for clarification', () => {
    /** Records the week on its Friday, and waits until the system has looked at it. */
    async function count(week: string, friday: string, clarifications: number): Promise<void> {
      await relais.passTo(`${friday}T16:00:00+01:00`);
      await QUA.does('recordWeeklyTally', {
        week,
        openDays: 5,
        clarifications,
        contributors: 14,
        invited: 18,
        ownerDecisions: 12,
        opsDecisions: 24,
        ritualsHeld: 2,
        ritualsPlanned: 2,
      });
      await relais.settled();
    }

    it('learns from six quiet weeks', async () => {
      await count('2026-W03', '2026-01-16', 4);
      await count('2026-W04', '2026-01-23', 3);
      await count('2026-W05', '2026-01-30', 5);
      await count('2026-W06', '2026-02-06', 4);
      await count('2026-W07', '2026-02-13', 3);
      await count('2026-W08', '2026-02-20', 5);
      expect(await cusum()).toBeUndefined();
    });

    it('says nothing as long as the rise may be chance', async () => {
      await count('2026-W09', '2026-02-27', 9);
      await count('2026-W10', '2026-03-06', 10);
      expect(await cusum()).toBeUndefined();
    });

    it('raises a signal by itself when it is not, and says since when', async () => {
      await count('2026-W11', '2026-03-13', 8);
      const raised = await until(cusum, (signal) => signal !== undefined);
      expect(raised).toMatchObject({
        state: 'RAISED',
        since: '2026-W09',
        value: 12,
        threshold: 10,
        raisedOn: '2026-03-13',
        closedOn: null,
        sentence: { en: '27 requests from 2026-W09 to 2026-W11 against ~12 expected; drifting since 2026-W09.' },
      });
      const line = (await trail(ADM, ', type: "SignalRaised", about: "clarifications-cusum"')).edges.at(0)?.node;
      expect(line).toMatchObject({ slice: 'weak-signals', data: { signal: raised?.signal } });
    });

    it('keeps the signal while people see it and act on it', async () => {
      await relais.passTo('2026-03-16T09:00:00+01:00');
      const { signal } = (await cusum()) ?? { signal: '' };
      await PROD.does('acknowledgeSignal', { signal });
      expect(await cusum()).toMatchObject({ signal, state: 'ACKNOWLEDGED' });
      await DIR.does('actOnSignal', { signal, action: 'un point quotidien de dix minutes' });
      expect(await cusum()).toMatchObject({ signal, state: 'ACTED_UPON' });
    });

    it('closes it by itself when the sum is back at nothing', async () => {
      await count('2026-W12', '2026-03-20', 1);
      await count('2026-W13', '2026-03-27', 0);
      expect(await cusum()).toMatchObject({ state: 'ACTED_UPON', closedOn: null });
      await count('2026-W14', '2026-04-03', 0);
      expect(await until(cusum, (signal) => signal?.state === 'CLOSED')).toMatchObject({
        closedOn: '2026-04-03',
        closedBy: 'SYSTEM',
      });
    });
  });

  describe('in April, an acquirer looks at the mission', () => {
    /** Everything that the acquirer was ever shown. */
    const shown: unknown[] = [];
    const scope = ['governance', 'decisions'];

    const asks = async (query: string) => {
      const answer = await ACQ.ask(query);
      shown.push(answer);
      return answer;
    };

    it('sees no mission at all before the sponsor grants access', async () => {
      await relais.passTo('2026-04-13T09:00:00+02:00');
      const { errors } = await asks('{ auditTrail(mission: "M1") { totalCount } }');
      expect(errors?.[0]?.extensions.refusal).toMatchObject({ code: 'MISSION_UNKNOWN' });
      await SPO.does('registerEvidence', {
        evidence: 'EV-5',
        title: 'Accord de confidentialité',
        sha256: SHA256,
        effectiveOn: '2026-04-13',
      });
      await SPO.does('grantAuditAccess', { to: 'ACQ', scope, until: '2026-05-15', nda: 'EV-5', cleanTeam: false });
    });

    it('is answered what they may see, though the same request asks for more', async () => {
      const asked = `{
        weakSignals(mission: "M1") { asOf { revision } }
        auditTrail(mission: "M1", slice: "decisions") { totalCount }
      }`;
      const { status, data, errors } = await asks(asked);
      expect([status, data]).toEqual([200, { weakSignals: null, auditTrail: { totalCount: 3 } }]);
      expect(errors).toMatchObject([{ path: ['weakSignals'], extensions: { refusal: { code: 'NOT_IN_SCOPE' } } }]);
    });

    it('reads the trail of decisions', async () => {
      const decisions = await trail(ACQ, ', slice: "decisions"');
      shown.push(decisions);
      expect(decisions.edges.map(({ node }) => [node.type, node.data['decision']])).toEqual([
        ['DecisionTaken', 'D1'],
        ['DecisionTaken', 'D2'],
        ['DecisionTaken', 'D4'],
      ]);
      const { sentence } = decisions.edges[0]!.node;
      expect(sentence.text).toBe(sentence.fr);
      const inEnglish = await ACQ.ask<{ auditTrail: Trail }>(
        `{ auditTrail(mission: "M1", first: 1, slice: "decisions") { ${TRAIL} } }`,
        {},
        { 'accept-language': 'en-GB, fr;q=0.5' },
      );
      expect(inEnglish.data?.auditTrail.edges[0]?.node.sentence.text).toBe(sentence.en);
    });

    it('finds nothing but the granted slices in the whole trail', async () => {
      const whole = await trail(ACQ);
      shown.push(whole);
      expect([...new Set(whole.edges.map(({ node }) => node.slice))].sort()).toEqual(['decisions', 'governance']);
      expect(whole.totalCount).toBe(whole.edges.length);
      expect(whole.totalCount).toBeLessThan((await trail(ADM)).totalCount);
    });

    it('is refused every view and every slice outside the grant', async () => {
      const views = {
        'weak-signals': [
          'weakSignals(mission: "M1") { asOf { revision } }',
          'auditTrail(mission: "M1", slice: "weak-signals") { totalCount }',
        ],
        'exit-readiness': ['exitReadiness(mission: "M1") { asOf { revision } }'],
        access: ['auditTrail(mission: "M1", slice: "access") { totalCount }'],
      };
      for (const [about, queries] of Object.entries(views)) {
        for (const query of queries) {
          const { data, errors } = await asks(`{ ${query} }`);
          expect(data).toBeNull();
          expect(errors?.[0]?.extensions).toMatchObject({
            code: 'REFUSED',
            refusal: { code: 'NOT_IN_SCOPE', facts: { about, scope } },
          });
        }
      }
    });

    it('changes nothing', async () => {
      const decision = { decision: 'D9', domain: 'achats', chosen: 'attendre' };
      expect(await refused(ACQ, 'takeDecision', decision)).toMatchObject({
        code: 'READ_ONLY_BEFORE_CLOSING',
        facts: { actor: 'ACQ' },
      });
      expect(await refused(ACQ, 'reportIrritant', { irritant: 'I99', topic: 'bruit', severity: 1 })).toMatchObject({
        code: 'READ_ONLY_BEFORE_CLOSING',
      });
    });

    it('never sees a name, in clear or sealed; nor does anybody else read one in the trail', async () => {
      const everything = JSON.stringify(shown);
      expect(everything).toContain('DecisionTaken');
      expect(everything).not.toContain('sealed');
      const administrators = JSON.stringify(await trail(ADM));
      expect(administrators).toContain('sealed');
      for (const secret of [...Object.values(NAMES), 'saule.example']) {
        expect(everything).not.toContain(secret);
        expect(administrators).not.toContain(secret);
      }
    });
  });

  describe('looking back', () => {
    it('governance is told as it was known on an earlier day', async () => {
      const before = await governance(COO, ', asKnownOn: "2026-01-05"');
      expect(before).toMatchObject({
        scope: null,
        rights: [],
        delegations: [],
        decisions: [],
        asOf: { day: '2026-01-05' },
      });
      const framed = await governance(COO, ', asKnownOn: "2026-01-12"');
      expect(framed).toMatchObject({ scope: { included: ['production', 'achats'] }, decisions: [] });
      expect(framed.delegations).toEqual([{ domain: 'achats', holder: 'COO', inForce: true }]);
      const decided = await governance(COO, ', asKnownOn: "2026-01-13"');
      expect(decided.decisions.map(({ decision }) => decision)).toEqual(['D1', 'D2', 'D4']);
      expect(before.asOf.revision).toBeLessThan(framed.asOf.revision);
      expect(framed.asOf.revision).toBeLessThan(decided.asOf.revision);
    });

    it('governance is told at the revision of a receipt, and no further', async () => {
      const { revision: delegated = 0 } = kept.get('delegated') ?? {};
      expect(await governance(COO, `, atRevision: ${delegated - 1}`)).toMatchObject({ delegations: [] });
      expect((await governance(COO, `, atRevision: ${delegated}`)).delegations).toHaveLength(1);
      const { revision: taken = 0 } = kept.get('D1') ?? {};
      const then = await governance(COO, `, atRevision: ${taken}`);
      expect(then.asOf).toEqual({ revision: taken, day: '2026-01-13' });
      expect(then.decisions).toEqual([{ decision: 'D1', by: 'COO', amountCents: 420_000 }]);
    });

    it('rights are told for any business day: the delegation ends with its last one', async () => {
      const onDay = async (day: string) =>
        (await governance(COO, `, onDay: "${day}"`)).rights.find(({ domain }) => domain === 'achats');
      expect(await onDay('2026-07-10')).toMatchObject({ decider: 'COO', rule: 1 });
      expect(await onDay('2026-07-11')).toMatchObject({ decider: null, rule: 4 });
    });
  });

  it('closes the door to the acquirer the day after the access ended', async () => {
    await relais.passTo('2026-05-15T18:00:00+02:00');
    expect((await trail(ACQ, ', slice: "decisions"')).totalCount).toBe(3);
    await relais.passTo('2026-05-16T08:00:00+02:00');
    const { errors } = await ACQ.ask('{ auditTrail(mission: "M1", slice: "decisions") { totalCount } }');
    expect(errors?.[0]?.extensions.refusal).toMatchObject({ code: 'ACCESS_EXPIRED', facts: { until: '2026-05-15' } });
  });
});
