import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printedIn } from './support/guides.js';
import type { Relais } from './support/relais.js';
import { startedRelais } from './support/started-mission.js';

/** Guides about a mission under way, in the order in which they may be followed, by language. */
const GUIDES = {
  en: ['friday-round.md', 'reading-readiness.md', 'acquirers-room.md'],
  fr: ['tour-du-vendredi.md', 'lire-la-preparation.md', 'salle-de-l-acquereur.md'],
} as const;

describe.each(Object.entries(GUIDES))('The guides in %s', (folder, guides) => {
  let relais: Relais;

  beforeAll(async () => {
    const started = await startedRelais('2026-02-27T09:00:00+01:00', ['COO']);
    const [coo] = started.people;
    ({ relais } = started);
    const parts = ['RITUALS', 'KNOWLEDGE'];
    await coo.does('applyTemplate', { template: 'GROWTH', start: '2026-03-02', parts, lead: 'PROD' });
    await relais.passTo('2026-03-06T16:00:00+01:00');
  });
  afterAll(() => relais.stop());

  it.each(guides.flatMap((guide) => printedIn(`${folder}/${guide}`)))(
    'are answered as printed: $guide, request $number, as $person',
    async ({ person, query }) => {
      const { status, data, errors } = await (await relais.as(person)).ask(query);
      expect([status, errors]).toEqual([200, undefined]);
      for (const answer of Object.values(data ?? {})) {
        expect(answer).not.toBeNull();
        expect(answer).not.toMatchObject({ __typename: expect.stringMatching(/Refusal|StaleRevision/) });
      }
    },
  );
});

it('The guides ask the same in both languages', () => {
  const asked = (of: string) => printedIn(of).map(({ person, query }) => [person, query]);
  const [en, fr] = [
    ['first-mission.md', ...GUIDES.en],
    ['premiere-mission.md', ...GUIDES.fr],
  ];
  en.forEach((guide, index) => {
    expect(asked(`en/${guide}`).length).toBeGreaterThan(4);
    expect(asked(`fr/${fr[index]}`)).toEqual(asked(`en/${guide}`));
  });
});
