import type { Measured } from '../measuring/load.js';
import { ratioOf } from '../measuring/rounds.js';
import type { Target } from '../measuring/targets.js';
import type { Letter } from './contestant.js';
import { SHORT } from './long-stream.js';
import type { Findings } from './report.js';
import type { WorkloadName } from './workloads.js';

/** What the embedded node is to reach. Not a number where a contestant did not take part. */
export const targets: readonly (Target & { readonly find: (findings: Findings) => number })[] = [
  { title: 'appends at 64 in flight, a/b', atLeast: 0.8, find: against('b', 'sixtyFour') },
  { title: 'appends at 64 in flight, a/d', atLeast: 4, find: against('d', 'sixtyFour') },
  { title: 'reading a stream, a/b', atLeast: 0.9, find: against('b', 'read') },
  { title: 'catching up with $all, a/b', atLeast: 0.9, find: against('b', 'catchUp') },
  { title: `one append at the long stream / at ${SHORT} events`, atMost: 1.1, find: ({ longStream }) => longStream[1] },
  { title: `the same with 16 in flight`, atMost: 1.1, find: ({ longStream }) => longStream[16] },
  { title: 'p99 of appends at 64 in flight, a/d', atMost: 0.5, find: against('d', 'sixtyFour', 'p99Ms') },
];

function against(other: Letter, workload: WorkloadName, figure: keyof Measured = 'perSecond') {
  return ({ rounds }: Findings): number => {
    const found = rounds.get(workload);
    return ratioOf(found?.get('a') ?? [], found?.get(other) ?? [], figure);
  };
}
