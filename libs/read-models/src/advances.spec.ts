import { describe, expect, it } from '@jest/globals';
import { ToldAdvances } from './advances.js';

/** Notes in which order things come. */
function noting() {
  const notes: string[] = [];
  return { notes, note: (text: string) => () => void notes.push(text) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('advances that are told', () => {
  it('wake everybody who waits, and no one who begins to wait after that', async () => {
    const advances = new ToldAdvances();
    const { notes, note } = noting();
    void advances.next().then(note('first'));
    void advances.next().then(note('second'));
    await settled();
    expect(notes).toEqual([]);
    advances.tell();
    void advances.next().then(note('third'));
    await settled();
    expect(notes).toEqual(['first', 'second']);
    advances.tell();
    await settled();
    expect(notes).toEqual(['first', 'second', 'third']);
  });

  it('are not missed by who asks before they look', async () => {
    const advances = new ToldAdvances();
    const next = advances.next();
    advances.tell();
    await expect(next).resolves.toBeUndefined();
  });
});
