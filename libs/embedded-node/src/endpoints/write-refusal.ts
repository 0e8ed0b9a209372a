import { DeadlinePassedError, NodeClosingError } from '../errors.js';
import type { Refusal } from '../grpc/status.js';
import { failed, timedOut, unavailable } from '../wire/refusals.js';

/** The refusal that tells a unary caller why its write was not stored. */
export function writeRefusal(error: unknown): Refusal {
  if (error instanceof NodeClosingError) return unavailable(error.message);
  if (error instanceof DeadlinePassedError) return timedOut(error.message);
  return failed(error instanceof Error ? error.message : String(error));
}
