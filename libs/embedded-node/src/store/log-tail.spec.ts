import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, LogTail } from './log-tail.js';

describe('the end of the log', () => {
  it('wakes whoever waits for a stream, or for everything, once', () => {
    const tail = new LogTail();
    const woken: string[] = [];
    for (const stream of ['a', 'b', EVERYTHING]) tail.once(stream, () => woken.push(stream));
    tail.announce(new Set(['a']));
    tail.announce(new Set(['a']));
    expect(woken).toEqual([EVERYTHING, 'a']);
    expect(tail.version).toBe(2);
  });

  it('stands still when nothing was written', () => {
    const tail = new LogTail();
    const woken: string[] = [];
    tail.once(EVERYTHING, () => woken.push('all'));
    tail.announce(new Set());
    expect([tail.version, woken]).toEqual([0, []]);
  });

  it('wakes no one who has left, and everybody else who waits for the same', () => {
    const tail = new LogTail();
    const woken: number[] = [];
    const leave = tail.once('a', () => woken.push(1));
    tail.once('a', () => woken.push(2));
    leave();
    leave();
    tail.announce(new Set(['a']));
    expect(woken).toEqual([2]);
  });
});
