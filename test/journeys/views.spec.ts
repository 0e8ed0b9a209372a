import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parisDay } from '#calendar';
import type { GraphQLSchema } from 'graphql';
import { shownOf } from './support/browser.js';
import { Cedre, expectedOfCedre } from './support/cedre.js';
import { schemaOf } from './support/everything.js';
import { askView, nameOf, VIEWS, type View, type ViewAnswer } from './support/views.js';

const expected = expectedOfCedre() as {
  readonly readiness: Readonly<Record<string, ExpectedReadiness>>;
  readonly coverage: Readonly<
    Record<
      string,
      Readonly<Record<'withoutOwner' | 'withoutFirm' | 'withoutBoth', ExpectedCoverage>> & { totalWeight: number }
    >
  >;
  readonly forecast: Readonly<Record<string, ExpectedForecast>>;
  readonly diagnostic: {
    readonly diagnostic: string;
    readonly points: Readonly<Record<string, number>>;
    readonly total: number;
    readonly index: number;
    readonly verdict: string;
    readonly route: string;
  };
  readonly queries: readonly DatedQuery[];
  /** Worked examples of the formulas; rounded as printed. */
  readonly worked: {
    readonly confidence: Readonly<Record<string, number>>;
    readonly ownerShareInterval: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
    readonly busFactor: Readonly<Record<string, Readonly<Record<'all' | 'withoutFirm', ExpectedBusFactor>>>>;
    readonly reservations: Readonly<Record<string, readonly object[]>>;
  };
};

