import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../apps/standalone/src/package-root.js';
import { readScript, type ScriptLine } from '../../apps/standalone/src/demo/script.js';
import { Relais, type Answer, type Person } from './support/relais.js';

const script = readScript(Infinity);

const expected = JSON.parse(
  readFileSync(join(packageRoot(), 'test', 'journeys', 'expected', 'cedre.json'), 'utf8'),
) as Expected;

interface Expected {
  readonly readiness: Readonly<Record<string, ExpectedReadiness>>;
  readonly coverage: Readonly<
    Record<
      string,
      Readonly<Record<'withoutOwner' | 'withoutFirm' | 'withoutBoth', { coverage: number; missing: string[] }>>
    >
  >;
  readonly signals: Readonly<Record<string, { threshold?: string; actedUponOn?: string }>>;
  readonly forecast: Readonly<Record<string, ExpectedForecast>>;
}

interface ExpectedReadiness {
  readonly asOf: string;
  readonly dimensions: Readonly<Record<'D1', number>>;
  readonly weightedSum: number;
  readonly cap: number;
  readonly score: number;
  readonly ownerShare: number;
  readonly gates: readonly { readonly gate: string; readonly items: readonly string[] }[];
  readonly verdict: string;
  readonly band: string;
  readonly missingWithoutOwner: readonly string[];
  readonly missingWithoutFirm: readonly string[];
  readonly missingWithoutBoth: readonly string[];
}

interface ExpectedForecast {
  readonly weeks: readonly string[];
  readonly throughput: readonly number[];
  readonly backlog: number;
  readonly p50Weeks: number;
  readonly p85Weeks: number;
  readonly p95Weeks: number;
  readonly p50IsoWeek: string;
  readonly openWeeksToContractEnd: number;
  readonly probabilityByContractEnd: number;
  readonly status: string;
}

interface ShownSignal {
  readonly signal: string;
  readonly actions: readonly { readonly on: string }[];
}

interface ShownReadiness {
  readonly score: number;
  readonly raw: number;
  readonly cap: number;
  readonly dimensions: readonly { readonly dimension: string; readonly value: number }[];
  readonly gates: readonly { readonly gate: string; readonly open: boolean; readonly subjects: readonly string[] }[];
  readonly ownerShare: { readonly share: number };
}

let relais: Relais;
let sponsor: Person;
const people = new Map<string, Person>();
const answers = new Map<number, Answer>();

/** How often a signal that the system has raised is looked for before the read models must have it. */
const LOOKS = 30;

/** The signal that the line means: the last one raised by that detector about that subject. */
async function signalOf({ detector, subject }: { detector: string; subject?: string }, who: Person): Promise<string> {
  for (let look = 0; look < LOOKS; look++) {
    const { weakSignals } = await who.read<{
      weakSignals: { signals: { signal: string; detector: string; subject: string | null }[] };
    }>('{ weakSignals(mission: "M1") { signals { signal detector subject } } }');
    const found = weakSignals.signals.findLast(
      (each) => each.detector === detector && each.subject === (subject ?? null),
    );
    if (found) return found.signal;
    await pause(100);
  }
  return 'NEVER-RAISED';
}

async function send(line: ScriptLine): Promise<Answer> {
  const who = people.get(line.actor) ?? (await relais.as(line.actor));
  people.set(line.actor, who);
  const { signalRef, ...input } = line.input;
  const signal = signalRef && { signal: await signalOf(signalRef as { detector: string }, who) };
  return who.send(line.command, { ...input, ...(signal as object), waitForReadModels: false });
}

beforeAll(async () => {
  relais = await Relais.start(script[0]?.at ?? '');
  for (const line of script) {
    await relais.passTo(line.at);
    answers.set(line.n, await send(line));
  }
  // The last word is the clock's: one more command, answered when every read model has it.
  sponsor = await relais.as('SPO');
  await (await relais.as('ADM')).send('removeRole', { person: 'ANA', role: 'CONSULTANT' });
}, 180_000);

afterAll(() => relais.stop());

