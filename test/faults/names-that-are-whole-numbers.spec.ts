import { replay, type Recorded } from '#decider';
import { missionFold, missionStream, type MissionState } from '#mission';
import { NO_REVISION, type NewEvent } from '#ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Person } from '../journeys/support/relais.js';
import { askView, nameOf, VIEWS } from '../journeys/support/views.js';
import { scenarioOfCedre } from '../properties/support/scenario.js';
import { Api } from './support/api.js';

/** They tell of ids and hashes, which are others in another mission; in a question, a whole number cites a line. */
const OF_LINES = ['auditTrail', 'proof', 'consistencyProof', 'exportDossier', 'auditQuestions'];

/** By a name, another. */
type Renaming = ReadonlyMap<string, string>;

/** The scenario, but for what is sealed, which only its own installation can open. */
const story = scenarioOfCedre()
  .flatMap(({ events }) => events)
  .filter(({ data }) => !('sealed' in data));

/** Names of what the scenario keeps under them: references, people, domains, sites, resources. */
function namesIn(mission: MissionState): readonly string[] {
  const keys = (value: unknown, depth: number): string[] =>
    typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0
      ? []
      : Object.entries(value).flatMap(([key, each]) => [
          ...(depth === 1 && isKept(each) ? [key] : []),
          ...keys(each, depth - 1),
        ]);
  const items = Object.values(mission.transfer.items).flatMap(({ mastery }) => Object.keys(mastery));
  return [...new Set([...keys(mission, 3), ...items, ...mission.governance.domains])].filter(
    (name) => name !== 'SYSTEM',
  );
}

const isKept = (value: unknown): boolean => {
  const [one] = [value].flat();
  return typeof one === 'object' && one !== null && 'revision' in one;
};

const renamed = (value: unknown, renaming: Renaming): unknown => {
  if (typeof value === 'string') return renaming.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, renaming));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, renamed(each, renaming)]));
};

/** Words of an answer that are names, and sentences with names in them. */
function retold(answer: unknown, renaming: Renaming): unknown {
  const words = new RegExp([...renaming.keys()].map((name) => `\\b${name}\\b`).join('|'), 'g');
  return JSON.parse(JSON.stringify(answer).replace(words, (name) => renaming.get(name) ?? name));
}

let api: Api;
let missions = 0;

/** A mission in which that was recorded, and a person who reads it. */
async function missionOf(renaming: Renaming): Promise<{ readonly mission: string; readonly reader: Person }> {
  const mission = `Z${String.fromCharCode(65 + missions++)}`;
  const events = story.map(
    ({ type, data, metadata }: Recorded): NewEvent => ({
      eventId: randomUUID(),
      type,
      data: renamed(renamed(data, renaming), new Map([['M1', mission]])) as NewEvent['data'],
      metadata: {
        ...metadata,
        commandId: randomUUID(),
        actor: renamed(metadata.actor, renaming) as Recorded['metadata']['actor'],
      },
    }),
  );
  await api.ledger.append(missionStream(mission), events, NO_REVISION);
  return { mission, reader: new Person(api.url, await api.tokenFor(renaming.get('DIR') ?? 'DIR')) };
}

beforeAll(async () => {
  api = await Api.start();
});

afterAll(() => api.stop());

describe('A mission whose names are whole numbers', () => {
  it('reads as the same with other names, in every view, to the order of every list', async () => {
    const names = namesIn(replay(missionFold, story));
    expect(names).toEqual(expect.arrayContaining(['DIR', 'J1', 'planification', 'K-MOP']));
    const numbers = fc
      .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: names.length, maxLength: names.length })
      .chain((some) => fc.shuffledSubarray(some.map(String), { minLength: names.length }));
    await fc.assert(
      fc.asyncProperty(numbers, async (shuffled) => {
        // Lists in the order of names stay so: the letters are in the order of the numbers read as text.
        const inOrder = shuffled.toSorted();
        const lettersOf = (number: string) => `Qx${String(inOrder.indexOf(number)).padStart(3, '0')}x`;
        const letters = await missionOf(new Map(names.map((name, at) => [name, lettersOf(shuffled[at] ?? '')])));
        const figures = await missionOf(new Map(names.map((name, at) => [name, shuffled[at] ?? ''])));
        const renaming = new Map([
          ...shuffled.map((number) => [lettersOf(number), number] as const),
          [letters.mission, figures.mission] as const,
        ]);
        for (const view of VIEWS) {
          if (OF_LINES.includes(view.query) || view.args) continue;
          const [told, found] = await Promise.all(
            [letters, figures].map(({ reader, mission }) => askView(reader, view, { schema: api.schema, mission })),
          );
          expect({ [nameOf(view)]: found }).toEqual({ [nameOf(view)]: retold(told, renaming) });
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 120_000);
});