interface ExpectedReadiness {
  readonly asOf: string;
  readonly dimensions: Readonly<Record<string, number>>;
  /** By dimension: each term, or by subject where there is one for each. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, number | Readonly<Record<string, number>>>>>>;
  readonly ownerShare: number;
  readonly weightedSum: number;
  readonly cap: number;
  readonly score: number;
  readonly scoreShown: number;
  readonly missingWithoutOwner: readonly string[];
  readonly missingWithoutFirm: readonly string[];
  readonly missingWithoutBoth: readonly string[];
  readonly gates: readonly { readonly gate: string; readonly items: readonly string[] }[];
  readonly verdict: string;
  readonly band: string;
}

interface ShownReadiness {
  readonly score: number;
  readonly confidence: number;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly value: number;
    readonly terms: readonly {
      readonly term: string;
      readonly subject: string | null;
      readonly value: number;
    }[];
  }[];
  readonly gates: readonly { readonly gate: string; readonly open: boolean; readonly subjects: readonly string[] }[];
  readonly ownerShare: { readonly share: number; readonly low: number; readonly high: number };
}

interface ShownSnapshot {
  readonly snapshot: string;
  readonly score: number;
  readonly asKnownNow: {
    readonly differs: boolean;
    readonly score: number;
    readonly dimensions: readonly { readonly dimension: string; readonly then: number; readonly now: number }[];
    readonly laterLines: readonly number[];
  };
}

interface ShownTrail {
  readonly edges: readonly { readonly node: { readonly type: string } }[];
}

interface ShownCoverage {
  readonly value: number;
  readonly missing: readonly string[];
}

interface ExpectedCoverage {
  readonly coverage: number;
  readonly missing: readonly string[];
}

interface ExpectedBusFactor {
  readonly count: number;
  readonly sequence: readonly { readonly person: string; readonly coverage: number }[];
}

interface ExpectedForecast {
  readonly weeks: readonly string[];
  readonly throughput: readonly number[];
  readonly backlog: number;
  readonly p50Weeks: number;
  readonly p85Weeks: number;
  readonly p95Weeks: number;
  readonly openWeeksToContractEnd: number;
  readonly probabilityByContractEnd: number;
  readonly cdf: readonly number[];
  readonly status: string;
  readonly horizonWeeks: number;
  readonly p50IsoWeek: string;
  readonly contractEndIsoWeek: string;
  readonly message: { readonly fr: string; readonly en: string };
}

/** A query of the story: at an instant, or about the past. */
interface DatedQuery {
  readonly case: string;
  readonly at?: string;
  readonly actor: string;
  readonly view: string;
  readonly args: Readonly<Record<string, unknown>> & { readonly asKnownOn?: string };
  readonly expect: Readonly<Record<string, unknown>>;
}

/** The moment an answer is about. */
interface AsOf {
  readonly revision: number;
}

/** Days whose evening is remembered: what a view says then, it must say for ever when asked about that day. */
const EVENINGS = ['2026-02-13', '2026-07-16'];

/** Who reads as what, once the story is told. */
const READERS: Readonly<Record<string, string>> = {
  CONSULTANT: 'CON',
  LEADERSHIP: 'DIR',
  SPONSOR: 'SPO',
  TEAM: 'QUA',
  SUCCESSOR: 'SUC',
  FIRM_ADMIN: 'ADM',
  MEDIATOR: 'MED',
  ACQUIRER: 'ACQ3',
};

let story: Cedre;
let schema: GraphQLSchema;
/** What views said in the evening of a day. */
/** When the story has been told. */
const LONG_AFTER = { at: '2027-01-01T00:00:00.000Z' };

const evenings = new Map<string, readonly ViewAnswer[]>();
/** What was answered to the queries of the story at their time, by case. */
const dated = new Map<string, ViewAnswer>();

const ask = async (
  person: string,
  view: Pick<View, 'query' | 'args'>,
  options: Partial<Parameters<typeof askView>[2]> = {},
) => askView(await story.person(person), view, { schema, ...options });

/** A person who may read every view all along. */
const READER = 'DIR';

const askAll = async (moment: { readonly asKnownOn?: string; readonly atRevision?: number } = {}) => {
  const answers: ViewAnswer[] = [];
  for (const view of VIEWS) answers.push(await ask(READER, view, moment));
  return answers;
};

/** Whose key is destroyed before the end: from then on they are called so, as of any day. */
const ERASED = { person: 'TEC', fr: 'personne effacée', en: 'erased person' };

/** What was answered before a person was erased, as it is told afterwards. */
const withoutErased = (answer: ViewAnswer | undefined): ViewAnswer | undefined =>
  JSON.parse(JSON.stringify(answer ?? null), (name, value: unknown) => {
    if (typeof value === 'string' && name !== 'person') {
      if (value === ERASED.person) return ERASED.fr;
      return /\s/.test(value) ? value.replace(new RegExp(`\\b${ERASED.person}\\b`, 'g'), ERASED.fr) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    const person = value as { person?: string; label?: string; fr?: string; en?: string };
    if (person.person === ERASED.person && person.label !== undefined) {
      return { ...person, label: ERASED.fr, erased: true, name: null, email: null, position: null, organisation: null };
    }
    if (person.person === ERASED.person) return { ...person, person: ERASED.fr };
    if (person.fr === undefined || person.en === undefined) return value;
    return { ...person, en: person.en.replaceAll(ERASED.fr, ERASED.en) };
  }) as ViewAnswer | undefined;

/** Asks as the story does. */
function askDated({ actor, view, args: { asKnownOn, ...args } }: DatedQuery): Promise<ViewAnswer> {
  const inGraphQL = Object.entries(args).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const moment = asKnownOn === undefined ? {} : { asKnownOn };
  return ask(actor, { query: view, args: inGraphQL.join(', ') }, moment);
}

/** Asks what the story asks before the next line, and looks at everything in the evenings. */
async function before({ at }: { readonly at: string }): Promise<void> {
  const now = parisDay(story.relais.clock.now().toISOString());
  for (const query of expected.queries.filter((each) => each.at !== undefined && !dated.has(each.case))) {
    if (Date.parse(query.at ?? '') > Date.parse(at)) continue;
    await story.relais.passTo(query.at ?? '');
    dated.set(query.case, await askDated(query));
  }
  if (EVENINGS.includes(now) && parisDay(new Date(at).toISOString()) > now) {
    await story.relais.caughtUp();
    evenings.set(now, await askAll());
  }
}

/** What someone sees of a view that must be answered. */
async function shown<Shown>(...asked: Parameters<typeof ask>): Promise<Shown> {
  const answer = await ask(...asked);
  if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.shown as Shown;
}

/** As many digits as what is expected has. */
const near = (value: number | undefined, digits = 6): number =>
  expect.closeTo(value ?? NaN, digits) as unknown as number;

type Terms = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

const nearly = (terms: Terms): object =>
  Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [name, typeof value === 'number' ? near(value) : nearly(value)]),
  );

/** The terms of a dimension as they are expected: by name, or by subject where there is one for each. */
function termsOf(dimensions: ShownReadiness['dimensions'], name: string, wanted: Terms): object {
  const terms = dimensions.find(({ dimension }) => dimension === name)?.terms ?? [];
  return Object.fromEntries(
    Object.entries(wanted).map(([term, value]) => {
      if (typeof value === 'number') return [term, terms.find((each) => each.term === term)?.value];
      const of = terms.filter(({ subject }) => subject !== null && Object.hasOwn(value, subject));
      return [term, Object.fromEntries(of.map((each) => [each.subject, each.value]))];
    }),
  );
}