describe('The whole mission Cèdre over HTTP, as the people who lived it', () => {
  it('refuses exactly the lines that the story refuses, with their codes', () => {
    const refused = [...answers].filter(([, { code }]) => code).map(([n, { code }]) => ({ n, code }));
    const expected = script
      .filter(({ expect: end }) => end?.refused)
      .map(({ n, expect: end }) => ({ n, code: end?.refused }));
    expect(refused).toEqual(expected);
  });

  it('accepts every other line, with the flags of the story', () => {
    const missing = script.flatMap(({ n, command, expect: end }) => {
      const flags = answers.get(n)?.flags ?? [];
      const absent = (end?.flags ?? []).filter((flag) => !flags.includes(flag));
      return absent.length > 0 ? [{ n, command, absent }] : [];
    });
    expect(missing).toEqual([]);
  });

  it('raises and closes signals on the days on which the system should', async () => {
    const { weakSignals } = await sponsor.read<{ weakSignals: { signals: readonly ShownSignal[] } }>(`{
      weakSignals(mission: "M1") {
        signals { signal detector since raisedOn acknowledgedOn closedOn closedBy actions { on } }
      }
    }`);
    const shown = new Map(weakSignals.signals.map((signal) => [signal.signal, signal]));
    for (const [ref, { threshold: _, actedUponOn, ...wanted }] of Object.entries(expected.signals)) {
      const { actions, ...signal } = shown.get(ref) ?? { actions: [] };
      expect({ ref, ...signal }).toMatchObject({ ref, ...wanted });
      if (actedUponOn !== undefined) expect(actions.map(({ on }) => on)).toContain(actedUponOn);
    }
  });

  it('releases the feedback of a week as one batch on the next Monday, and nothing of who gave it', async () => {
    const { auditTrail } = await sponsor.read<{
      auditTrail: { edges: { node: { recordedAt: string; actor: string; data: object } }[] };
    }>(
      '{ auditTrail(mission: "M1", type: "InformalFeedbackBatchReleased", first: 9) { edges { node { recordedAt actor data } } } }',
    );
    const data = { occurredOn: '2026-05-25', batch: 'F1', week: '2026-W21', population: 11 };
    expect(auditTrail.edges.map(({ node }) => node)).toEqual([
      { recordedAt: '2026-05-25T04:00:00.000Z', actor: 'SYSTEM', data },
    ]);
  });

  it.each(Object.entries(expected.readiness))('computes readiness as in snapshot %s', async (_, wanted) => {
    const { exitReadiness } = await sponsor.read<{ exitReadiness: ShownReadiness }>(
      `query($day: Day!) { exitReadiness(mission: "M1", asKnownOn: $day) {
        score raw cap band verdict dimensions { dimension value } gates { gate open subjects }
        ownerShare { share } coverageWithoutOwner { missing } coverageWithoutFirm { missing } coverageWithoutBoth { missing }
      } }`,
      { day: wanted.asOf },
    );
    for (const { dimension, value } of exitReadiness.dimensions) {
      expect(value).toBeCloseTo(wanted.dimensions[dimension as 'D1'], 5);
    }
    expect(exitReadiness.raw).toBeCloseTo(wanted.weightedSum, 4);
    expect(exitReadiness.cap).toBeCloseTo(wanted.cap, 4);
    expect(exitReadiness.score).toBeCloseTo(wanted.score, 4);
    expect(exitReadiness.ownerShare.share).toBeCloseTo(wanted.ownerShare, 5);
    const open = exitReadiness.gates
      .filter((gate) => gate.open)
      .map(({ gate, subjects }) => ({ gate, items: subjects }));
    expect(open).toEqual(wanted.gates);
    expect(exitReadiness).toMatchObject({
      verdict: wanted.verdict,
      band: wanted.band,
      coverageWithoutOwner: { missing: wanted.missingWithoutOwner },
      coverageWithoutFirm: { missing: wanted.missingWithoutFirm },
      coverageWithoutBoth: { missing: wanted.missingWithoutBoth },
    });
  });

  it('freezes the same values in the snapshots themselves', async () => {
    const { exitReadiness } = await sponsor.read<{
      exitReadiness: { snapshots: { snapshot: string; asOf: string; score: number; verdict: string }[] };
    }>('{ exitReadiness(mission: "M1") { snapshots { snapshot asOf score verdict } } }');
    for (const [ref, { asOf, verdict }] of Object.entries(expected.readiness)) {
      expect(exitReadiness.snapshots.find(({ snapshot }) => snapshot === ref)).toMatchObject({ asOf, verdict });
    }
  });

  it.each(Object.entries(expected.coverage))('covers the knowledge on %s as it should', async (day, wanted) => {
    const { exitReadiness } = await sponsor.read<{
      exitReadiness: Readonly<Record<string, { value: number; missing: string[] }>>;
    }>(
      `query($day: Day!) { exitReadiness(mission: "M1", asKnownOn: $day) {
        withoutOwner: coverageWithoutOwner { value missing } withoutFirm: coverageWithoutFirm { value missing }
        withoutBoth: coverageWithoutBoth { value missing }
      } }`,
      { day },
    );
    for (const without of ['withoutOwner', 'withoutFirm', 'withoutBoth'] as const) {
      expect(exitReadiness[without]?.missing).toEqual(wanted[without].missing);
      expect(exitReadiness[without]?.value).toBeCloseTo(wanted[without].coverage, 5);
    }
  });

  it.each(Object.entries(expected.forecast))('forecasts the handover on %s', async (day, wanted) => {
    const { exitReadiness } = await sponsor.read<{
      exitReadiness: { forecast: Readonly<Record<string, unknown>> & { probabilityByContractEnd: number } };
    }>(
      `query($day: Day!) { exitReadiness(mission: "M1", asKnownOn: $day) { forecast {
        weeks throughput backlog p50 p85 p95 p50Week openWeeksToContractEnd probabilityByContractEnd status message { fr en }
      } } }`,
      { day },
    );
    const { forecast } = exitReadiness;
    expect(forecast).toMatchObject({
      weeks: wanted.weeks,
      throughput: wanted.throughput,
      backlog: wanted.backlog,
      p50: wanted.p50Weeks,
      p85: wanted.p85Weeks,
      p95: wanted.p95Weeks,
      p50Week: wanted.p50IsoWeek,
      openWeeksToContractEnd: wanted.openWeeksToContractEnd,
      status: wanted.status,
    });
    expect(forecast.probabilityByContractEnd).toBeCloseTo(wanted.probabilityByContractEnd, 5);
  });

  it('tells who decided on a business day', async () => {
    for (const [onDay, decider, level] of [
      ['2026-07-12', 'COO', 5],
      ['2026-07-13', 'PROD', 6],
    ] as const) {
      const { governance } = await sponsor.read<{
        governance: { rights: { domain: string; decider: string; level: number }[] };
      }>('query($onDay: Day!) { governance(mission: "M1", onDay: $onDay) { rights { domain decider level } } }', {
        onDay,
      });
      expect(governance.rights).toContainEqual({ domain: 'planification', decider, level });
    }
  });

  it('knows on 30 April nothing of a decision recorded in May', async () => {
    const { governance } = await sponsor.read<{ governance: { decisions: { decision: string }[] } }>(
      '{ governance(mission: "M1", asKnownOn: "2026-04-30") { decisions { decision } } }',
    );
    expect(governance.decisions.map(({ decision }) => decision)).not.toContain('D05');
  });
});
