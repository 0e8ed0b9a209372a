import { by } from '#decider';
import { ownersWeeks } from '../detectors/owner-overload.js';
import { isAbove, OWNER_LOAD_ARL0, OWNER_LOAD_DESIGN, USUAL_WEEKS } from '../owner-load/owner-load-chart.js';
import { parameter, runLength, WEEKS, type ChartPoint, type ChartReader } from './chart.js';

/** The smoothed load z of the owner, week by week, against its upper limit. */
export const ownerOverloadChart: ChartReader = (state) => {
  const watched = ownersWeeks(state);
  if (!watched) return [];
  const { usual, points } = watched;
  const { ownerLoads } = state.weakSignals;
  const pointOf = new Map(points.map((point) => [point.recorded.week, point]));
  return [
    {
      kind: 'EWMA',
      observes: {
        fr: 'charge ressentie de la semaine, de 1 (légère) à 5 (trop lourde)',
        en: 'load of the week as it is felt, 1 (light) to 5 (too much)',
      },
      unit: { fr: 'charge lissée (z)', en: 'smoothed load (z)' },
      alarms: 'ABOVE',
      parameters: usual
        ? [
            parameter('mean0', usual.mean, 'charge habituelle', 'usual load'),
            parameter(
              'sigma',
              usual.sigma,
              'son écart type, par les étendues mobiles',
              'its deviation, by moving ranges',
            ),
            parameter('lambda', OWNER_LOAD_DESIGN.lambda, 'poids de la dernière semaine', 'weight of the newest week'),
            parameter(
              'L',
              OWNER_LOAD_DESIGN.limit,
              'largeur de la limite, en écarts types',
              'width of the limit in deviations',
            ),
            ...runLength(OWNER_LOAD_ARL0),
          ]
        : [],
      ...(!usual && { learning: { observed: ownerLoads.length, needed: USUAL_WEEKS, unit: WEEKS } }),
      points: ownerLoads.toSorted(by(({ week }) => week)).map(({ week, load, revision }): ChartPoint => {
        const point = pointOf.get(week);
        return {
          at: week,
          observed: load,
          ...(usual && point && { expected: usual.mean, value: point.smoothed, limit: point.limit }),
          alarm: point !== undefined && isAbove(point),
          revisions: [revision],
        };
      }),
    },
  ];
};