/** What of a view an expected answer is looked for in. */
const LOOKS: Readonly<Record<string, (told: never) => readonly object[]>> = {
  kpiSeries: ({ series }: { series: readonly { measurements: readonly object[] }[] }) => series[0]?.measurements ?? [],
  decisionRegister: ({ edges }: { edges: readonly { node: object }[] }) => edges.map(({ node }) => node),
  decisionRights: ({ rights }: { rights: readonly object[] }) => rights,
  feedbackThemes: ({ weeks }: { weeks: readonly { themes: readonly object[] }[] }) =>
    weeks.flatMap(({ themes }) => themes),
};

const SLICES = [
  'mission',
  'governance',
  'decisions',
  'milestones',
  'kpis',
  'processes',
  'operations',
  'knowledge-transfer',
  'weak-signals',
  'initiatives',
  'exit-readiness',
  'access',
];

/** An acquirer who was granted this slice and no other. */
const acquirerOf = (slice: string): string => `ACQ-${slice}`;

/** What acquirers were granted. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  ACQ: [
    'governance',
    'decisions',
    'milestones',
    'kpis',
    'processes',
    'operations',
    'knowledge-transfer',
    'exit-readiness',
  ],
  ACQ3: ['ALL'],
  ...Object.fromEntries(SLICES.map((slice) => [acquirerOf(slice), [slice]])),
};

/** Who is let in and out after the story: a successor who is nothing else, two acquirers, and a person who left. */
async function newPeople(): Promise<void> {
  const administrator = await story.person('ADM');
  const sponsor = await story.person('SPO');
  await administrator.does('recordFee', { period: '2026-09', amountCents: 1_200_000 });
  const acquirers = Object.keys(SCOPES).filter((person) => person !== 'ACQ');
  for (const person of ['CON', 'SUC', 'OUT', ...acquirers]) {
    await administrator.does('registerPerson', { person, name: `Nom de ${person}` });
  }
  await administrator.does('assignRole', { person: 'CON', role: 'CONSULTANT' });
  await administrator.does('assignRole', { person: 'SUC', role: 'SUCCESSOR' });
  await administrator.does('assignRole', { person: 'OUT', role: 'TEAM' });
  await administrator.does('removeRole', { person: 'OUT', role: 'TEAM' });
  const access = { until: '2026-12-31', nda: 'EV-027', cleanTeam: false };
  await sponsor.does('grantAuditAccess', { ...access, to: 'ACQ', scope: SCOPES['ACQ'], cleanTeam: true });
  for (const to of acquirers) {
    await sponsor.does('grantAuditAccess', { ...access, to, scope: SCOPES[to] });
  }
}

/** An acquirer whose grant leaves the slice of the view out. */
const outsiderOf = ({ slice }: View): string => acquirerOf(slice === 'operations' ? 'kpis' : 'operations');

beforeAll(async () => {
  story = await Cedre.start();
  schema = await schemaOf(await story.person('SPO'));
  await story.play(before);
  await before(LONG_AFTER);
  await newPeople();
  await story.relais.caughtUp();
}, 180_000);

afterAll(() => story.relais.stop());

/** Words that someone recorded. */
interface Said {
  readonly text: string;
  readonly command: string;
  /** `secret`: no acquirer ever sees them. */
  readonly slice: string;
}

/** Commands whose words no acquirer ever sees. */
const SECRET = [
  'giveFeedback',
  'requestClarification',
  'answerClarification',
  'acknowledgeSignal',
  'actOnSignal',
  'dismissSignal',
  'closeSignal',
  'registerPerson',
];

interface AuditPage {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly type: string; readonly slice: string };
  }[];
}

/** All words that were recorded, with the slice they belong to. */
async function allSaid(): Promise<readonly Said[]> {
  const sponsor = await story.person('SPO');
  const slices = new Map<string, string>();
  for (let after: string | null = '-1'; after !== null; ) {
    const { edges }: AuditPage = (
      await sponsor.read<{ auditTrail: AuditPage }>(
        'query($from: Int!) { auditTrail(mission: "M1", first: 200, from: $from) { edges { cursor node { type slice } } } }',
        { from: Number(after) + 1 },
      )
    ).auditTrail;
    for (const { node } of edges) slices.set(node.type, node.slice);
    after = edges.at(-1)?.cursor ?? null;
  }
  return story.script.flatMap(({ n, command, input }) => {
    const type = story.answers.get(n)?.events?.[0]?.type ?? '';
    const slice = SECRET.includes(command) ? 'secret' : slices.get(type);
    return slice === undefined ? [] : wordsIn(input).map((text) => ({ text, command, slice }));
  });
}

