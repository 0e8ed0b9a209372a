import type { ReadOnly } from '#decider';
import { FEWEST_ANSWERS } from '../shared/feedback-entry.js';
import type { FeedbackBatch } from './weak-signals.state.js';

/** A number of people that may be shown, with what they have in common. */
export interface ShownCount {
  readonly of: string;
  readonly count: number;
}

/**
 * All that may ever be shown of the feedback of one week. It depends on nothing but that week: whoever asks on two days,
 * or in two ways, subtracts the same numbers from each other.
 */
export interface Disclosure {
  /** Themes of at least five people, the largest first. */
  readonly themes: readonly ShownCount[];
  /** People whose themes were too small to be named, when together they are at least five. */
  readonly other?: number;
  /** Everybody who gave feedback; left out when subtracting would tell of fewer than five. */
  readonly total?: number;
  /** Sites of at least five people; undefined when no site at all may be told from the others. */
  readonly sites?: readonly ShownCount[];
}

type Batch = ReadOnly<FeedbackBatch>;

const NOTHING: Disclosure = { themes: [] };

/** Fewer, but someone. */
const isFew = (people: number): boolean => people > 0 && people < FEWEST_ANSWERS;

/**
 * May so many more people have answered that no one can tell how many did? As nearly everybody is among those shown, the
 * others could be counted from how many there are at all, or from what is refused.
 */
const leavesRoom = (population: number, shown: readonly ShownCount[]): boolean =>
  population + FROM_OUTSIDE > sum(shown) + 2;

/** The population is that of the company; at least one consultant of the firm may have answered too. */
const FROM_OUTSIDE = 1;

const sum = (counts: readonly ShownCount[]): number => counts.reduce((all, { count }) => all + count, 0);

/**
 * What may be shown of a batch, so that every number shown, and every difference between two of them, is of no one or
 * of at least five people (complementary suppression).
 */
export function disclosureOf(batch: Batch): Disclosure {
  const { themes, other } = themesOf(batch);
  const large = sitesOf(batch);
  const divisible = batch.population >= 2 * FEWEST_ANSWERS;
  const named = sum(themes) + (other ?? 0);
  if (named < batch.entries) return { themes, ...sitesBesideSomeThemes(large, named, divisible) };
  const cells = themes.length + (other === undefined ? 0 : 1);
  return besideAllThemes(batch, { themes, ...(other !== undefined && { other }) }, large, cells, divisible);
}

/**
 * The themes that are large enough, and the others together when these are. When only a few people are left over, the
 * total stays hidden; and where nearly everyone answered, which would tell how many they are, the smallest theme joins
 * them.
 */
function themesOf({ entries, themes, population }: Batch): Pick<Disclosure, 'themes' | 'other'> {
  const large = themes
    .filter(({ count }) => count >= FEWEST_ANSWERS)
    .map(({ theme, count }) => ({ of: theme, count }))
    .toSorted((a, b) => b.count - a.count);
  const rest = entries - sum(large);
  if (rest === 0) return { themes: large };
  if (rest >= FEWEST_ANSWERS) return { themes: large, other: rest };
  if (leavesRoom(population, large)) return { themes: large };
  return { themes: large.slice(0, -1), other: rest + (large.at(-1)?.count ?? 0) };
}

const sitesOf = ({ bySite = [] }: Batch): readonly ShownCount[] =>
  bySite
    .filter(({ entries }) => entries >= FEWEST_ANSWERS)
    .map(({ site, entries }) => ({ of: site, count: entries }))
    .toSorted((a, b) => b.count - a.count);

/** Sites beside themes that leave a few people out: together they must tell nothing of how many these are. */
const sitesBesideSomeThemes = (
  large: readonly ShownCount[],
  named: number,
  divisible: boolean,
): Pick<Disclosure, 'sites'> => (divisible && sum(large) <= named + 1 ? { sites: large } : {});

/** Sites beside themes that add up to everyone: those who are on none of the sites shown must not be a few. */
function besideAllThemes(
  { entries, population }: Batch,
  themes: Pick<Disclosure, 'themes' | 'other'>,
  large: readonly ShownCount[],
  cells: number,
  divisible: boolean,
): Disclosure {
  if (!divisible) return { ...themes, total: entries };
  if (large.length === 0 || !isFew(entries - sum(large))) return { ...themes, total: entries, sites: large };
  // The only theme is the total: it is hidden, and the sites may be shown. Of several themes the sites are hidden.
  if (cells > 1) return themes;
  return leavesRoom(population, large) ? { ...NOTHING, sites: large } : NOTHING;
}
