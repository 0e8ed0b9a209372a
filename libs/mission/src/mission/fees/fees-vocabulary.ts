/** Inputs that are moved to see what the crossing rests on. */
export const MOVED_INPUTS = [
  'salaryCents',
  'employerRate',
  'recruitmentCents',
  'monthsToFind',
  'monthsToProductive',
  'failureRate',
  'fees',
] as const;
export type MovedInput = (typeof MOVED_INPUTS)[number];
