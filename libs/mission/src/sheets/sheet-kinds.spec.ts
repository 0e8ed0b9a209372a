import { mayBeLeftOut } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { isDecidedAlone } from '../pipeline/command.js';
import type { Column } from './columns.js';
import { folded } from './folded.js';
import { SHEET_KINDS, SHEETS } from './sheet-kinds.js';

describe.each(SHEET_KINDS)('a sheet of %s', (name) => {
  const { command, columns, sender = [] } = SHEETS[name];

  it('has a column for every field that its command cannot do without', () => {
    const needed = Object.entries(command.fields).filter(([, field]) => !mayBeLeftOut(field) && !field.many);
    const headed = columns.map(({ path }) => path);
    expect(headed).toEqual(expect.arrayContaining(needed.map(([field]) => field)));
  });

  it('knows each column by its name, its label in both languages, and no two by one heading', () => {
    for (const { path, label, headings } of columns)
      expect(headings).toEqual(expect.arrayContaining([path, label.fr, label.en].map(folded)));
    const all = [...columns.flatMap(({ headings }) => headings), ...sender.map(folded)];
    expect(all.filter((heading, at) => all.indexOf(heading) !== at)).toEqual([]);
  });

  it('has choices that are told apart by what they are called', () => {
    const choices = columns.flatMap(({ field: { kind } }: Column) => (kind.is === 'choice' ? [kind] : []));
    for (const { values, names } of choices) {
      const called = values.flatMap((value) => [
        ...new Set([value, names[value]?.fr ?? '', names[value]?.en ?? ''].map(folded)),
      ]);
      expect(new Set(called).size).toBe(called.length);
    }
  });

  it('is of commands that are decided together, in one append', () => {
    expect(isDecidedAlone(command)).toBe(false);
  });
});
