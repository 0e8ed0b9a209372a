import { isRefusal } from '#decider';
import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFeedbackThemes } from './feedback-themes.reader.js';

type Counts = Readonly<Record<string, number>>;

const released = (batch: string, week: string, themes: Counts, sites: Counts = {}, population = 20): Told => {
  const named = Object.entries(themes).filter(([, count]) => count > 0);
  const bySite = Object.entries(sites).flatMap(([site, entries]) => (entries > 0 ? [{ site, entries }] : []));
  return told(
    'InformalFeedbackBatchReleased',
    {
      batch,
      week,
      entries: named.reduce((sum, [, count]) => sum + count, 0),
      themes: named.map(([theme, count]) => ({ theme, count })),
      ...(bySite.length > 0 && { bySite }),
      population,
    },
    { by: 'SYSTEM', role: 'SYSTEM' },
  );
};
const ask = (facts: readonly Told[], site?: string) =>
  readFeedbackThemes(viewOn('2026-07-10', [...startedCedre, ...facts]), site);
/** The shortest way to say what was answered. */
const answered = (facts: readonly Told[], site?: string) => {
  const answer = ask(facts, site);
  return isRefusal(answer)
    ? answer.refused
    : answer.weeks.map(({ batch, themes, other, total }) => ({ batch, themes, other, total }));
};

/** F1 of the mission Cèdre: nine entries, of themes 6, 2 and 1, five of them from Valence. */
const F1 = released(
  'F1',
  '2026-W21',
  { 'outil imposé trop vite': 6, charge: 2, positif: 1 },
  { Valence: 5, Chambéry: 4 },
  11,
);

describe('The themes of the feedback', () => {
  it('of Cèdre show the theme of 6, hide those of 2 and 1, and give no total (R10b)', () => {
    expect(answered([F1])).toEqual([
      { batch: 'F1', themes: [{ theme: 'outil imposé trop vite', count: 6 }], other: undefined, total: undefined },
    ]);
  });

  it('are refused for Chambéry, where fewer than five answered (R10)', () => {
    expect(ask([F1], 'Chambéry')).toMatchObject({ refused: 'ANONYMITY_THRESHOLD', facts: { threshold: 5 } });
    expect(answered([F1], 'Lyon')).toBe('ANONYMITY_THRESHOLD');
  });

  it('never show 9 and the 5 of Valence both', () => {
    expect(answered([F1], 'valence ')).toEqual([{ batch: 'F1', themes: [], other: undefined, total: 5 }]);
    expect(JSON.stringify(answered([F1]))).not.toContain('9');
  });

  it('are refused while nothing was released', () => {
    expect(answered([])).toBe('ANONYMITY_THRESHOLD');
  });

  it('put small themes together when they are five people or more', () => {
    expect(answered([released('F1', '2026-W21', { a: 6, b: 3, c: 2 })])).toEqual([
      { batch: 'F1', themes: [{ theme: 'a', count: 6 }], other: 5, total: 11 },
    ]);
    expect(answered([released('F1', '2026-W21', { a: 2, b: 2, c: 1 })])).toEqual([
      { batch: 'F1', themes: [], other: 5, total: 5 },
    ]);
  });

  it('show two sites of five each, and everybody', () => {
    const both = [released('F1', '2026-W21', { a: 10 }, { A: 5, B: 5 })];
    expect(answered(both)).toMatchObject([{ total: 10 }]);
    expect(answered(both, 'A')).toMatchObject([{ total: 5 }]);
    expect(answered(both, 'B')).toMatchObject([{ total: 5 }]);
  });

  it('hide a total of 12 beside a site of 9', () => {
    const one = [released('F1', '2026-W21', { a: 12 }, { A: 9, B: 3 })];
    expect(answered(one)).toBe('COMPLEMENTARY_SUPPRESSION');
    expect(answered(one, 'A')).toMatchObject([{ total: 9 }]);
    expect(answered(one, 'B')).toBe('ANONYMITY_THRESHOLD');
  });

  it('hide the sites rather than several themes that add up to everybody', () => {
    const several = [released('F1', '2026-W21', { a: 7, b: 5 }, { A: 9, B: 3 })];
    expect(answered(several)).toMatchObject([{ themes: [{ count: 7 }, { count: 5 }], total: undefined }]);
    expect(answered(several, 'A')).toBe('COMPLEMENTARY_SUPPRESSION');
    expect(answered(several, 'B')).toBe('COMPLEMENTARY_SUPPRESSION');
  });

  it('show the site of 9 also when consultants are among the 12 of a company of 11', () => {
    const one = [released('F1', '2026-W21', { a: 12 }, { A: 9, B: 3 }, 11)];
    expect(answered(one)).toBe('COMPLEMENTARY_SUPPRESSION');
    expect(answered(one, 'A')).toMatchObject([{ total: 9 }]);
  });

  it('tell no sites apart in a company too small for two groups of five', () => {
    expect(answered([released('F1', '2026-W21', { a: 6 }, { A: 6 }, 9)], 'A')).toBe('COMPLEMENTARY_SUPPRESSION');
    expect(answered([released('F1', '2026-W21', { a: 6 }, { A: 6 }, 9)])).toMatchObject([{ total: 6 }]);
  });

  it('do not let those be counted who gave a small theme when everybody answered', () => {
    expect(answered([released('F1', '2026-W21', { a: 8, b: 6, c: 1 }, {}, 15)])).toEqual([
      { batch: 'F1', themes: [{ theme: 'a', count: 8 }], other: 7, total: 15 },
    ]);
  });

  it('come with the last week first, and leave out the weeks that may not be shown', () => {
    const weeks = [F1, released('F2', '2026-W22', { a: 12 }, { A: 9, B: 3 }), released('F3', '2026-W23', { a: 5 })];
    expect(answered(weeks)).toMatchObject([{ batch: 'F3' }, { batch: 'F1' }]);
    expect(answered(weeks, 'Valence')).toMatchObject([{ batch: 'F1', total: 5 }]);
  });
});

