import { describe, expect, it } from '@jest/globals';
import { gathered } from './slices.js';
import { SLICES, type Slice } from './vocabulary.js';

const tables = Object.fromEntries(SLICES.map((slice) => [slice, { [`of ${slice}`]: slice }])) as Record<Slice, object>;

describe('the tables of all slices', () => {
  it('are one table, which holds what each slice says, in the order of the slices', () => {
    expect(Object.entries(gathered(tables))).toEqual(SLICES.map((slice) => [`of ${slice}`, slice]));
  });

  it('are asked for by the compiler, slice by slice', () => {
    const { access: _, ...eleven } = tables;
    // @ts-expect-error access is missing
    expect(Object.keys(gathered(eleven))).toHaveLength(SLICES.length - 1);
  });
});
