import { describe, expect, it } from '@jest/globals';
import { nearestReading, nextReading } from './reading.js';

describe('reading a chart by keyboard', () => {
  it('begins at the end from which the arrow comes', () => {
    expect(nextReading('ArrowRight', undefined, 3)).toBe(0);
    expect(nextReading('ArrowLeft', undefined, 3)).toBe(2);
  });

  it('goes from position to position, and no further than there are', () => {
    expect(nextReading('ArrowRight', 1, 3)).toBe(2);
    expect(nextReading('ArrowRight', 2, 3)).toBe(2);
    expect(nextReading('ArrowLeft', 1, 3)).toBe(0);
    expect(nextReading('ArrowLeft', 0, 3)).toBe(0);
  });

  it('goes down and up in a list', () => {
    expect(nextReading('ArrowDown', 0, 3)).toBe(1);
    expect(nextReading('ArrowUp', 2, 3)).toBe(1);
  });

  it('jumps to both ends', () => {
    expect(nextReading('Home', 2, 3)).toBe(0);
    expect(nextReading('End', 0, 3)).toBe(2);
  });

  it('leaves other keys to the page, and all of them where nothing can be read', () => {
    expect(nextReading('Tab', 1, 3)).toBeUndefined();
    expect(nextReading('ArrowRight', undefined, 0)).toBeUndefined();
  });
});

describe('reading a chart with a pointer', () => {
  it('reads the nearest position', () => {
    expect(nearestReading([0, 10, 40], 22)).toBe(1);
    expect(nearestReading([0, 10, 40], 26)).toBe(2);
    expect(nearestReading([0, 10, 40], -5)).toBe(0);
  });

  it('reads nothing where nothing is', () => {
    expect(nearestReading([], 5)).toBeUndefined();
  });
});