/** Texts of several words: codes and references stand in many slices, and units are words of everybody. */
function wordsIn(input: unknown): readonly string[] {
  if (typeof input === 'string') return /\s/.test(input) ? [input] : [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => (name === 'unit' ? [] : wordsIn(value)));
}

/** An acquirer reads their own questions, and the titles of what lies in the due-diligence file. */
const isOpenTo = (person: string, { query }: View, { command }: Said): boolean =>
  (person === 'ACQ' && command.endsWith('AuditQuestion')) ||
  (query === 'dossierIndex' && command === 'registerEvidence');

/** What was said outside the grant of an acquirer, and nowhere inside it. */
async function hiddenFrom(person: string, view: View): Promise<readonly Said[]> {
  said ??= await allSaid();
  const scope = SCOPES[person] ?? [];
  const inside = (each: Said) =>
    each.slice !== 'secret' && (scope.includes('ALL') || scope.includes(each.slice) || isOpenTo(person, view, each));
  const seen = said.filter(inside).map(({ text }) => text);
  return said.filter((each) => !inside(each) && !seen.some((text) => text.includes(each.text)));
}

let said: readonly Said[] | undefined;

const named = VIEWS.map((view) => [nameOf(view), view] as const);

describe('The mission Cèdre as its views tell it', () => {
  it.each(Object.entries(expected.readiness))('is as ready as in snapshot %s', async (ref, wanted) => {
    const answer = await shown<ShownReadiness>('SPO', { query: 'exitReadiness' }, { asKnownOn: wanted.asOf });
    const { dimensions, gates, ownerShare, ...readiness } = answer;
    for (const [name, value] of Object.entries(wanted.dimensions)) {
      expect({ name, is: dimensions.find(({ dimension }) => dimension === name)?.value }).toEqual({
        name,
        is: near(value),
      });
    }
    for (const [name, terms] of Object.entries(wanted.terms)) {
      expect({ name, terms: termsOf(dimensions, name, terms) }).toEqual({ name, terms: nearly(terms) });
    }
    expect(readiness).toMatchObject({
      raw: near(wanted.weightedSum, 4),
      cap: near(wanted.cap, 4),
      score: near(wanted.score, 4),
      verdict: wanted.verdict,
      band: wanted.band,
      confidence: near(expected.worked.confidence[ref], 1),
      reservations: expected.worked.reservations[ref] ?? expect.anything(),
      coverageWithoutOwner: { missing: wanted.missingWithoutOwner },
      coverageWithoutFirm: { missing: wanted.missingWithoutFirm },
      coverageWithoutBoth: { missing: wanted.missingWithoutBoth },
    });
    expect(readiness.score.toFixed(1)).toBe(wanted.scoreShown.toFixed(1));
    expect(ownerShare.share).toEqual(near(wanted.ownerShare));
    const interval = expected.worked.ownerShareInterval[ref];
    if (interval) expect(ownerShare).toMatchObject({ low: near(interval.low, 4), high: near(interval.high, 4) });
    const open = gates.filter((gate) => gate.open).map(({ gate, subjects }) => ({ gate, items: subjects }));
    expect(open).toEqual(wanted.gates);
  });

  it.each(Object.entries(expected.readiness))('froze snapshot %s as it was', async (snapshot, wanted) => {
    const view = { query: 'readinessSnapshot', args: `snapshot: "${snapshot}"` };
    const { taken } = await shown<{ readonly taken: ShownReadiness }>('SPO', view);
    for (const { dimension, value } of taken.dimensions) expect(value).toEqual(near(wanted.dimensions[dimension]));
    const { asOf, verdict, band } = wanted;
    expect(taken).toMatchObject({ asOf, verdict, band, score: near(wanted.score, 4), cap: near(wanted.cap, 4) });
    expect(taken.confidence).toEqual(near(expected.worked.confidence[snapshot], 1));
  });

  it('shows beside a snapshot what is known now of its day: a decision told late, and a measure corrected since', async () => {
    const { snapshots } = await shown<{ readonly snapshots: readonly ShownSnapshot[] }>('SPO', {
      query: 'exitReadiness',
    });
    const moved = snapshots.filter(({ asKnownNow }) => asKnownNow.differs);
    expect(moved.map(({ snapshot }) => snapshot)).toEqual(['S2']);
    const [{ score, asKnownNow } = { score: 0, asKnownNow: snapshots[0]?.asKnownNow }] = moved;
    expect(asKnownNow?.score).toBeLessThan(score);
    const changed = asKnownNow?.dimensions.filter(({ then, now }) => Math.abs(then - now) > 1e-9);
    expect(changed?.map(({ dimension }) => dimension)).toEqual(['D1', 'D6']);
    const types = (asKnownNow?.laterLines ?? []).map(async (line) => {
      const trail = await shown<ShownTrail>('SPO', { query: 'auditTrail', args: `from: ${line}, first: 1` });
      return trail.edges[0]?.node.type;
    });
    expect(await Promise.all(types)).toEqual(['DecisionTaken', 'KpiMeasurementCorrected']);
  });

  it.each(Object.entries(expected.coverage))('keeps so much of its knowledge on %s', async (day, wanted) => {
    const cover = await shown<Readonly<Record<string, ShownCoverage>>>(
      'SPO',
      { query: 'knowledgeCoverage' },
      { asKnownOn: day },
    );
    for (const without of ['withoutOwner', 'withoutFirm', 'withoutBoth'] as const) {
      const { coverage, missing } = wanted[without];
      expect({ without, ...cover[without] }).toMatchObject({
        without,
        value: near(coverage),
        missing,
        total: wanted.totalWeight,
      });
    }
  });

  it.each(Object.entries(expected.worked.busFactor))(
    'loses half of it, on %s, with these people',
    async (day, wanted) => {
      const { busFactor, busFactorWithoutFirm } = await shown<Readonly<Record<string, ExpectedBusFactor>>>(
        'SPO',
        { query: 'exitReadiness' },
        { asKnownOn: day },
      );
      const factors = [
        [busFactor, wanted.all],
        [busFactorWithoutFirm, wanted.withoutFirm],
      ] as const;
      for (const [is, { count, sequence }] of factors) {
        const steps = sequence.map(({ person, coverage }) => ({ person, coverage: near(coverage, 3) }));
        expect(is).toEqual({ count, sequence: steps });
      }
    },
  );

  it.each(Object.entries(expected.forecast))('forecasts its handover on %s', async (day, wanted) => {
    const { weeks, throughput, backlog, p50Weeks, p85Weeks, p95Weeks, status, message } = wanted;
    const forecast = await shown<{ readonly probabilities: readonly number[] }>(
      'SPO',
      { query: 'handoverForecast' },
      { asKnownOn: day },
    );
    expect(forecast).toMatchObject({ weeks, throughput, backlog, p50: p50Weeks, p85: p85Weeks, p95: p95Weeks, status });
    expect(forecast).toMatchObject({
      p50Week: wanted.p50IsoWeek,
      contractEndWeek: wanted.contractEndIsoWeek,
      openWeeksToContractEnd: wanted.openWeeksToContractEnd,
      probabilityByContractEnd: near(wanted.probabilityByContractEnd),
      message,
    });
    expect(forecast.probabilities.slice(0, wanted.cdf.length)).toEqual(wanted.cdf.map((value) => near(value)));
    expect(forecast.probabilities).toHaveLength(wanted.horizonWeeks);
    const { forecast: within } = await shown<{ forecast: object }>(
      'SPO',
      { query: 'exitReadiness' },
      { asKnownOn: day },
    );
    expect(within).toEqual(forecast);
  });

  it.each(expected.queries.map((query) => [query.case, query] as const))('answers query %s', async (name, query) => {
    const { view, expect: wanted } = query;
    const answer = dated.get(name) ?? (await askDated(query));
    if (wanted['refused'] !== undefined) {
      const { refused: code, facts = {} } = wanted;
      expect(answer).toMatchObject({ refused: { code, facts } });
      return;
    }
    const told = LOOKS[view]?.(('shown' in answer ? answer.shown : {}) as never) ?? [];
    if (wanted['absent'] === undefined) expect(told).toContainEqual(expect.objectContaining(wanted));
    else expect(told).toEqual(expect.not.arrayContaining([expect.objectContaining({ decision: wanted['absent'] })]));
    expect(told).not.toEqual([]);
  });

  it('tells neither how many gave feedback nor of a theme of fewer than five', () => {
    const answer = dated.get('R10b');
    const { weeks } = (answer && 'shown' in answer ? answer.shown : { weeks: [] }) as {
      readonly weeks: readonly object[];
    };
    expect(weeks).toMatchObject([{ themes: [{ count: 6 }], other: null, total: null }]);
  });

  it('came of this diagnostic', async () => {
    const { diagnostic, points, total, index, verdict, route } = expected.diagnostic;
    const person = await story.person('ADM');
    const { diagnostic: told } = await person.read<{ diagnostic: { scores: { criterion: string; points: number }[] } }>(
      `{ diagnostic(diagnostic: "${diagnostic}") { points index verdict route missions scores { criterion points } } }`,
    );
    expect(told).toMatchObject({ points: total, index, verdict, route, missions: ['M1'] });
    expect(Object.fromEntries(told.scores.map((score) => [score.criterion, score.points]))).toEqual(points);
  });
});

