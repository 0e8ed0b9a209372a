import { periodEnd } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import { entriesOf } from '../shared/in-order.js';
import type { Rate } from '../shared/vocabulary.js';
import type { ServiceLevel } from './operations.state.js';

type Promised = ReadOnly<ServiceLevel>;

/** The value of a promise in one period. */
export type ServiceLevelValue = Promised['values'][string] & { readonly period: string };

/** The values of a promise in the order of their periods; survey waves, which have no dates, in that of recording. */
export const valuesOf = ({ values }: Promised): readonly ServiceLevelValue[] =>
  entriesOf(values)
    .map(([period, value]) => ({ ...value, period }))
    .sort(
      by(
        endOf,
        by(({ revision }) => revision),
      ),
    );

/** Promises kept over periods recorded; undefined as long as none was. */
export function heldShare(promises: readonly Promised[]): Rate | undefined {
  const values = promises.flatMap(valuesOf);
  return shareOf(values.filter(({ held }) => held).length, values.length);
}

const endOf = ({ period }: ServiceLevelValue): string => periodEnd(period) ?? '';
