import { describe, expect, it } from '@jest/globals';
import type { Call } from '../grpc/call.js';
import type { Refusal } from '../grpc/status.js';
import { unavailable } from '../wire/refusals.js';
import { CallerGone, PacedCall } from './paced-call.js';

/** A caller who takes messages fast or slowly, and may leave. */
function caller(isFast = true) {
  const log: (string | Refusal)[] = [];
  let leave: () => void = () => undefined;
  let drain: () => void = () => undefined;
  const call = {
    onGone: (told: () => void) => void (leave = told),
    onDrain: (told: () => void) => void (drain = told),
    send: (message: Buffer) => {
      log.push(message.toString());
      return isFast;
    },
    finish: () => void log.push('finished'),
    refuse: (refusal: Refusal) => void log.push(refusal),
  } as unknown as Call;
  return { paced: new PacedCall(call), log, leave: () => leave(), drain: () => drain() };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('messages to one caller', () => {
  it('are sent at once to one who is fast', () => {
    const { paced, log } = caller();
    expect(paced.send(Buffer.from('a'))).toBeUndefined();
    expect(log).toEqual(['a']);
  });

  it('wait for one who is slow until there is room', async () => {
    const { paced, drain } = caller(false);
    let sent = false;
    const sending = paced.send(Buffer.from('a'))?.then(() => (sent = true));
    await soon();
    expect(sent).toBe(false);
    drain();
    await sending;
    expect(sent).toBe(true);
  });

  it('end when the caller leaves, while it waits and afterwards', async () => {
    const { paced, leave } = caller(false);
    const sending = paced.send(Buffer.from('a'));
    leave();
    await expect(sending).rejects.toBeInstanceOf(CallerGone);
    expect(() => paced.send(Buffer.from('b'))).toThrow(CallerGone);
    await expect(paced.pause(() => undefined)).rejects.toBeInstanceOf(CallerGone);
  });

  it('go on when something else wakes them, which is then called off', async () => {
    const { paced } = caller();
    let calledOff = 0;
    let wake: () => void = () => undefined;
    const pausing = paced.pause((woken) => {
      wake = woken;
      return () => {
        calledOff++;
      };
    });
    wake();
    await pausing;
    expect(calledOff).toBe(1);
  });

  it.each([
    ['well', (paced: PacedCall) => paced.finish(), 'finished'],
    ['with a refusal', (paced: PacedCall) => paced.refuse(unavailable('closing')), unavailable('closing')],
  ])('are over once it has ended %s', (_, end, logged) => {
    const { paced, log } = caller();
    end(paced);
    expect(log).toEqual([logged]);
    expect(() => paced.send(Buffer.from('late'))).toThrow(CallerGone);
  });
});
