import { told, type Told } from './story.js';

/** Knowledge that is named, with its criticality and those who do it alone. */
export const item = (ref: string, criticality: number, holders: readonly string[] = [], on = '2026-01-21'): Told =>
  told(
    'KnowledgeItemIdentified',
    { item: ref, name: `Savoir ${ref}`, criticality, holders, firmCreated: false },
    { on },
  );

/** A person is seen to do an item at a level, alone unless told. */
export const assessed = (ref: string, person: string, on: string, level = 4): Told =>
  told(
    'AutonomyAssessed',
    { item: ref, person, level, assessor: 'SPO', evidence: `EV-${ref}` },
    { on, by: 'RH', role: 'TEAM' },
  );

/** A person leaves. */
export const departed = (person: string, on: string): Told =>
  told('PersonDeparted', { person, lastDay: on, itemsHeld: [] }, { on, by: 'RH', role: 'TEAM' });

/** The fourteen items of the mission Cèdre, K12 to K14 made by the firm, and who did them alone by a day. */
export const cedreItemsUntil = (day: string): readonly Told[] =>
  CEDRE.filter(({ on }) => on !== undefined && on <= day);

const CEDRE: readonly Told[] = [
  item('K01', 5, ['DIR']),
  item('K02', 5, ['DIR']),
  item('K03', 4, ['DIR']),
  item('K04', 4, ['DIR']),
  item('K05', 5, ['DIR']),
  item('K06', 4, ['TEC']),
  item('K07', 3, ['SAV']),
  item('K08', 3, ['DAF']),
  item('K09', 4, ['QUA']),
  item('K10', 3, ['DIR']),
  item('K11', 2, ['DIR']),
  item('K12', 4, ['COO'], '2026-03-05'),
  item('K13', 3, ['COO', 'ANA'], '2026-03-05'),
  item('K14', 4, ['COO'], '2026-03-05'),
  assessed('K10', 'DAF', '2026-06-05'),
  assessed('K05', 'PROD', '2026-06-10'),
  assessed('K01', 'COM', '2026-07-07'),
  assessed('K04', 'ACH', '2026-07-08'),
  departed('TEC', '2026-07-10'),
  assessed('K06', 'CE1', '2026-07-28'),
  assessed('K12', 'PROD', '2026-08-27'),
  assessed('K13', 'DAF', '2026-08-27'),
];
