import { LedgerUnavailable } from '#ledger';
import { ReadModelsUnavailable } from '#read-models';
import { describe, expect, it } from '@jest/globals';
import { isOutage } from './outage.js';

describe('an outage', () => {
  it('is what every mission needs and none can reach', () => {
    const cause = new Error('gone');
    const outages = [
      new LedgerUnavailable('reading', cause),
      new ReadModelsUnavailable('reading', cause),
      { errcode: 5 },
    ];
    expect(outages.map(isOutage)).toEqual([true, true, true]);
  });

  it('is not what is the matter of one mission', () => {
    expect([new TypeError('a defect'), { code: 'X' }, 'gone', null, undefined].map(isOutage)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});
