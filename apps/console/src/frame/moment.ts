import { useAddress } from './address.js';

/** The day as known on which a page shows things; undefined for now. */
export function useDay(): string | undefined {
  const day = useAddress().get('on');
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** What each question about a mission takes: the mission, and the day as known on which it is answered. */
export function useMoment(mission: string): { readonly mission: string; readonly on: string | undefined } {
  return { mission, on: useDay() };
}
