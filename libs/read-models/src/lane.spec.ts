import { Noting } from '#specs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Lane } from './lane.js';

let at: Noting;
beforeEach(async () => {
  at = await Noting.start();
});
afterEach(() => at.stop());

describe('A lane', () => {
  it('does one thing after the other', async () => {
    const lane = new Lane(at.ledger, at.database, [], () => undefined);
    const told: string[] = [];
    const work = (name: string) =>
      lane.between(async () => {
        told.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        told.push(`${name} ends`);
      });
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
