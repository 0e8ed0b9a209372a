/** A suite of measurements: takes the rest of the command line, prints what it found. */
export interface Suite {
  run(args: readonly string[]): Promise<void>;
}

/** Every suite by name, loaded only when asked for. */
export const suites = {
  store: () => import('./store/store.suite.js'),
  fairness: () => import('./fairness/fairness.suite.js'),
  read: () => import('./read/read.suite.js'),
  whole: () => import('./whole/whole.suite.js'),
} satisfies Record<string, () => Promise<Suite>>;
