import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { isUnresolved, type Irritant } from '../../operations/operations.state.js';
import { isPersistent, PERSISTENT_AFTER_DAYS } from '../../operations/persistence.js';
import { MANY_PERSISTENT } from '../detectors/persistent-irritants.js';
import { DAYS, parameter, type ChartReader } from './chart.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/**
 * The age of every irritant that is open, and of those that signals were raised about, against 30 days; the oldest
 * first. One that came back twice is persistent whatever its age.
 */
export const persistentIrritantsChart: ChartReader = (state, today) => {
  const irritants = entriesOf(state.operations.irritants);
  const persistent = irritants.filter(([, irritant]) => isPersistent(irritant, today));
  return [
    {
      kind: 'AGE',
      observes: { fr: 'fois que l’irritant est revenu', en: 'times the irritant came back' },
      unit: DAYS,
      alarms: 'ABOVE',
      parameters: [
        parameter('persistent', persistent.length, 'irritants persistants', 'persistent irritants'),
        parameter(
          'many',
          MANY_PERSISTENT,
          'irritants persistants qui font un signal',
          'persistent irritants that make a signal',
        ),
      ],
      points: irritants
        .filter(([, irritant]) => isUnresolved(irritant) || isCited(state, irritant))
        .map(([at, irritant]) => ({
          at,
          label: { fr: irritant.topic, en: irritant.topic },
          observed: irritant.reopened,
          value: daysBetween(irritant.reportedOn, irritant.resolvedOn ?? today),
          limit: PERSISTENT_AFTER_DAYS,
          alarm: isPersistent(irritant, today),
          revisions: irritant.revisions,
        }))
        .sort((a, b) => b.value - a.value),
    },
  ];
};

/** Was a signal raised about it? */
const isCited = ({ weakSignals }: ReadOnly<MissionState>, { revisions }: ReadOnly<Irritant>): boolean =>
  valuesOf(weakSignals.signals).some(
    ({ detector, series }) =>
      detector === 'persistent-irritants' && series.some((revision) => revisions.includes(revision)),
  );
