import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import type { OperationsBoardQuery, OperationsBoardQueryVariables } from './operations-board.operation.js';

export type Board = NonNullable<OperationsBoardQuery['operationsBoard']>;

/** What every panel of the board asks: the moment, and the site that the address names. */
export function useBoard(mission: string): OperationsBoardQueryVariables {
  const site = useAddress().get('site');
  return { ...useMoment(mission), site };
}
