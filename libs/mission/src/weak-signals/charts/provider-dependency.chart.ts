import { daysBetween } from '#calendar';
import { criticalItems, CRITICAL_FROM, hasRelay, WITHOUT_RELAY_DAYS } from '../detectors/provider-dependency.js';
import { DAYS, parameter, type ChartReader } from './chart.js';

/** How long each critical item has been known while no internal person masters it; 0 for one that has its relay. */
export const providerDependencyChart: ChartReader = (state, today) => [
  {
    kind: 'AGE',
    observes: { fr: 'criticité du savoir, de 1 à 5', en: 'criticality of the item, 1 to 5' },
    unit: DAYS,
    alarms: 'AT_OR_ABOVE',
    parameters: [
      parameter('criticality', CRITICAL_FROM, 'criticité à partir de laquelle on regarde', 'criticality looked at'),
    ],
    points: criticalItems(state)
      .map(([at, item]) => {
        const days = hasRelay(state, item) ? 0 : daysBetween(item.identified.on, today);
        return {
          at,
          label: { fr: item.name, en: item.name },
          observed: item.criticality,
          value: days,
          limit: WITHOUT_RELAY_DAYS,
          alarm: days >= WITHOUT_RELAY_DAYS,
          revisions: [item.identified.revision],
        };
      })
      .sort((a, b) => b.value - a.value),
  },
];
