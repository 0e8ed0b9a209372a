import { describe, expect, it } from '@jest/globals';
import { besideOf, fitted, placedLabels, widthOf } from './labels-fit.js';

const labels = (...at: number[]) => at.map((x) => ({ label: `L${x}`, x }));

describe('labels of an axis', () => {
  it('are moved inwards where they would be cut off', () => {
    const [first, last] = placedLabels(
      [
        { label: 'January', x: 0 },
        { label: 'September', x: 300 },
      ],
      [0, 300],
    );
    expect(first?.x).toBe(widthOf('January') / 2);
    expect(last?.x).toBe(300 - widthOf('September') / 2);
  });

  it('keep the last one, and leave out those that would touch it', () => {
    expect(placedLabels(labels(0, 100, 190, 200), [-50, 300]).map(({ label }) => label)).toEqual([
      'L0',
      'L100',
      'L200',
    ]);
  });

  it('are none where there is nothing', () => {
    expect(placedLabels([], [0, 100])).toEqual([]);
  });
});

describe('a label with little room', () => {
  it('stays whole where it fits', () => {
    expect(fitted('Devis', 100)).toBe('Devis');
  });

  it('is cut with an ellipsis', () => {
    expect(fitted('Planification et capacité', 100)).toBe('Planification…');
  });
});

describe('a label beside an upright line', () => {
  it('stands on the right where there is room, else on the left', () => {
    expect(besideOf(50, 'P85', 300)).toEqual({ x: 54, anchor: 'start' });
    expect(besideOf(290, 'P85', 300)).toEqual({ x: 286, anchor: 'end' });
  });

  it('is not cut off where neither side has room', () => {
    const label = 'Target due 30 September 2026';
    const { x, anchor } = besideOf(150, label, 200);
    expect(anchor).toBe('end');
    expect(x - widthOf(label)).toBeGreaterThanOrEqual(0);
  });
});
