import { fridayOf, nextWeek } from '#calendar';
import { startedCedre } from './cedre.js';
import { told, type Told } from './story.js';

/** The mission Cèdre, had its company been so small. */
export const smallCedre = (orgKind: 'SOLO' | 'MICRO'): readonly Told[] =>
  startedCedre.map((fact, index) => (index === 0 ? { ...fact, data: { ...fact.data, orgKind } } : fact));

/** The week of an owner as the owner records it: 1 light to 5 too much. */
export const ownerWeek = (week: string, load: number, when: Parameters<typeof told>[2] = {}): Told =>
  told(
    'OwnerLoadRecorded',
    { week, hours: 52.5, decisions: 31, interruptions: 18, eveningsOrWeekends: 3, load },
    { by: 'DIR', role: 'LEADERSHIP', ...when },
  );

/** Weeks in a row, each recorded on its Friday. */
export function ownerWeeks(from: string, ...felt: readonly number[]): readonly Told[] {
  let week = from;
  return felt.map((load) => {
    const recorded = ownerWeek(week, load, { on: fridayOf(week) });
    week = nextWeek(week);
    return recorded;
  });
}
