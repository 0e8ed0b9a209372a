import { observedWeeks } from '../detectors/observed-weeks.js';
import {
  participationChart as chartFor,
  participationPoints,
  participationRunLength,
  shareContributing,
} from '../detectors/participation-chart.js';
import { parameter, runLength, type ChartPoint, type ChartReader } from './chart.js';
import { baselineSoFar, revisionsOfTally, weeklyLearning } from './weekly-learning.js';

/** The smoothed share z of those who contribute, week by week, against its lower limit. */
export const participationChart: ChartReader = (state) => {
  const weeks = observedWeeks(state);
  const design = weeks && chartFor(weeks);
  const learning = weeklyLearning(state);
  const baseline = baselineSoFar(state)
    .filter(({ invited }) => invited > 0)
    .map(
      (tally): ChartPoint => ({
        at: tally.week,
        observed: shareContributing(tally),
        alarm: false,
        revisions: revisionsOfTally(tally),
      }),
    );
  const monitored =
    weeks && design
      ? participationPoints(design, weeks).map(
          ({ tally, smoothed, limit }): ChartPoint => ({
            at: tally.week,
            observed: shareContributing(tally),
            expected: design.p0,
            value: smoothed,
            limit,
            alarm: smoothed < limit,
            revisions: revisionsOfTally(tally),
          }),
        )
      : [];
  return [
    {
      kind: 'EWMA',
      observes: { fr: 'part des invités qui contribuent', en: 'share of those invited who contribute' },
      unit: { fr: 'part lissée (z)', en: 'smoothed share (z)' },
      alarms: 'BELOW',
      parameters: design
        ? [
            parameter('p0', design.p0, 'part habituelle', 'usual share'),
            parameter('n', design.n, 'invités par semaine, en moyenne', 'people invited a week, on average'),
            parameter('lambda', design.lambda, 'poids de la dernière semaine', 'weight of the newest week'),
            parameter('L', design.limit, 'largeur de la limite, en écarts types', 'width of the limit in deviations'),
            ...runLength(participationRunLength(design)),
          ]
        : [],
      ...(learning && { learning }),
      points: [...baseline, ...monitored],
    },
  ];
};