describe('Every view of the mission Cèdre over HTTP', () => {
  it.each(EVENINGS)('says of %s for ever what it said that evening', async (day) => {
    const then = evenings.get(day);
    const now = await askAll({ asKnownOn: day });
    for (const [index, view] of VIEWS.entries()) {
      expect({ view: nameOf(view), ...now[index] }).toEqual({ view: nameOf(view), ...withoutErased(then?.[index]) });
    }
  });

  const answered = named.filter(([, { noneOfIt }]) => noneOfIt === undefined);
  it.each(answered)('%s says at the last revision what it says now', async (_, view) => {
    const now = await ask(READER, view);
    const { revision } = ('shown' in now ? (now.shown as { asOf: AsOf }) : { asOf: { revision: -1 } }).asOf;
    expect(await ask(READER, view, { atRevision: revision })).toEqual(now);
    const before = await ask(READER, view, { atRevision: revision - 1 });
    expect(before).toMatchObject({ shown: { asOf: { revision: revision - 1 } } });
  });

  it.each(named)('%s answers its readers and no other role', async (_, view) => {
    const { noneOfIt: code } = view;
    const told = code === undefined ? { shown: {} } : { refused: { code } };
    for (const [role, person] of Object.entries(READERS)) {
      const answer = await ask(person, view, { fields: '{ asOf { revision } }' });
      if (view.readers?.includes(role) ?? true) expect({ role, answer }).toMatchObject({ answer: told });
      else
        expect({ role, answer }).toMatchObject({
          answer: { refused: { code: 'ROLE_FORBIDDEN', facts: { actor: person, allowed: view.readers } } },
        });
    }
  });

  it.each(named)('%s is closed to an acquirer whose grant leaves it out', async (_, view) => {
    const answer = await ask(outsiderOf(view), view, { fields: '{ asOf { revision } }' });
    const about = view.query === 'proof' ? '0' : view.slice;
    if (view.slice === 'none') expect(answer).toMatchObject({ shown: {} });
    else expect(answer).toMatchObject({ refused: { code: 'NOT_IN_SCOPE', facts: { about } } });
  });

  it.each(named)('%s tells a stranger of the mission what it tells of a mission that is not', async (_, view) => {
    const stranger = await ask('EVE', view);
    const nowhere = await ask('EVE', view, { mission: 'M9' });
    expect(stranger).toMatchObject({ refused: { code: 'MISSION_UNKNOWN' } });
    expect(JSON.parse(JSON.stringify(nowhere).replaceAll('M9', 'M1'))).toEqual(stranger);
  });

  it.each(named)('%s is closed to a person whose roles have ended, with the last day', async (_, view) => {
    expect(await ask('OUT', view)).toMatchObject({
      refused: { code: 'ACCESS_EXPIRED', facts: { until: '2026-11-01' } },
    });
  });
});

