import type { Fold, ReadOnly, Recorded } from '#decider';
import type { ReadinessSnapshotTaken } from './exit-readiness/readiness.events.js';
import type { DomainsMerged } from './governance/domain.events.js';
import type { EventField, Holding } from './event-fields.js';
import type { MissionEvent } from './mission-events.js';
import { noSpellings, respell, spell, SpellingsOfSeveral, type Spellings, type SpeltKind } from './shared/spellings.js';

/** The fields of events that hold names, wherever they are in them. */
const NAME_FIELDS = {
  domain: 'domain',
  zone: 'domain',
  included: 'domain',
  excluded: 'domain',
  fullDelegationDomains: 'domain',
  responsibilities: 'domain',
  site: 'site',
  sites: 'site',
  bySite: 'site',
  resource: 'resource',
  organisation: 'organisation',
  acquirer: 'organisation',
  firm: 'organisation',
  client: 'organisation',
} as const satisfies Record<Exclude<Holding<'domain'>, Otherwise>, 'domain'> & {
  readonly [Field in EventField]?: SpeltKind;
};

/** Two domains that are merged are told apart by their names; what a snapshot froze stays as it was. */
type Otherwise = keyof DomainsMerged['data'] | keyof ReadinessSnapshotTaken['data']['settings'];

type Carrier<Event> = Event extends { readonly type: infer Type; readonly data: infer Data }
  ? keyof Data & keyof typeof NAME_FIELDS extends never
    ? never
    : Type & string
  : never;

/**
 * For each event that holds a name, whether it makes names known to all slices, or uses them: then they are known
 * to the slices that follow it. Add such an event and the compiler asks.
 */
const CARRIERS: Readonly<Record<Carrier<MissionEvent>, 'NAMES' | 'USES' | 'NO NAME'>> = {
  MissionDrafted: 'NAMES',
  ScopeDefined: 'NAMES',
  ScopeAmended: 'NAMES',
  ExternalRoleDefined: 'USES',
  ObjectiveSet: 'NO NAME',
  OverlapZoneDeclared: 'NAMES',
  DecisionProcessDefined: 'NAMES',
  DecisionProcessRevised: 'USES',
  DelegationGranted: 'NAMES',
  DelegationChanged: 'USES',
  DelegationTransferred: 'USES',
  DelegationRevoked: 'USES',
  DecisionProposed: 'USES',
  DecisionTaken: 'USES',
  DecisionBypassed: 'USES',
  KpiMeasured: 'USES',
  KpiMeasurementCorrected: 'USES',
  ProcessAutomated: 'NO NAME',
  ChangeAcceptanceMeasured: 'USES',
  SiteOnboarded: 'NAMES',
  BottleneckIdentified: 'USES',
  BottleneckResolved: 'USES',
  CapacityMeasured: 'USES',
  ResourceAllocated: 'USES',
  IrritantReported: 'USES',
  FieldVisitRecorded: 'USES',
  InformalFeedbackBatchReleased: 'USES',
  InitiativeCapacityChecked: 'USES',
  LetterOfIntentRecorded: 'USES',
  ClosingRecorded: 'USES',
  PersonRegistered: 'USES',
  AuditAccessGranted: 'USES',
};

/** A state that knows how the mission spells names. */
export interface Spelt {
  names: Spellings;
}

/**
 * The same fold, told of every name in one spelling: the first. So state and rules compare names as they are, however
 * people typed them before each name had one form, and by whichever name of a domain that has two.
 */
export function spelt<State extends object>(each: Fold<State>): Fold<State & Spelt> {
  const on: Record<string, Fold<State & Spelt>['on'][string]> = { ...each.on };
  for (const [type, carries] of Object.entries(CARRIERS)) {
    const handler = each.on[type];
    if (carries === 'NO NAME' || (carries === 'USES' && !handler)) continue;
    on[type] = (state, event: Recorded) => {
      const told = inOneSpelling(state.names, event);
      handler?.(state, told as never);
    };
  }
  on['DomainsMerged'] = (state, event: Recorded<DomainsMerged>) => {
    respell(state.names, 'domain', event.data.from, event.data.into);
    each.on['DomainsMerged']?.(state, event as never);
  };
  return { initial: () => ({ ...each.initial(), names: noSpellings() }), on };
}

/** The names that the rules know of, whichever slice knows them. */
export const knownNames = (mission: ReadOnly<Readonly<Record<string, object>>>): SpellingsOfSeveral =>
  new SpellingsOfSeveral(
    Object.values(mission).flatMap((slice) => ('names' in slice ? [slice.names as Spellings] : [])),
  );

function inOneSpelling(names: Spellings, event: Recorded): Recorded {
  return { ...event, data: respelt(names, event.data) as Recorded['data'] };
}

function respelt(names: Spellings, data: object): object {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]: [string, unknown]) => {
      const kind = (NAME_FIELDS as Readonly<Record<string, SpeltKind>>)[field];
      return [field, kind && Object.hasOwn(NAME_FIELDS, field) ? respeltValue(names, kind, value) : value];
    }),
  );
}

function respeltValue(names: Spellings, kind: SpeltKind, value: unknown): unknown {
  if (typeof value === 'string') return spell(names, kind, value);
  if (Array.isArray(value)) return value.map((each) => respeltValue(names, kind, each));
  return typeof value === 'object' && value !== null ? respelt(names, value) : value;
}
