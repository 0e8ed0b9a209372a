/** What a process promises on paper and what was done of it in the last 30 days. */
export interface FacadeCounts {
  readonly documentedSteps: number;
  readonly steps: number;
  readonly conformingExecutions: number;
  readonly executions: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * How far paper is ahead of practice, 0 to 1: share of steps documented less share of internal executions that conform.
 */
export function facadeGap({ documentedSteps, steps, conformingExecutions, executions }: FacadeCounts): number {
  return Math.max(0, share(documentedSteps, steps) - share(conformingExecutions, executions));
}
