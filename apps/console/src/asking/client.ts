import { QueryClient } from '@tanstack/react-query';
import { Busy, Failed } from './faults.js';

/** How often what went wrong by itself is tried again. */
const BUSY_TRIES = 6;
const FAILED_TRIES = 2;

/** Answers as they were last, shared by all panels; a change of the mission asks for them again. */
export const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (tries, error) =>
          error instanceof Busy ? tries < BUSY_TRIES : error instanceof Failed ? tries < FAILED_TRIES : false,
        retryDelay: (tries, error) => (error instanceof Busy ? error.afterMs : 400 * 2 ** tries),
      },
    },
  });
