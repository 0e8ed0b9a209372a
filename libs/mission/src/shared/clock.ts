import { parisDay, type Day } from '#calendar';

/** What time it is. The only source of time in the product; decisions, states and projections receive it as a value. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The civil day in Paris. */
export const today = (clock: Clock): Day => parisDay(clock.now().toISOString());
