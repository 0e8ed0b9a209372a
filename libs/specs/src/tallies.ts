import { fridayOf } from '#calendar';
import { told, type Told } from './story.js';

/** Counts of a week: open days, requests, contributors, decisions of the owner and of everybody, rituals held. */
type Row = readonly [
  week: string,
  openDays: number,
  clarifications: number,
  contributors: number,
  owner: number,
  all: number,
  held: number,
];

/** The weeks of the mission Cèdre. 18 people are invited and 2 rituals planned each week; W32 to W34 are closed. */
const CEDRE: readonly Row[] = [
  ['2026-W04', 5, 4, 14, 17, 24, 2],
  ['2026-W05', 5, 3, 15, 17, 24, 2],
  ['2026-W06', 5, 5, 14, 18, 24, 2],
  ['2026-W07', 5, 4, 15, 17, 24, 2],
  ['2026-W08', 5, 4, 14, 17, 24, 2],
  ['2026-W09', 5, 4, 14, 16, 24, 2],
  ['2026-W10', 5, 5, 15, 16, 24, 2],
  ['2026-W11', 5, 3, 14, 15, 24, 2],
  ['2026-W12', 5, 4, 14, 15, 24, 2],
  ['2026-W13', 5, 6, 12, 15, 24, 1],
  ['2026-W14', 5, 4, 13, 14, 24, 2],
  ['2026-W15', 4, 3, 14, 11, 20, 2],
  ['2026-W16', 5, 5, 13, 13, 24, 2],
  ['2026-W17', 5, 7, 11, 13, 24, 2],
  ['2026-W18', 4, 9, 10, 10, 20, 2],
  ['2026-W19', 4, 8, 10, 11, 20, 1],
  ['2026-W20', 4, 10, 9, 12, 20, 1],
  ['2026-W21', 5, 8, 10, 13, 24, 2],
  ['2026-W22', 4, 6, 11, 9, 20, 2],
  ['2026-W23', 5, 5, 13, 11, 24, 2],
  ['2026-W24', 5, 4, 14, 10, 24, 2],
  ['2026-W25', 5, 3, 14, 4, 24, 2],
  ['2026-W26', 5, 4, 15, 3, 24, 2],
  ['2026-W27', 5, 3, 15, 10, 24, 2],
  ['2026-W28', 5, 2, 14, 9, 24, 2],
  ['2026-W29', 4, 3, 15, 7, 20, 2],
  ['2026-W30', 5, 4, 12, 9, 24, 2],
  ['2026-W31', 5, 3, 12, 8, 24, 2],
  ['2026-W35', 5, 4, 13, 7, 24, 2],
  ['2026-W36', 5, 3, 15, 1, 24, 2],
  ['2026-W37', 5, 3, 15, 0, 24, 2],
  ['2026-W38', 5, 4, 16, 6, 24, 2],
  ['2026-W39', 5, 2, 15, 6, 24, 2],
  ['2026-W40', 5, 3, 16, 5, 24, 2],
  ['2026-W41', 5, 2, 16, 5, 24, 2],
];

/** Requests on the topic of the sale, which are counted apart. */
const EXCLUDED: Readonly<Record<string, number>> = { '2026-W30': 5, '2026-W31': 6, '2026-W35': 3, '2026-W36': 1 };

type Counts = Readonly<Record<string, number | string>>;

/** The tally of a week, dated and recorded on its Friday unless told. */
export const tally = (week: string, counts: Counts = {}, when: Pick<Told, 'on' | 'recordedOn'> = {}): Told =>
  told('WeeklySignalTallyRecorded', { ...QUIET, week, ...counts }, { on: fridayOf(week), by: 'ANA', ...when });

/** The tallies of the mission Cèdre from W04 up to a week, that week included. */
export const cedreTalliesUntil = (last: string): readonly Told[] =>
  cedreTallies()
    .filter(({ week }) => week <= last)
    .map(({ fact }) => fact);

const cedreTallies = () =>
  CEDRE.map(([week, openDays, clarifications, contributors, ownerDecisions, opsDecisions, ritualsHeld]) => {
    const clarificationsExcluded = EXCLUDED[week] ?? 0;
    const counts = {
      openDays,
      clarifications,
      clarificationsExcluded,
      contributors,
      ownerDecisions,
      opsDecisions,
      ritualsHeld,
    };
    return { week, fact: tally(week, counts) };
  });

/** A week like those of the baseline. */
const QUIET = {
  openDays: 5,
  clarifications: 4,
  clarificationsExcluded: 0,
  contributors: 14,
  invited: 18,
  ownerDecisions: 17,
  opsDecisions: 24,
  ritualsHeld: 2,
  ritualsPlanned: 2,
};
