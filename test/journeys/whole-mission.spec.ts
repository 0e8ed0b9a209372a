import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cedre, expectedOfCedre } from './support/cedre.js';
import type { Answer } from './support/relais.js';

const expected = expectedOfCedre() as {
  readonly signals: Readonly<Record<string, { threshold?: string; actedUponOn?: string }>>;
  readonly readiness: Readonly<Record<string, { asOf: string; score: number; verdict: string }>>;
};

interface ShownSignal {
  readonly signal: string;
  readonly actions: readonly { readonly on: string }[];
}

/** What a line came to, or was said to come to. */
const cameTo = ({ events = [], created, flags, code, facts }: Partial<Answer> = {}) => ({
  events: events.map(({ type }) => type),
  ...{ created, flags, code, facts },
});

let story: Cedre;

beforeAll(async () => {
  story = await Cedre.start();
  await story.play();
  await story.relais.caughtUp();
}, 180_000);

afterAll(() => story.relais.stop());

describe('The whole mission Cèdre over HTTP, as the people who lived it', () => {
  it('refuses exactly the lines that the story refuses, with their codes', () => {
    const refused = [...story.answers].filter(([, { code }]) => code).map(([n, { code }]) => ({ n, code }));
    const expected = story.script
      .filter(({ expect: end }) => end?.refused)
      .map(({ n, expect: end }) => ({ n, code: end?.refused }));
    expect(refused).toEqual(expected);
  });

  it('accepts every other line, with the flags of the story', () => {
    const missing = story.script.flatMap(({ n, command, expect: end }) => {
      const flags = story.answers.get(n)?.flags ?? [];
      const absent = (end?.flags ?? []).filter((flag) => !flags.includes(flag));
      return absent.length > 0 ? [{ n, command, absent }] : [];
    });
    expect(missing).toEqual([]);
  });

  it('tells of each line just before what it comes to', () => {
    const told = story.script.map(({ n, command }) => ({ n, command, ...cameTo(story.previews.get(n)) }));
    expect(told).toEqual(story.script.map(({ n, command }) => ({ n, command, ...cameTo(story.answers.get(n)) })));
    const mute = story.script.flatMap(({ n }) =>
      (story.previews.get(n)?.events ?? []).filter(({ sentence }) => !sentence || sentence.fr === sentence.en),
    );
    // The trail does not show an acquirer the line of their own question either.
    expect(mute).toEqual([{ type: 'AuditQuestionAsked', sentence: null }]);
  });

  it('raises and closes signals on the days on which the system should', async () => {
    const { weakSignals } = await (
      await story.person('SPO')
    ).read<{ weakSignals: { signals: readonly ShownSignal[] } }>(`{
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
    const { auditTrail } = await (
      await story.person('SPO')
    ).read<{
      auditTrail: { edges: { node: { recordedAt: string; actor: string; data: object } }[] };
    }>(
      '{ auditTrail(mission: "M1", type: "InformalFeedbackBatchReleased", first: 9) { edges { node { recordedAt actor data } } } }',
    );
    const data = { occurredOn: '2026-05-25', batch: 'F1', week: '2026-W21', population: 11 };
    expect(auditTrail.edges.map(({ node }) => node)).toEqual([
      { recordedAt: '2026-05-25T04:00:00.000Z', actor: 'SYSTEM', data },
    ]);
  });
});

interface Moved {
  readonly readiness: {
    readonly score: { readonly after: number };
    readonly verdictAfter: string;
    readonly gates: readonly { readonly gate: string; readonly change: string }[];
    readonly coverage: readonly { readonly coverage: string; readonly before: number; readonly after: number }[];
  };
  readonly signals: readonly MovedThing[];
  readonly decisions: readonly MovedThing[];
  readonly milestones: readonly (MovedThing & { readonly dueAfter: string; readonly slippedDays: number | null })[];
  readonly people: readonly { person: string; change: string; role: string | null; on: string }[];
}
interface MovedThing {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string;
}

/** What moved from the evening of one day to that of another. */
interface Span {
  readonly from: string;
  readonly to: string;
  /** As the refs of what is new or stands elsewhere, with where it stood and stands. */
  readonly decisions: readonly string[];
  readonly signals: readonly string[];
  readonly milestones: readonly string[];
  readonly people: readonly string[];
  readonly gates: readonly string[];
  /** Criticality that others hold, of all there is: without the owner, the firm, both. */
  readonly coverage: readonly string[];
}

/**
 * Worked out by hand from the lines of the story. K01, K02 and K05 weigh 5, K03, K04, K06, K09, K12 and K14 weigh 4, K07,
 * K08, K10 and K13 weigh 3, K11 weighs 2: 42 until K12 to K14 were found on 5 March, then 53.
 */
const SPANS: readonly Span[] = [
  {
    from: '2026-01-21',
    to: '2026-02-13',
    decisions: ['D01 - TAKEN', 'D02 - TAKEN'],
    signals: [],
    milestones: ['J1 PLANNED REACHED', 'J2 PLANNED REACHED'],
    people: [],
    // The eight processes, found on the 20th, are rated from the 22nd on: six of them are below the level asked.
    gates: ['G-PROC OPENED'],
    coverage: [],
  },
  {
    from: '2026-02-13',
    to: '2026-03-31',
    decisions: ['D03 - TAKEN', 'D04 - TAKEN'],
    signals: ['SIG1 - CLOSED'],
    milestones: [],
    people: [],
    // K12 to K14 are held by the firm alone.
    gates: ['G-PREST OPENED'],
    coverage: ['WITHOUT_OWNER 14/42 25/53', 'WITHOUT_FIRM 42/42 42/53', 'WITHOUT_BOTH 14/42 14/53'],
  },
  {
    from: '2026-03-31',
    to: '2026-06-30',
    decisions: ['D05 - REPLACED', 'D06 - TAKEN'],
    /*
     * SIG2: two sites without a pilot on 20 April, dismissed on the 22nd. SIG5: D05 was recorded three weeks late, D06 was
     * communicated. SIG6: the first tally after 27 May, half of the time; acknowledged on 1 June. SIG7: K12 to K14 are the
     * firm’s alone for 90 days on 3 June. SIG8: I06 to I08 are open for over 30 days on 6 June, I06 and I07 no more on the 12th.
     */
    signals: [
      ...['SIG2 - DISMISSED', 'SIG3 - ACTED_UPON', 'SIG4 - CLOSED', 'SIG5 - CLOSED'],
      ...['SIG6 - ACKNOWLEDGED', 'SIG7 - RAISED', 'SIG8 - CLOSED'],
    ],
    milestones: ['J3 PLANNED REACHED 2026-06-26 +28'],
    people: [],
    // The last checkpoint was 43 days old on 31 March; one was published on 30 June.
    gates: ['G-LEGAL OPENED', 'G-PROOF LIFTED', 'G-SIG OPENED'],
    // K05 is held by PROD since 10 June, K10 by DAF since the 5th.
    coverage: ['WITHOUT_OWNER 25/53 33/53', 'WITHOUT_BOTH 14/53 22/53'],
  },
  {
    from: '2026-06-30',
    to: '2026-07-15',
    decisions: [],
    // SIG10: K06 has no one since TEC left.
    signals: ['SIG3 ACTED_UPON CLOSED', 'SIG6 ACKNOWLEDGED ACTED_UPON', 'SIG9 - RAISED', 'SIG10 - RAISED'],
    milestones: [],
    people: ['PROD ROLE_GIVEN SUCCESSOR 2026-07-06', 'personne effacée LEFT - 2026-07-10'],
    gates: ['G-SUC LIFTED'],
    // K01 is held by COM since the 7th, K04 by ACH since the 8th; K06 left with TEC on the 10th.
    coverage: ['WITHOUT_OWNER 33/53 38/53', 'WITHOUT_FIRM 42/53 38/53', 'WITHOUT_BOTH 22/53 27/53'],
  },
  {
    from: '2026-07-15',
    to: '2026-09-30',
    decisions: ['D07 - TAKEN', 'D08 - TAKEN', 'D09 - TAKEN', 'D10 - TAKEN'],
    signals: ['SIG6 ACTED_UPON CLOSED', 'SIG7 RAISED CLOSED', 'SIG9 RAISED CLOSED', 'SIG10 RAISED CLOSED'],
    milestones: ['J4 PLANNED REACHED', 'J5 PLANNED REACHED'],
    people: ['ACQ ROLE_GIVEN ACQUIRER 2026-07-27', 'ACQ2 ROLE_GIVEN ACQUIRER 2026-07-27'],
    gates: ['G-ABS LIFTED', 'G-PREST LIFTED', 'G-OWN LIFTED', 'G-PROC LIFTED', 'G-LEGAL LIFTED', 'G-SIG LIFTED'],
    // K06 is held by CE1, K12 and K14 by PROD, K13 by DAF, K11 by RH, K02 by COM; K03 is still the owner’s.
    coverage: ['WITHOUT_OWNER 38/53 49/53', 'WITHOUT_FIRM 38/53 53/53', 'WITHOUT_BOTH 27/53 49/53'],
  },
];

const share = (fraction: string): number =>
  fraction
    .split('/')
    .map(Number)
    .reduce((part, whole) => part / whole);

describe('What moved, worked out by hand', () => {
  it.each(SPANS)('from the evening of $from to that of $to', async (span) => {
    const { changes } = await (
      await story.person('SPO')
    ).read<{ changes: Moved }>(`{
      changes(mission: "M1", from: "${span.from}", to: "${span.to}") {
        readiness {
          score { after } verdictAfter gates { gate change } coverage { coverage before after }
        }
        signals { ref before after } decisions { ref before after }
        milestones { ref before after dueAfter slippedDays } people { person change role on }
      }
    }`);
    const thing = ({ ref, before, after }: MovedThing) => `${ref} ${before ?? '-'} ${after}`;
    const slipped = ({ dueAfter, slippedDays }: Moved['milestones'][number]) =>
      slippedDays === null ? '' : ` ${dueAfter} ${slippedDays > 0 ? '+' : ''}${slippedDays}`;
    const { gates, coverage } = changes.readiness;
    expect({
      decisions: changes.decisions.map(thing),
      signals: changes.signals.map(thing),
      milestones: changes.milestones.map((each) => thing(each) + slipped(each)),
      people: changes.people.map(({ person, change, role, on }) => `${person} ${change} ${role ?? '-'} ${on}`),
      gates: gates.map(({ gate, change }) => `${gate} ${change}`).toSorted(),
    }).toEqual({
      decisions: span.decisions,
      signals: span.signals,
      milestones: span.milestones,
      people: span.people,
      gates: span.gates.toSorted(),
    });
    expect(coverage.map((each) => each.coverage)).toEqual(span.coverage.map((line) => line.split(' ')[0]));
    for (const [at, line] of span.coverage.entries()) {
      const [, before = '', after = ''] = line.split(' ');
      expect([coverage[at]?.before, coverage[at]?.after]).toEqual([
        expect.closeTo(share(before), 6),
        expect.closeTo(share(after), 6),
      ]);
    }
    const known = Object.values(expected.readiness).find(({ asOf }) => asOf === span.to);
    if (known) {
      expect(changes.readiness.verdictAfter).toBe(known.verdict);
      expect(changes.readiness.score.after).toBeCloseTo(known.score, 6);
    }
  });
});

interface ShownPerson {
  readonly person: string;
  readonly lastDay: string | null;
  readonly roles: readonly {
    role: string;
    from: string;
    until: string | null;
    removedOn: string | null;
    held: boolean;
  }[];
}

const TEAM_OF_JANUARY = ['DAF', 'COM', 'PROD', 'SAV', 'ACH', 'QUA', 'RH', 'CE1'];
const FIRST = ['COO CONSULTANT', 'DIR LEADERSHIP', 'SPO SPONSOR', 'ANA CONSULTANT'];

/** Who holds which role in the evening of a day, worked out by hand. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  '2026-01-04': FIRST,
  '2026-01-05': [...FIRST, ...TEAM_OF_JANUARY.map((person) => `${person} TEAM`), 'TEC TEAM', 'MED MEDIATOR'],
  '2026-07-10': [
    ...FIRST,
    ...TEAM_OF_JANUARY.map((person) => (person === 'PROD' ? 'PROD TEAM SUCCESSOR' : `${person} TEAM`)),
    'TEC TEAM 2026-07-10',
    'MED MEDIATOR',
  ],
  '2026-07-27': [
    ...FIRST,
    ...TEAM_OF_JANUARY.map((person) => (person === 'PROD' ? 'PROD TEAM SUCCESSOR' : `${person} TEAM`)),
    'MED MEDIATOR',
    'ACQ ACQUIRER',
    'ACQ2 ACQUIRER',
  ],
  '2026-10-12': [
    ...FIRST.filter((line) => line !== 'COO CONSULTANT'),
    ...TEAM_OF_JANUARY.map((person) => (person === 'PROD' ? 'PROD TEAM SUCCESSOR' : `${person} TEAM`)),
    'MED MEDIATOR',
    'ACQ ACQUIRER',
    'ACQ2 ACQUIRER',
  ],
};

describe('The people, worked out by hand', () => {
  it.each(Object.entries(ROLES))('are those who held a role on %s', async (day, wanted) => {
    const { people } = await (
      await story.person('SPO')
    ).read<{ people: { people: readonly ShownPerson[] } }>(`{
      people(mission: "M1", asKnownOn: "${day}") { people { person lastDay roles { role from until removedOn held } } }
    }`);
    const shown = people.people.flatMap(({ person, lastDay, roles }) => {
      const held = roles.filter((each) => each.held).map(({ role }) => role);
      return held.length === 0 ? [] : [[person, ...held, ...(lastDay === null ? [] : [lastDay])].join(' ')];
    });
    expect(shown).toEqual(wanted);
  });
});
