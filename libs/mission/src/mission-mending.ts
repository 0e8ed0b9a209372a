import { sameName, type Mending, type Recorded } from '#decider';
import type { Holding } from './event-fields.js';
import type { ReadinessSnapshotTaken } from './exit-readiness/readiness.events.js';
import type { DomainsMerged } from './governance/domain.events.js';
import type { LineReworded, LineStruck } from './mission/mending.events.js';
import { SLICE_OF, type MissionEvent } from './mission-events.js';
import type { Slice } from './shared/vocabulary.js';

/**
 * How mistakes of a mission are mended. Nothing is changed or deleted: a later line strikes an earlier one, rewords it,
 * or merges two names of one domain. From then on every fold is as if the struck line were not there, the text were the
 * new one, the domain were named so; known as of an earlier day, or at an earlier revision, it is as it was. All folds
 * over a mission's stream carry this, so that none can tell it differently.
 */
export const missionMending: Mending = {
  mends(event) {
    const mending = mendingIn(event);
    if (!mending) return [];
    if (mending.type === 'DomainsMerged') return NAMES_DOMAIN;
    return mending.data.type === 'DomainsMerged' ? [...NAMES_DOMAIN, 'DomainsMerged'] : [mending.data.type];
  },
  readings(events) {
    const mendings = events.flatMap((event) => mendingIn(event) ?? []);
    if (mendings.length === 0) return (line) => line;
    const struck = new Set(mendings.flatMap((each) => (each.type === 'LineStruck' ? [each.data.revision] : [])));
    const heard = mendings.filter(({ revision }) => !struck.has(revision));
    return (line) => (struck.has(line.revision) ? undefined : heard.reduce(mend, line));
  },
};

/** What mends earlier lines. */
type MendingLine = Recorded<LineStruck> | Recorded<LineReworded> | Recorded<DomainsMerged>;

/**
 * What a fact says of earlier ones, whatever the day on which it is told: what an earlier line should have been, or what
 * was really so. Add a type that mends or is named for a correction, and the compiler asks what it corrects.
 */
const CORRECTS: Readonly<Record<MendingLine['type'], 'any line'> & Record<Correction, MissionEvent['type']>> = {
  LineStruck: 'any line',
  LineReworded: 'any line',
  DomainsMerged: 'any line',
  KpiMeasurementCorrected: 'KpiMeasured',
  WeeklySignalTallyCorrected: 'WeeklySignalTallyRecorded',
  PersonDepartureCorrected: 'PersonDeparted',
};

type Correction = Extract<MissionEvent['type'], `${string}Corrected`>;

/** Does the event say what earlier ones really were? */
export const isCorrection = ({ type }: Recorded): boolean => Object.hasOwn(CORRECTS, type);

/** The types of the lines that mend others. */
export const MENDING_TYPES: readonly MendingLine['type'][] = ['LineStruck', 'LineReworded', 'DomainsMerged'];

/** Does the event mend earlier lines? */
export const isMending = (event: Recorded): event is MendingLine => MENDING_TYPES.some((type) => type === event.type);

const mendingIn = (event: Recorded): MendingLine | undefined => (isMending(event) ? event : undefined);

/** The slice to which a line belongs. One that strikes or rewords another belongs where that one does. */
export const sliceOf = (event: Recorded): Slice | undefined =>
  SLICE_OF.get(isMending(event) && event.type !== 'DomainsMerged' ? event.data.type : event.type);

/** In which fields a line names domains. The compiler asks for every event that holds one; what a snapshot froze stays. */
const DOMAIN_FIELDS = {
  ScopeDefined: ['included', 'excluded', 'fullDelegationDomains'],
  ScopeAmended: ['included', 'excluded', 'fullDelegationDomains'],
  ExternalRoleDefined: ['responsibilities'],
  OverlapZoneDeclared: ['zone'],
  DecisionProcessDefined: ['domain'],
  DecisionProcessRevised: ['domain'],
  DelegationGranted: ['domain'],
  DelegationChanged: ['domain'],
  DelegationTransferred: ['domain'],
  DelegationRevoked: ['domain'],
  DomainsMerged: ['into'],
  DecisionProposed: ['domain'],
  DecisionTaken: ['domain'],
  DecisionBypassed: ['domain'],
} as const satisfies { readonly [E in MissionEvent as E['type']]?: readonly (keyof E['data'])[] } & {
  readonly [E in Exclude<MissionEvent, ReadinessSnapshotTaken> as Holding<'domain', E['data']> extends never
    ? never
    : E['type']]: unknown;
};

const NAMES_DOMAIN = Object.keys(DOMAIN_FIELDS);

const domainFieldsOf = (type: string): readonly string[] =>
  (DOMAIN_FIELDS as Readonly<Record<string, readonly string[] | undefined>>)[type] ?? [];

/** The line as one mending makes it read. Only what was recorded before it is mended. */
function mend(line: Recorded, mending: MendingLine): Recorded {
  if (line.revision >= mending.revision) return line;
  switch (mending.type) {
    case 'LineReworded': {
      const { revision, field, text } = mending.data;
      return line.revision === revision ? { ...line, data: { ...line.data, [field]: text } } : line;
    }
    case 'DomainsMerged':
      return renamed(line, mending.data);
    default:
      return line;
  }
}

function renamed(line: Recorded, { from, into }: DomainsMerged['data']): Recorded {
  const fields = domainFieldsOf(line.type);
  if (fields.length === 0) return line;
  const rename = (name: string): string => (sameName(name, from) ? into : name);
  const data = line.data as Readonly<Record<string, string | readonly string[]>>;
  const named = fields.map((field) => {
    const value = data[field] ?? [];
    return [field, typeof value === 'string' ? rename(value) : [...new Set(value.map(rename))]] as const;
  });
  return { ...line, data: { ...line.data, ...Object.fromEntries(named) } };
}
