import { describe, expect, it } from '@jest/globals';
import { leafBytes } from './index.js';

const event = { streamId: 'm-é', type: 'T', data: Buffer.from('{}'), metadata: new Uint8Array(0) };

describe('the leaf of an event', () => {
  it('is its stored bytes, each part after its length', () => {
    expect(Buffer.from(leafBytes(event)).toString('hex')).toBe(
      ['01', '00000004', '6d2dc3a9', '00000001', '54', '00000002', '7b7d', '00000000'].join(''),
    );
  });

  it('differs when a byte moves from one part to the next', () => {
    const moved = { ...event, data: Buffer.from('{'), metadata: Buffer.from('}') };
    expect(leafBytes(moved)).not.toEqual(leafBytes(event));
    expect(leafBytes(moved)).toHaveLength(leafBytes(event).length);
  });

  it('depends on bytes, not on what they mean', () => {
    expect(leafBytes({ ...event, data: Buffer.from('{ }') })).not.toEqual(leafBytes(event));
  });
});
