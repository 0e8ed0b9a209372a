import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { Cedre } from './support/cedre.js';
import { schemaOf } from './support/everything.js';
import type { Answer } from './support/relais.js';
import { askView, VIEWS, type View, type ViewAnswer } from './support/views.js';

/** Accepted lines from one mistake to the next. */
const STEP = 10;
const reason = 'enregistré par erreur';

/** What people record by mistake, one kind for each turn, and who. */
const MISTAKES: readonly ((turn: number) => readonly [who: string, command: string, input: object])[] = [
  (turn) => ['DIR', 'declareIssue', { issue: `X-E${turn}`, type: 'OTHER', statement: 'fuate de frappe' }],
  (turn) => ['PROD', 'reportIrritant', { irritant: `X-I${turn}`, topic: 'délais', severity: 1 }],
  (turn) => [
    'DIR',
    'grantDelegation',
    { domain: `plannning ${turn}`, holder: 'QUA', level: 2, validFrom: '2026-01-12', newName: true },
  ],
  (turn) => [
    'COO',
    'identifyKnowledgeItem',
    { item: `X-K${turn}`, name: `Savoir ${turn}`, criticality: 5, holders: [] },
  ],
  (turn) => [
    'COO',
    'identifyProcess',
    { process: `X-P${turn}`, name: `Processus ${turn}`, critical: true, owner: 'PROD' },
  ],
  (turn) => ['COO', 'planMilestone', { milestone: `X-J${turn}`, kind: 'DELIVERABLES', due: '2026-09-01' }],
  (turn) => [
    'COO',
    'scheduleRitual',
    { ritual: `X-RT${turn}`, name: `Rituel ${turn}`, cadence: 'WEEKLY', lead: 'PROD', kind: 'TEAM' },
  ],
];

/** A mistake, the line that struck it, and under what it was recorded. */
interface Planted {
  readonly type: string;
  readonly mistake: number;
  readonly strike: number;
  readonly ref: string;
}

const planted: Planted[] = [];
let clean: Cedre;
let mistaken: Cedre;
let schema: GraphQLSchema;

const lineOf = ({ events }: Answer): number => events?.[0]?.revision ?? -1;

/** Records a mistake after every tenth accepted line, of a kind that the mission takes then, and strikes it. */
async function playWithMistakes(story: Cedre): Promise<void> {
  let looked = 0;
  const accepted = () => [...story.answers.values()].filter(({ __typename }) => __typename === 'Receipt').length;
  await story.play(async () => {
    const turn = Math.floor(accepted() / STEP);
    if (turn === looked) return;
    looked = turn;
    for (let each = 0; each < MISTAKES.length; each++) {
      const [who, command, input] = MISTAKES[(turn + each) % MISTAKES.length]!(turn);
      const person = await story.person(who);
      const answer = await person.send(command, { ...input, waitForReadModels: false });
      if (answer.__typename !== 'Receipt') continue;
      const struck = await person.does('strikeLine', { revision: lineOf(answer), reason, waitForReadModels: false });
      const type = answer.events![0]!.type;
      const ref = Object.values(input).find((value) => typeof value === 'string' && /^X-|^plann/.test(value)) as string;
      planted.push({ type, mistake: lineOf(answer), strike: lineOf(struck), ref });
      return;
    }
  });
}

/** What the firm charged, which the story does not tell. */
const charged = async (story: Cedre) =>
  (await story.person('ADM')).does('recordFee', { period: '2026-09', amountCents: 1_200_000 });

/** Who bids after the story, and sees the milestones alone. */
const BIDDER = 'ACQ-MIL';

async function grantedToBidder(story: Cedre): Promise<void> {
  await (await story.person('ADM')).does('registerPerson', { person: BIDDER, name: 'Nom de ACQ' });
  const access = { until: '2026-12-31', nda: 'EV-027', cleanTeam: false };
  await (await story.person('SPO')).does('grantAuditAccess', { ...access, to: BIDDER, scope: ['milestones'] });
}

beforeAll(async () => {
  clean = await Cedre.start(false);
  await clean.play();
  mistaken = await Cedre.start(false);
  await playWithMistakes(mistaken);
  for (const story of [clean, mistaken]) {
    await charged(story);
    await grantedToBidder(story);
    await story.relais.caughtUp();
  }
  schema = await schemaOf(await clean.person('SPO'));
}, 480_000);

afterAll(async () => {
  await clean.relais.stop();
  await mistaken.relais.stop();
});

type Moment = { readonly atRevision?: number };

const ask = async (story: Cedre, person: string, view: Pick<View, 'query' | 'args'>, moment: Moment = {}) =>
  askView(await story.person(person), view, { schema, ...moment });

/** Where a line stands without the mistakes, and the lines that struck them, before it. */
const without = (revision: number): number =>
  revision - planted.flatMap(({ mistake, strike }) => [mistake, strike]).filter((line) => line <= revision).length;

/** Fields that hold the numbers of lines. */
const LINES = /^(?:.*[rR]evisions?|lines|.*Lines?|.*[eE]vents|series)$/;
/** Places on a page, which are made of those numbers. */
const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** An answer with its lines numbered as they are without the mistakes. */
const renumbered = (answer: ViewAnswer): unknown =>
  JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => {
      if (CURSORS.includes(name)) return undefined;
      if (typeof value === 'number') return LINES.test(name) ? without(value) : value;
      if (!Array.isArray(value) || !LINES.test(name)) return value;
      return value.map((line: unknown) => (typeof line === 'number' ? without(line) : line));
    }),
  );

