import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cedre, expectedOfCedre } from './support/cedre.js';
import type { Answer } from './support/relais.js';

const expected = expectedOfCedre() as {
  readonly signals: Readonly<Record<string, { threshold?: string; actedUponOn?: string }>>;
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
