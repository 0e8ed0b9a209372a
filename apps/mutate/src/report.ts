import type { Mutant } from './mutants.js';
import type { Fate } from './sandbox.js';

export interface Trial {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** One mutant in a line. */
export const worded = ({ file, line, change, before }: Mutant): string =>
  `${file}:${line} ${change.operator}: ${short(before)} → ${change.replacement === '' ? 'nothing' : short(change.replacement)}`;

/** Score by library or app, worst first, and every survivor. */
export function report(trials: readonly Trial[]): string {
  const table = [...byPlace(trials), { place: 'all', ...count(trials) }].map(
    ({ place, tried, killed, timeouts, survived, score }) =>
      `| ${place} | ${tried} | ${killed} | ${timeouts} | ${survived} | ${(100 * score).toFixed(0)} % |`,
  );
  const survivors = trials.filter(({ fate }) => fate === 'survived').map(({ mutant }) => `- ${worded(mutant)}`);
  return [
    '| where | mutants | killed | timed out | survived | score |',
    '|---|---|---|---|---|---|',
    ...table,
    ...(survivors.length > 0 ? ['', 'Survivors:', ...survivors.toSorted()] : []),
  ].join('\n');
}

/** The score of the library or app that does worst, from 0 to 1. */
export const leastScore = (trials: readonly Trial[]): number => byPlace(trials)[0]?.score ?? 1;

function byPlace(trials: readonly Trial[]) {
  const places = new Map<string, Trial[]>();
  for (const trial of trials) {
    const place = trial.mutant.file.split('/').slice(0, 2).join('/');
    places.set(place, [...(places.get(place) ?? []), trial]);
  }
  return [...places].map(([place, own]) => ({ place, ...count(own) })).toSorted((a, b) => a.score - b.score);
}

function count(trials: readonly Trial[]) {
  const of = (fate: Fate) => trials.filter((trial) => trial.fate === fate).length;
  const [tried, survived] = [trials.length, of('survived')];
  return { tried, killed: of('killed'), timeouts: of('timeout'), survived, score: (tried - survived) / tried };
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, 87)}…`;
};