describe('The views that are of no one mission', () => {
  /** The code of a refusal, or nothing when there is an answer. */
  const refusalOf = async (person: string, query: string) => {
    const { data, errors } = await (await story.person(person)).ask(query);
    if (!errors && !data) throw new Error('neither an answer nor a refusal');
    return errors?.[0]?.extensions.refusal?.code ?? errors?.[0]?.extensions.code;
  };
  const diagnostic = `{ diagnostic(diagnostic: "${expected.diagnostic.diagnostic}") { index } }`;
  const calibration = '{ calibration(firm: "CAB-OPS") { detectors { detector } } }';

  it('list to everybody the missions that they may open, and no other', async () => {
    const listed = async (person: string) => {
      const { missions } = await (
        await story.person(person)
      ).read<{
        missions: { totalCount: number; edges: { node: { mission: string; roles: string[] } }[] };
      }>('{ missions { totalCount edges { node { mission roles } } } }');
      expect(missions.totalCount).toBe(missions.edges.length);
      return missions.edges.filter(({ node }) => node.mission === 'M1').map(({ node }) => node.roles);
    };
    expect(await listed('ADM')).toEqual([['FIRM_ADMIN']]);
    expect(await listed('QUA')).toEqual([['TEAM']]);
    expect(await listed('ACQ4')).toEqual([]);
    expect(await listed(acquirerOf('kpis'))).toEqual([['ACQUIRER']]);
    expect(await listed('OUT')).toEqual([]);
    expect(await listed('EVE')).toEqual([]);
  });

  it.each([
    ['ADM', undefined],
    ['CON', undefined],
    ['DIR', undefined],
    ['SPO', 'ROLE_FORBIDDEN'],
    ['QUA', 'ROLE_FORBIDDEN'],
    ['ACQ3', 'ROLE_FORBIDDEN'],
    ['ACQ-kpis', 'NOT_IN_SCOPE'],
    ['OUT', 'ACCESS_EXPIRED'],
    ['EVE', 'UNKNOWN_REF'],
  ])('show a diagnostic to %s as the firm, its consultants and leadership: %s', async (person, code) => {
    expect(await refusalOf(person, diagnostic)).toBe(code);
  });

  it('tell a stranger of a diagnostic what they tell of one that is not', async () => {
    const eve = await story.person('EVE');
    const [there, nowhere] = [await eve.ask(diagnostic), await eve.ask(diagnostic.replace('DX-1', 'DX-9'))];
    expect(JSON.parse(JSON.stringify(nowhere).replaceAll('DX-9', 'DX-1'))).toEqual(there);
  });

  it.each([
    ['ADM', undefined],
    ['CON', undefined],
    ['DIR', 'ROLE_FORBIDDEN'],
    ['ACQ3', 'ROLE_FORBIDDEN'],
    ['OUT', 'ACCESS_EXPIRED'],
    ['EVE', 'NOT_IN_SCOPE'],
  ])('show to %s how well detectors did over the closed missions of a firm: %s', async (person, code) => {
    expect(await refusalOf(person, calibration)).toBe(code);
    const none = await refusalOf(person, calibration.replace('CAB-OPS', 'CAB-NONE'));
    expect(none).toBe('NOT_IN_SCOPE');
  });
});

