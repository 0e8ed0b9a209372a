import type { Recorded } from '#decider';
import { counting, Noting } from '#specs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DocumentFolding } from './document-folding.js';
import { beginGeneration } from './generations.js';
import type { DocumentProjection } from './projection.js';

const notes = counting('notes') as unknown as DocumentProjection;

let at: Noting;
beforeEach(async () => {
  at = await Noting.start();
});
afterEach(() => at.stop());

/** The same in the stream of another mission. */
const elsewhere = (event: Recorded | undefined, mission: string): Recorded => {
  if (!event) throw new Error('There is no such event.');
  return { ...event, stream: `mission-${mission}` };
};

describe('Documents at work', () => {
  it('keep what was changed, though more change in one batch than are kept in memory', async () => {
    await at.append('mission-N0', 0, 1);
    const events: Recorded[] = [];
    for await (const event of at.ledger.read('mission-N0')) events.push(event);
    const folding = new DocumentFolding(notes, await beginGeneration(at.database, notes), at.database, at.ledger);
    const missions = Array.from({ length: 400 }, (_, number) => `N${number}`);
    for (const mission of missions) await folding.take(elsewhere(events[0], mission), () => undefined);
    for (const mission of missions) {
      const event = elsewhere(events[1], mission);
      await folding.take(event, () => undefined);
      expect(folding.lend(mission, event)).toEqual({ notes: 2, last: '1' });
    }
  });
});
