import { LedgerUnavailable } from '#ledger';
import { ReadModelsUnavailable } from '#read-models';

/** Is something out of reach that every mission needs? Anything else is the matter of one mission. */
export const isOutage = (error: unknown): boolean =>
  error instanceof LedgerUnavailable || error instanceof ReadModelsUnavailable || isSqliteError(error);

/** Keys and waiting feedback are in files of their own. */
const isSqliteError = (error: unknown): boolean => typeof error === 'object' && error !== null && 'errcode' in error;