describe('Every view of a mission that has only just been drafted', () => {
  const mission = 'M2';
  /** What cannot be asked yet, and why. */
  const REFUSED: Readonly<Record<string, string>> = {
    'kpiSeries(kpi)': 'UNKNOWN_REF',
    'readinessSnapshot(snapshot)': 'UNKNOWN_REF',
    'consistencyProof(from)': 'UNKNOWN_REF',
    handoverForecast: 'NOT_ENOUGH_HISTORY',
    'hireOrOutsource(hypothesis)': 'FEE_MISSING',
    ownerLoad: 'NOT_A_SMALL_COMPANY',
    feedbackThemes: 'ANONYMITY_THRESHOLD',
  };

  beforeAll(async () => {
    const administrator = await story.person('ADM');
    const frame = { client: 'PME-SAULE', firm: 'CAB-OPS', owner: 'DIR', context: 'GROWTH', horizonMonths: 9 };
    const plan = { plannedStart: '2027-01-11', plannedEnd: '2027-10-08', headcount: 62 };
    await administrator.does('draftMission', { mission, ...frame, ...plan });
    await administrator.does('assignRole', { mission, person: 'DIR', role: 'LEADERSHIP' });
    await story.relais.caughtUp();
  });

  it.each(named)('%s is answered, or says what is missing', async (name, view) => {
    const answer = await ask('DIR', view, { mission });
    const code = REFUSED[name];
    expect(answer).toMatchObject(code === undefined ? { shown: { asOf: { revision: 1 } } } : { refused: { code } });
  });

  it.each(named)('%s tells a person of another mission what it tells of a mission that is not', async (_, view) => {
    const foreign = await ask('SPO', view, { mission });
    const nowhere = await ask('SPO', view, { mission: 'M9' });
    expect(foreign).toMatchObject({ refused: { code: 'MISSION_UNKNOWN' } });
    expect(JSON.parse(JSON.stringify(nowhere).replaceAll('M9', mission))).toEqual(foreign);
  });
});

