import type { ReadOnly } from '#decider';
import { adverseProbability, ESTABLISHED, LIKELY } from '../../kpis/kpi-trend.js';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { decimal, type Language } from '../../shared/wording.js';
import { stateDetector, type Alarm, type Reading } from '../detector.js';
import { kpiIn, kpiPoints, spanOf, tooFewPoints, type KpiPoints } from './kpi-points.js';
import { entriesOf } from '../../shared/in-order.js';
import { oneByOne } from './one-by-one.js';

/**
 * A KPI that goes the wrong way: Mann–Kendall on one formula, exact for at most ten values without ties. Mann (1945),
 * Kendall (1975). A favourable trend is shown elsewhere and raises nothing.
 */
export const kpiTrend = stateDetector({
  name: 'kpi-trend',
  version: 1,
  falseAlarms: 'rule',
  reads: ['kpis'],
  alteredByTime: 'never',
  read: ({ kpis }) => entriesOf(kpis.kpis).flatMap(([ref, kpi]) => reading(ref, kpi) ?? []),
  follow: oneByOne({ things: ({ kpis }) => kpis.kpis, named: kpiIn, read: reading }),
});

function reading(subject: Ref, kpi: ReadOnly<Kpi>): Reading | undefined {
  if (kpi.retired) return { subject, clear: true };
  const trends = kpiPoints(kpi)
    .flatMap(({ points }) => {
      const p = adverseProbability(
        points.map(({ value }) => value),
        kpi.direction,
      );
      return p === undefined ? [] : [{ points, p }];
    })
    .sort((a, b) => a.p - b.p);
  const worst = trends[0];
  if (!worst) return tooFewPoints(subject, kpi);
  if (worst.p >= LIKELY) return { subject, clear: true };
  return { subject, clear: false, alarm: alarmOf(subject, kpi, worst.points, worst.p) };
}

function alarmOf(subject: Ref, { name, direction }: ReadOnly<Kpi>, points: KpiPoints, p: number): Alarm {
  const falls = direction === 'UP';
  const established = p < ESTABLISHED;
  const span = spanOf(points);
  return {
    since: points[0]?.period ?? '',
    statistic: {
      fr: `${name ?? subject} : ${falls ? 'baisse' : 'hausse'} ${established ? 'établie' : 'probable'} sur ${span.fr} (p ${probability(p, 'fr')}).`,
      en: `${name ?? subject}: ${established ? 'established' : 'likely'} ${falls ? 'fall' : 'rise'} over ${span.en} (p ${probability(p, 'en')}).`,
    },
    value: p,
    threshold: LIKELY,
    series: points.flatMap(({ revisions }) => revisions).sort((a, b) => a - b),
  };
}

/** With three decimals; what is smaller is said to be. */
const probability = (p: number, language: Language): string =>
  p < SMALLEST_SAID ? `< ${decimal(SMALLEST_SAID, language)}` : `= ${decimal(p, language)}`;

const SMALLEST_SAID = 0.001;
