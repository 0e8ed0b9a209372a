import type { ReadOnly } from '#decider';
import type { Traced } from '../shared/trace.js';
import type { View } from '../shared/views.js';
import type { Day, PersonCode, Slice } from '../shared/vocabulary.js';
import type { AuditQueryPerformed } from './access.events.js';
import type { Deposited } from './access.state.js';
import type { DossierSubject } from './dossier-vocabulary.js';

/** Something that an acquirer read, once a day. */
export type Reading = ReadOnly<Traced<AuditQueryPerformed['data']>>;

/** Who has seen something, and when. */
export interface Viewer {
  readonly person: PersonCode;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** Days on which they looked. */
  readonly days: number;
  /** Queries by which they saw it. */
  readonly queries: readonly string[];
}

/** The index of the dossier: it shows every document that proves a line. */
const INDEX: View = 'dossierIndex';
/** The audit trail with all that proves it. */
const EXPORT: View = 'exportDossier';
const TRAIL: View = 'auditTrail';

/** Does the answer show the matter of a line of the dossier? */
export const showsLine = ({ shownBy, slices }: DossierSubject, reading: Reading): boolean =>
  shownBy.some((view) => view === reading.query) || showsSlice(slices, reading);

/** Does the answer show a document? Only if it was deposited by the moment that was asked about. */
export const showsEvidence = (
  { revision, depositedOn }: ReadOnly<Pick<Deposited, 'revision' | 'depositedOn'>>,
  reading: Reading,
): boolean =>
  (reading.atRevision ?? reading.revision) >= revision &&
  (reading.asKnownOn ?? reading.day) >= depositedOn &&
  (reading.query === INDEX || showsSlice(['access'], reading));

/**
 * Does the answer show the lines of the audit trail of a slice? The export holds all of them. A page of the whole trail
 * shows some lines of some slice, which says nothing about this one; a trail of one slice was asked for on purpose.
 */
function showsSlice(slices: readonly Slice[], { query, scope }: Reading): boolean {
  const shown = slices.some((slice) => scope.some((each) => each === slice));
  return shown && (query === EXPORT || (query === TRAIL && scope.length === 1));
}

/** Everybody who read one of these, whoever looked first first. */
export function viewersOf(readings: readonly Reading[]): readonly Viewer[] {
  const people = [...new Set(readings.map(({ person }) => person))];
  return people.map((person) => {
    const own = readings.filter((reading) => reading.person === person);
    const days = [...new Set(own.map(({ day }) => day))].sort();
    const queries = [...new Set(own.map(({ query }) => query))];
    return { person, firstOn: days[0] ?? '', lastOn: days.at(-1) ?? '', days: days.length, queries };
  });
}