describe('What an acquirer reads of the mission Cèdre', () => {
  it.each(Object.keys(SCOPES))('holds no words for %s that were recorded outside their grant', async (person) => {
    for (const view of VIEWS) {
      const answer = await ask(person, view);
      const told = readable(answer);
      const leaks = (await hiddenFrom(person, view)).filter(({ text }) => told.includes(quoted(text)));
      expect({ view: nameOf(view), leaks }).toEqual({ view: nameOf(view), leaks: [] });
    }
  });

  it('counts, by whatever filter, only lines that they see', async () => {
    const count = async (person: string, args = '') =>
      (await shown<{ totalCount: number }>(person, { query: 'auditTrail', args })).totalCount;
    const confided = ['ClarificationRequested', 'ClarificationAnswered', 'InformalFeedbackBatchReleased'];
    for (const type of [...confided, 'KeyAccountDeclared', 'SignalRaised', 'AccessRoleAssigned']) {
      const lines = await count('SPO', `type: "${type}"`);
      const isSecret = confided.includes(type);
      expect({ type, of: await count('ACQ3', `type: "${type}"`) }).toEqual({ type, of: isSecret ? 0 : lines });
      const isGranted = type === 'KeyAccountDeclared';
      expect({ type, of: await count('ACQ', `type: "${type}"`) }).toEqual({ type, of: isGranted ? lines : 0 });
    }
    expect(await count('SPO', 'type: "KeyAccountDeclared"')).toBe(2);
    expect(await count(acquirerOf('knowledge-transfer'), 'type: "KeyAccountDeclared"')).toBe(0);
    expect(await count('SPO', 'about: "COO", type: "AccessRoleAssigned"')).toBeGreaterThan(0);
    expect(await count(acquirerOf('kpis'), 'about: "COO", type: "AccessRoleAssigned"')).toBe(0);
    for (const slice of ['kpis', 'operations', 'decisions']) {
      expect({ slice, of: await count(acquirerOf(slice)) }).toEqual({
        slice,
        of: await count('SPO', `slice: "${slice}"`),
      });
    }
  });

  it('is not found by searching for words that are hidden', async () => {
    const found = async (person: string, about: string) => {
      const args = `about: ${JSON.stringify(about)}`;
      const { totalCount } = await shown<{ totalCount: number }>(person, { query: 'auditTrail', args });
      return totalCount;
    };
    const words = (await hiddenFrom('ACQ3', { query: 'auditTrail', slice: 'none' })).filter(
      ({ command, text }) => command === 'acknowledgeSignal' && text.length <= 32,
    );
    expect(words).not.toEqual([]);
    for (const { text } of words) expect(await found('ACQ3', text)).toBe(0);
    expect(await found('ACQ3', 'SIG3')).toBeGreaterThan(0);
    expect(await found(acquirerOf('kpis'), 'SIG3')).toBe(0);
  });

  it.each(['ACQ', 'ACQ3', 'SPO'])('is verified offline from what %s has been given alone', async (person) => {
    const { archive, verifierPage, lines, withheld } = await shown<Exported>(person, { query: 'exportDossier' });
    const { verdict, findings } = await shownOf(verifierPage, archive);
    expect(verdict).toMatch(/^[✓!] Nothing is altered/);
    expect(findings.filter((finding) => !/^✓ |^! The last \d+ lines are not signed/.test(finding))).toEqual([]);
    expect(findings[0]).toContain(`${lines - withheld} lines`);
    const signed = archive.checkpoints.map(({ checkpoint }) => checkpoint);
    expect(findings.flatMap((finding) => /(CP\d) signs/.exec(finding)?.[1] ?? [])).toEqual(signed);

    const at = archive.lines.findIndex(({ data }) => data !== undefined);
    const data = Buffer.from('{"occurredOn":"2026-01-12"}').toString('base64');
    const changed = archive.lines.map((line, index) => (index === at ? { ...line, data } : line));
    const altered = await shownOf(verifierPage, { ...archive, lines: changed });
    expect(altered.verdict).toMatch(/^✗/);
    expect(altered.findings[0]).toBe(`✗ These lines are not what was recorded: ${archive.lines[at]?.revision ?? ''}.`);
  });

  it('rests on as many lines as for the sponsor, when the grant is for everything', async () => {
    const fields = '{ dimensions { dimension terms { term subject events evidence } } gates { gate events } }';
    const sponsor = await ask('SPO', { query: 'exitReadiness' }, { fields });
    expect(await ask('ACQ3', { query: 'exitReadiness' }, { fields })).toEqual(sponsor);
    const less = await ask('ACQ-exit-readiness', { query: 'exitReadiness' }, { fields });
    expect(JSON.stringify(less).length).toBeLessThan(JSON.stringify(sponsor).length);
  });

  it('is looked for in answers that do hold words', async () => {
    const [first] = (await hiddenFrom(acquirerOf('operations'), { query: 'mission', slice: 'mission' })).filter(
      ({ slice }) => slice === 'mission',
    );
    for (const query of ['auditTrail', 'exportDossier']) {
      expect(readable(await ask('SPO', { query }))).toContain(quoted(first?.text ?? 'nothing was said'));
    }
  });
});

/** Everything that an answer says, in clear where it is encoded. */
const readable = (answer: ViewAnswer): string =>
  JSON.stringify(answer).replaceAll(/"data":"([A-Za-z0-9+/=]+)"/g, (_, bytes: string) =>
    Buffer.from(bytes, 'base64').toString(),
  );

/** What someone takes away. */
interface Exported {
  readonly lines: number;
  readonly withheld: number;
  readonly verifierPage: string;
  readonly archive: {
    readonly lines: readonly { readonly revision: number; readonly data?: string }[];
    readonly checkpoints: readonly { readonly checkpoint: string }[];
  };
}

/** A text as it stands inside JSON. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
