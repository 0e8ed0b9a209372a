import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costChange, drift, unitCost } from './cost-effects.js';

const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
const volume = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0.001, max: 1_000_000, noNaN: true }));
const measured = fc.record({ volume, costCents: cents });

describe('Price and volume effects', () => {
  it('add up to the change of the cost, to the cent', () => {
    fc.assert(
      fc.property(measured, measured, (before, now) => {
        fc.pre((now.costCents * before.volume) / now.volume < Number.MAX_SAFE_INTEGER / 4);
        const { changeCents, priceEffectCents, volumeEffectCents } = costChange(before, now);
        expect(changeCents).toBe(now.costCents - before.costCents);
        expect(priceEffectCents + volumeEffectCents).toBe(changeCents);
        expect([priceEffectCents, volumeEffectCents].every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it('are of one kind alone when the other thing stays', () => {
    fc.assert(
      fc.property(measured, cents, (before, costCents) => {
        expect(costChange(before, { ...before, costCents }).volumeEffectCents).toBeCloseTo(0, 6);
      }),
    );
    expect(costChange({ volume: 100, costCents: 400_000 }, { volume: 150, costCents: 600_000 })).toEqual({
      changeCents: 200_000,
      priceEffectCents: 0,
      volumeEffectCents: 200_000,
    });
  });

  it('are rounded once: 3 units for 100 cents, then 7 for 200', () => {
    // At the new cost of a unit, 28.57, 3 units cost 85.71 cents: 86.
    expect(costChange({ volume: 3, costCents: 100 }, { volume: 7, costCents: 200 })).toEqual({
      changeCents: 100,
      priceEffectCents: -14,
      volumeEffectCents: 114,
    });
  });
});

describe('The drift of a unit’s cost', () => {
  const periods = [100, 100, 100, 110].map((costCents) => ({ volume: 10, costCents }));

  it('is told from the fourth period on', () => {
    expect(drift(periods.slice(0, 3))).toBeUndefined();
    expect(drift(periods)).toBeCloseTo(0.1, 6);
    expect(drift([...periods, { volume: 5, costCents: 40 }])).toBeCloseTo(-0.2, 6);
  });

  it('is not told of what cost nothing', () => {
    expect(drift(periods.map((each, index) => (index < 3 ? { ...each, costCents: 0 } : each)))).toBeUndefined();
    expect(unitCost([{ volume: 4, costCents: 10 }])).toBe(2.5);
  });
});
