import { chartFor, cusumPoints, usualRequests } from '../detectors/clarifications-chart.js';
import { observedWeeks, resetDays } from '../detectors/observed-weeks.js';
import { parameter, runLength, type ChartPoint, type ChartReader } from './chart.js';
import { baselineSoFar, revisionsOfTally, weeklyLearning } from './weekly-learning.js';

/** The sum S of requests above what is usual, week by week, against the decision interval h. */
export const clarificationsChart: ChartReader = (state) => {
  const weeks = observedWeeks(state);
  const usual = weeks && usualRequests(weeks);
  const design = usual === undefined ? undefined : chartFor(usual);
  const learning = weeklyLearning(state);
  const baseline = baselineSoFar(state).map(
    (tally): ChartPoint => ({
      at: tally.week,
      observed: tally.clarifications,
      alarm: false,
      revisions: revisionsOfTally(tally),
    }),
  );
  const monitored =
    weeks && design && usual !== undefined
      ? cusumPoints(design, weeks.monitored, resetDays(state, 'clarifications-cusum')).map(
          ({ tally, sum }): ChartPoint => ({
            at: tally.week,
            observed: tally.clarifications,
            expected: (usual * tally.openDays) / 5,
            reference: (design.k * tally.openDays) / 5,
            value: sum,
            limit: design.h,
            alarm: sum >= design.h,
            revisions: revisionsOfTally(tally),
          }),
        )
      : [];
  return [
    {
      kind: 'CUSUM',
      observes: { fr: 'demandes de clarification de la semaine', en: 'requests for clarification in the week' },
      unit: { fr: 'demandes au-delà de l’habituel, cumulées', en: 'requests above what is usual, summed up' },
      alarms: 'AT_OR_ABOVE',
      parameters: [
        ...(usual === undefined
          ? []
          : [
              parameter(
                'mean0',
                usual,
                'demandes d’une semaine pleine, d’habitude',
                'requests of a full week, usually',
              ),
            ]),
        ...(design
          ? [
              parameter('kExact', design.kExact, 'valeur de référence avant arrondi', 'reference before rounding'),
              parameter('k', design.k, 'valeur de référence d’une semaine pleine', 'reference of a full week'),
              parameter('h', design.h, 'intervalle de décision', 'decision interval'),
              ...runLength(design.arl0),
            ]
          : []),
      ],
      ...(learning && { learning }),
      points: [...baseline, ...monitored],
    },
  ];
};
