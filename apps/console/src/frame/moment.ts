import { isDay } from '#calendar';
import { useAddress } from './address.js';
import { useMembership } from './who.js';

/** The day as known on which a page shows things; undefined for now. */
export function useDay(): string | undefined {
  const day = useAddress().get('on');
  return isDay(day) ? day : undefined;
}

/** What each question about a mission takes: the mission, and the day as known on which it is answered. */
export function useMoment(mission: string): { readonly mission: string; readonly on: string | undefined } {
  return { mission, on: useDay() };
}

/** The day that a page shows: the one in its address, else today in the mission. */
export function useShownDay(mission: string): string | undefined {
  const day = useDay();
  const today = useMembership(mission)?.today;
  return day ?? today;
}