const withoutCursors = (answer: ViewAnswer): unknown =>
  JSON.parse(JSON.stringify(answer, (name, value: unknown) => (CURSORS.includes(name) ? undefined : value)));

/** Views of the lines themselves: there, what was struck is still to be seen. */
const OF_LINES = ['auditTrail', 'proof', 'consistencyProof', 'exportDossier', 'refusalLog'];

interface Line {
  readonly revision: number;
  readonly type: string;
  readonly slice: string;
  readonly sentence: { readonly fr: string };
  readonly struck: { readonly revision: number; readonly by: string; readonly reason: string } | null;
}

interface Page {
  readonly edges: readonly { readonly node: Line }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** The whole trail of a reader. */
async function trailOf(story: Cedre, code: string, moment: Moment = {}): Promise<readonly Line[]> {
  const person = await story.person(code);
  const lines: Line[] = [];
  let after: string | null = null;
  do {
    const { auditTrail }: { auditTrail: Page } = await person.read(
      `query($after: String, $atRevision: Int) {
        auditTrail(mission: "M1", first: 100, after: $after, atRevision: $atRevision) {
          edges { node { revision type slice sentence { fr } struck { revision by reason } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after, ...moment },
    );
    lines.push(...auditTrail.edges.map(({ node }) => node));
    after = auditTrail.pageInfo.hasNextPage ? auditTrail.pageInfo.endCursor : null;
  } while (after !== null);
  return lines;
}

/** Where what each kind of mistake records is shown. */
const SHOWN_IN: Readonly<Record<string, string>> = {
  PriorityIssueDeclared: 'mission',
  IrritantReported: 'operationsBoard',
  DelegationGranted: 'governance',
  KnowledgeItemIdentified: 'knowledgeCoverage',
  ProcessIdentified: 'processMaturity',
  MilestonePlanned: 'milestones',
  RitualScheduled: 'governanceHealth',
};

describe('The story with a mistake after every tenth line, struck again', () => {
  it('has mistakes of every kind', () => {
    expect(planted.length).toBeGreaterThan(40);
    expect(new Set(planted.map(({ type }) => type))).toEqual(new Set(Object.keys(SHOWN_IN)));
  });

  it.each(VIEWS.filter(({ query, noneOfIt }) => !OF_LINES.includes(query) && noneOfIt === undefined))(
    'answers $query as the story without',
    async (view) => {
      const [expected, answer] = [await ask(clean, 'DIR', view), await ask(mistaken, 'DIR', view)];
      expect(expected).toHaveProperty('shown');
      expect(renumbered(answer)).toEqual(withoutCursors(expected));
    },
    20_000,
  );

  it('shows a mistake of each kind where it stood, and no longer from its strike on', async () => {
    const lastOfEach = new Map(planted.map((each) => [each.type, each]));
    for (const { type, mistake, strike, ref } of lastOfEach.values()) {
      const view = { query: SHOWN_IN[type]! };
      const shown = async (atRevision: number) =>
        JSON.stringify(await ask(mistaken, 'DIR', view, { atRevision })).includes(`${ref}"`);
      expect([ref, await shown(mistake - 1), await shown(mistake), await shown(strike)]).toEqual([
        ref,
        false,
        true,
        false,
      ]);
    }
  }, 60_000);

  it('keeps every mistake in the trail, with who struck it and why, and nothing else changes there', async () => {
    const trail = await trailOf(mistaken, 'DIR');
    for (const { type, mistake, strike } of planted) {
      expect(trail[mistake]).toMatchObject({ type, struck: { revision: strike, reason } });
      expect(trail[strike]).toMatchObject({ type: 'LineStruck', struck: null });
    }
    const added = new Set(planted.flatMap(({ mistake, strike }) => [mistake, strike]));
    const others = trail.filter(({ revision }) => !added.has(revision));
    const told = ({ type, slice, struck }: Line) => ({ type, slice, struck });
    expect(others.map(told)).toEqual((await trailOf(clean, 'DIR')).map(told));
    const [first] = planted;
    expect((await trailOf(mistaken, 'DIR', { atRevision: first!.mistake })).at(-1)).toMatchObject({ struck: null });
  }, 20_000);

  it('tells an acquirer of a strike, without its words, at the lines of what they were granted, and there alone', async () => {
    const milestones = planted.filter(({ type }) => type === 'MilestonePlanned');
    const trail = await trailOf(mistaken, BIDDER);
    const struck = trail.filter((line) => line.struck !== null);
    expect(struck.map(({ revision, struck: by }) => [revision, by])).toEqual(
      milestones.map(({ mistake, strike }) => [mistake, { revision: strike, by: expect.anything(), reason: null }]),
    );
    expect(trail.filter(({ type }) => type === 'LineStruck')).toEqual([]);
    expect(new Set([...trail].map(({ slice }) => slice))).toEqual(
      new Set((await trailOf(clean, BIDDER)).map(({ slice }) => slice)),
    );
    const [seen, expected] = await Promise.all(
      [mistaken, clean].map((story) => ask(story, BIDDER, { query: 'milestones' })),
    );
    expect(renumbered(seen!)).toEqual(withoutCursors(expected!));
  }, 20_000);
});
