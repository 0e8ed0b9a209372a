import { workingDaysBetween } from '#calendar';
import type { DomainEvent, ReadOnly, Recorded } from '#decider';
import type { Holding } from '../event-fields.js';
import type { MissionEvent } from '../mission-events.js';
import { missionFlags } from '../mission-flags.js';
import type { MissionState } from '../mission-state.js';
import type { FlagCode } from '../refusals/flags.js';
import type { Day } from '../shared/vocabulary.js';
import { plannedDays } from './planned-days.js';

/** What marks an event, told by the mission just after it and the day on which one asks. */
export type FlagRule<E extends DomainEvent> = (
  state: ReadOnly<MissionState>,
  event: Recorded<E>,
  asOf: Day,
) => readonly (FlagCode | false)[];

/** Flags of some event types. An event type left out is never marked, except by the rules for all events. */
export type FlagTable<E extends DomainEvent> = {
  readonly [Type in E['type']]?: FlagRule<Extract<E, { readonly type: Type }>>;
};

/** An event recorded more than this many working days after the fact is late. */
const LATE_AFTER = 5;

/** The fields in which events cite documents. Cite one in another and the compiler asks for it. */
const EVIDENCE_FIELDS: Readonly<Record<Holding<'evidence'>, true>> = {
  evidence: true,
  document: true,
  nda: true,
  powerReference: true,
};

/**
 * The flags of one event. They are never stored: the result of a command and every view compute them here.
 *
 * @param state the mission just after the event
 * @param asOf the day on which one asks; some flags only show with time
 */
export function flagsOf(state: ReadOnly<MissionState>, event: Recorded, asOf: Day): readonly FlagCode[] {
  const rule = missionFlags[event.type as MissionEvent['type']] as FlagRule<DomainEvent> | undefined;
  const isLate = isRecordedLate(event.data.occurredOn, event.recordedOn);
  const late = event.metadata.origin === 'IMPORT' ? 'IMPORTED' : isLate && 'LATE_RECORD';
  const unregistered = citedEvidence(event).some((ref) => !isRegistered(state, ref)) && 'EVIDENCE_UNREGISTERED';
  const represented = event.metadata.actor.onBehalfOf !== undefined && 'ON_BEHALF';
  const { occurredOn } = event.data;
  const overdue = plannedDays(event).some((day) => day < occurredOn) && 'ALREADY_PAST';
  const early = isBeforeMission(state, event) && 'BEFORE_MISSION';
  return [...(rule?.(state, event, asOf) ?? []), overdue, early, late, unregistered, represented].filter(
    (flag): flag is FlagCode => flag !== false,
  );
}

/** Flags of the events that a state ends with. */
export const flagsIn = (state: ReadOnly<MissionState>, events: readonly Recorded[]): readonly FlagCode[] => [
  ...new Set(events.flatMap((event) => flagsOf(state, event, event.recordedOn))),
];

/** Did it happen before the mission was drafted or was to start? History that is brought in did, and is marked as that. */
const isBeforeMission = (
  { mission: { draft } }: ReadOnly<Pick<MissionState, 'mission'>>,
  { data: { occurredOn }, metadata }: Recorded,
): boolean =>
  draft !== undefined &&
  occurredOn < draft.occurredOn &&
  occurredOn < draft.plannedStart &&
  metadata.origin !== 'IMPORT';

/** Was a fact recorded so long after its day that it could not be known in time? */
export const isRecordedLate = (occurredOn: Day, recordedOn: Day): boolean =>
  workingDaysBetween(occurredOn, recordedOn) > LATE_AFTER;

/** Is it a registered document, or an absence test, which is cited in the same place? */
export const isRegistered = (
  { access, exitReadiness }: ReadOnly<Pick<MissionState, 'access' | 'exitReadiness'>>,
  ref: string,
): boolean => Object.hasOwn(access.evidence, ref) || Object.hasOwn(exitReadiness.tests, ref);

/** The evidence that an event cites. */
function citedEvidence({ data }: Recorded): readonly string[] {
  const fields = data as Readonly<Record<string, unknown>>;
  return Object.keys(EVIDENCE_FIELDS)
    .flatMap((name) => fields[name] ?? [])
    .filter((ref) => typeof ref === 'string');
}
