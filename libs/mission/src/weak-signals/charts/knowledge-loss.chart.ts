import { autonomousNow, hasDeparted } from '../../knowledge-transfer/knowledge-transfer.state.js';
import type { ChartReader } from './chart.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/** How many people who are still there master each item that was lost, now or when a signal was raised about it. */
export const knowledgeLossChart: ChartReader = ({ transfer, weakSignals }) => {
  const told = new Set(
    valuesOf(weakSignals.signals).flatMap(({ detector, subject }) =>
      detector === 'knowledge-loss' && subject !== undefined ? [subject] : [],
    ),
  );
  return entriesOf(transfer.items)
    .filter(([subject, { lost }]) => lost !== undefined || told.has(subject))
    .map(([subject, item]) => {
      const masters = autonomousNow(item).filter((person) => !hasDeparted(transfer, person)).length;
      return {
        subject,
        kind: 'COUNT' as const,
        observes: { fr: 'criticité du savoir, de 1 à 5', en: 'criticality of the item, 1 to 5' },
        unit: { fr: 'personnes présentes qui le maîtrisent seules', en: 'people present who master it alone' },
        alarms: 'BELOW' as const,
        parameters: [],
        points: [
          {
            at: subject,
            label: { fr: item.name, en: item.name },
            observed: item.criticality,
            value: masters,
            limit: 1,
            alarm: item.lost !== undefined && !item.retired,
            revisions: item.lost ? [item.lost.revision] : [],
          },
        ],
      };
    });
};
