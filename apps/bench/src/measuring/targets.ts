import { printTable, ratio } from './table.js';

/** A ratio to reach: at least so much, or at most so much. */
export type Target = { readonly title: string } & (
  | { readonly atLeast: number; readonly atMost?: undefined }
  | { readonly atMost: number; readonly atLeast?: undefined }
);

/** Prints what was found beside what is wanted. Not a number is what was not measured. */
export function printTargets(targets: readonly (Target & { readonly found: number })[]): void {
  printTable('Targets', [
    ['', 'wanted', 'found', ''],
    ...targets.map(({ title, atLeast, atMost, found }) => {
      const wanted = atLeast === undefined ? `≤ ${ratio(atMost)}` : `≥ ${ratio(atLeast)}`;
      const reached = atLeast === undefined ? found <= atMost : found >= atLeast;
      const verdict = Number.isNaN(found) ? 'not measured' : reached ? 'reached' : 'NOT reached';
      return [title, wanted, ratio(found), verdict];
    }),
  ]);
}
