/** Answers to "would you recommend", counted: 9–10, 7–8, 0–6. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** A net promoter score with its 95 % interval; everything in points, −100 to 100. */
export interface NpsInterval {
  readonly points: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.96;
/** Fewest answers of employees for a score that does not point at someone. */
const FEWEST_ANSWERS = 5;

const around = (points: number, standardError: number): NpsInterval => ({
  points,
  standardError,
  low: points - Z * standardError,
  high: points + Z * standardError,
});

/** Variance of one answer coded +1, 0, −1: p + d − (p − d)². Undefined without an answer. */
export function npsVariance({ promoters, passives, detractors }: NpsCounts): number | undefined {
  const n = promoters + passives + detractors;
  return n === 0 ? undefined : (promoters + detractors) / n - ((promoters - detractors) / n) ** 2;
}

/** Net promoter score of a sample: 100·(promoters − detractors)/n ± 1.96·√(variance/n). Undefined without an answer. */
export function npsInterval(counts: NpsCounts): NpsInterval | undefined {
  const variance = npsVariance(counts);
  if (variance === undefined) return undefined;
  const n = counts.promoters + counts.passives + counts.detractors;
  return around((100 * (counts.promoters - counts.detractors)) / n, 100 * Math.sqrt(variance / n));
}

/**
 * Score of the employees of a company of `population` people: the standard error shrinks by √((N−n)/(N−1)) as nearly
 * everybody answers. Undefined below 5 answers, so that no answer can be guessed.
 */
export function employeeNpsInterval(counts: NpsCounts, population: number): NpsInterval | undefined {
  const n = counts.promoters + counts.passives + counts.detractors;
  const sample = npsInterval(counts);
  if (!sample || n < FEWEST_ANSWERS) return undefined;
  const correction = population > n ? Math.sqrt((population - n) / (population - 1)) : 0;
  return around(sample.points, sample.standardError * correction);
}

/** Change from one wave to the next with its interval, in points: SE = √(SE₁² + SE₂²), the waves independent. */
export function npsDifference(before: NpsInterval, after: NpsInterval): NpsInterval {
  return around(after.points - before.points, Math.hypot(before.standardError, after.standardError));
}
