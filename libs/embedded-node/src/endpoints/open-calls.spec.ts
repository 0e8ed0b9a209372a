import { describe, expect, it } from '@jest/globals';
import { DeadlinePassedError, NodeClosingError, WriteFailedError } from '../errors.js';
import { status, type Refusal } from '../grpc/status.js';
import { unavailable } from '../wire/refusals.js';
import { OpenCalls } from './open-calls.js';
import { writeRefusal } from './write-refusal.js';

describe('calls that stay open', () => {
  it('each end with the reason when the node closes, but for those that have ended', () => {
    const calls = new OpenCalls();
    const ended: [string, Refusal][] = [];
    const over = calls.enter((refusal) => ended.push(['a', refusal]));
    calls.enter((refusal) => ended.push(['b', refusal]));
    over();
    const closing = unavailable('closing');
    calls.endAll(closing);
    calls.endAll(closing);
    expect(ended).toEqual([['b', closing]]);
  });
});

describe('why a write was not stored', () => {
  it('is said with the code on which clients connect again, give up or report', () => {
    const refusals = [
      new NodeClosingError(),
      new DeadlinePassedError(),
      new WriteFailedError(new Error('disk full')),
      'a text',
    ].map(writeRefusal);
    expect(refusals.map(({ code, details }) => [code, details])).toEqual([
      [status.UNAVAILABLE, 'The node is closing; nothing of this request was stored.'],
      [status.ABORTED, 'The deadline passed before the write had its turn; nothing of it was stored.'],
      [status.INTERNAL, 'The write was not stored: disk full.'],
      [status.INTERNAL, 'a text'],
    ]);
  });
});