/** One week as it really was; the last site is that of entries without a site. */
interface World {
  readonly themes: readonly number[];
  readonly sites: readonly number[];
}

/** Every way in which some people may be in some groups. */
function splits(people: number, groups: number): readonly (readonly number[])[] {
  if (groups === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    splits(people - first, groups - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Every way in which some people may have themes, however many; the largest first. No one knows those not shown. */
function themesOf(people: number, largest = people): readonly (readonly number[])[] {
  if (people === 0) return [[]];
  return Array.from({ length: Math.min(people, largest) }, (_, less) => Math.min(people, largest) - less).flatMap(
    (first) => themesOf(people - first, first).map((rest) => [first, ...rest]),
  );
}

const SITES = ['A', 'B'];

const OPENED = viewOn('2026-07-10', startedCedre);

/** Everything that the query answers about a week. */
function everyAnswer({ themes, sites }: World, sitesKnown: number, population: number): string {
  const counts = (names: readonly string[], of: readonly number[]): Counts =>
    Object.fromEntries(names.map((name, index) => [name, of[index] ?? 0]));
  const letters = themes.map((_, index) => String.fromCharCode(97 + index));
  const names = SITES.slice(0, sitesKnown);
  const view = { weakSignals: { feedback: [batchOf(counts(letters, themes), counts(names, sites), population)] } };
  const opened = { ...OPENED, state: view } as unknown as Parameters<typeof readFeedbackThemes>[0];
  return [undefined, ...names]
    .map((site) => {
      const answer = readFeedbackThemes(opened, site);
      return isRefusal(answer)
        ? answer.refused
        : answer.weeks
            .map(
              ({ themes: shown, other, total }) =>
                `${shown.map(({ theme, count }) => `${theme}${count}`).join('')} ${other} ${total}`,
            )
            .join();
    })
    .join(' | ');
}

const batchOf = (themes: Counts, sites: Counts, population: number) => ({
  ...released('F1', '2026-W21', themes, sites, population).data,
  on: '2026-05-25',
});

/** Groups of which someone may try to work out how many they are. */
function groupsOf({ themes, sites }: World): Readonly<Record<string, number>> {
  const all = themes.reduce((sum, count) => sum + count, 0);
  const few = (counts: readonly number[]) => counts.filter((count) => count < 5).reduce((sum, count) => sum + count, 0);
  return {
    'all but the largest theme': all - (themes[0] ?? 0),
    'largest small theme': themes.find((count) => count < 5) ?? 0,
    ...Object.fromEntries(sites.map((count, index) => [`site ${index}`, count])),
    ...Object.fromEntries(sites.map((count, index) => [`not site ${index}`, all - count])),
    'small themes': few(themes),
    'small sites': few(sites.slice(0, -1)),
    'on no large site': few(sites.slice(0, -1)) + (sites.at(-1) ?? 0),
  };
}

/** How many people may have answered in the weeks that are tried. */
const MOST = 15;

/**
 * What someone can work out who has every answer and knows that no more than the population and one consultant
 * answered. Beyond the weeks
 * that are tried there are more that look like the largest of them: these are not judged.
 */
function workedOut(sitesKnown: number, population: number): readonly string[] {
  const possible = population + 1;
  const judged = possible > MOST ? MOST - 4 : possible;
  const seen = new Map<string, Map<string, Set<number>>>();
  const fewest = new Map<string, number>();
  for (let people = 5; people <= Math.min(MOST, possible); people += 1) {
    for (const themes of themesOf(people)) {
      for (const sites of splits(people, sitesKnown + 1)) {
        const world = { themes, sites };
        const answer = everyAnswer(world, sitesKnown, population);
        if (!fewest.has(answer)) fewest.set(answer, people);
        const groups = seen.get(answer) ?? new Map<string, Set<number>>();
        for (const [group, count] of Object.entries(groupsOf(world))) {
          groups.set(group, (groups.get(group) ?? new Set()).add(count));
        }
        seen.set(answer, groups);
      }
    }
  }
  return [...seen].flatMap(([answer, groups]) =>
    [...groups].flatMap(([group, counts]) => {
      const [only = 0] = counts;
      const certain = counts.size === 1 && (fewest.get(answer) ?? 0) <= judged;
      return certain && only > 0 && only < 5 ? [`${answer} → ${group}: ${only}`] : [];
    }),
  );
}

describe('No one can work out a group of one to four people', () => {
  it.each([
    [1, 20],
    [1, 11],
    [2, 20],
    [2, 14],
    [2, 13],
    [2, 12],
    [2, 11],
    [2, 10],
    [2, 8],
    [1, 6],
  ])('from all answers about any week, with %d sites and a population of %d', (sitesKnown, population) => {
    expect(workedOut(sitesKnown, population)).toEqual([]);
  });

  const count = fc.integer({ min: 0, max: 14 });
  const week = fc
    .record({ themes: fc.array(count, { minLength: 1, maxLength: 5 }), siteA: count, siteB: count, more: count })
    .map(({ themes, siteA, siteB, more }) => {
      const all = themes.reduce((sum, each) => sum + each, 0);
      const A = Math.min(siteA, all);
      return { themes, A, B: Math.min(siteB, all - A), population: all + more };
    })
    .filter(({ themes }) => themes.reduce((sum, each) => sum + each, 0) >= 5);

  it('by subtracting, within a week, any two numbers that were ever shown', () => {
    fc.assert(
      fc.property(week, ({ themes, A, B, population }) => {
        const counts = Object.fromEntries(themes.map((each, index) => [`t${index}`, each]));
        const facts = [released('F1', '2026-W21', counts, { A, B }, population)];
        const all = themes.reduce((sum, each) => sum + each, 0);
        const shown = ask(facts);
        const [first] = isRefusal(shown) ? [] : shown.weeks;
        const parts = first
          ? [...first.themes.map(({ count: people }) => people), ...(first.other === undefined ? [] : [first.other])]
          : [];
        const sites = ['A', 'B'].flatMap((site) => {
          const answer = ask(facts, site);
          return isRefusal(answer) ? [] : answer.weeks.map(({ total }) => total ?? 0);
        });
        const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
        // The total is known when it is shown, or when the themes shown are known to be all of them.
        const known = first?.total !== undefined;
        for (const people of [...parts, ...sites, ...(known ? [first.total ?? 0] : [])])
          expect(people).toBeGreaterThanOrEqual(5);
        if (known) {
          expect(first.total).toBe(all);
          for (const rest of [all - sumOf(sites), ...sites.map((site) => all - site), all - sumOf(parts)]) {
            expect(rest === 0 || rest >= 5).toBe(true);
          }
        }
      }),
    );
  });

  it('by asking on another day: a week is answered alike at every moment, and once', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 4 }), (weeks) => {
        const facts = weeks.map(({ themes, A, B, population }, index) =>
          released(
            `F${index + 1}`,
            `2026-W${21 + index}`,
            Object.fromEntries(themes.map((each, theme) => [`t${theme}`, each])),
            { A, B },
            population,
          ),
        );
        for (const site of [undefined, 'A', 'B']) {
          const shownAt = (moment: number) => {
            const answer = ask(facts.slice(0, moment), site);
            return isRefusal(answer) ? [] : answer.weeks;
          };
          const last = shownAt(facts.length);
          for (let moment = 0; moment < facts.length; moment += 1) {
            const known = facts.slice(0, moment).map((_, index) => `F${index + 1}`);
            expect(shownAt(moment)).toEqual(last.filter(({ batch }) => known.includes(batch)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
