import { fold, type Recorded } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Day, EvidenceRef, PersonCode, Rate, Ref } from '../shared/vocabulary.js';
import {
  AUTONOMOUS,
  autonomousNow,
  CONTESTED_AT_MOST,
  levelOf,
  type KnowledgeItem,
  type Mastery,
} from './knowledge-item.state.js';
import type {
  KnowledgeTransferEvent,
  ManagerAssessed,
  MentoringSessionHeld,
  PersonDeparted,
  TrainingPlanned,
} from './knowledge-transfer.events.js';
import { putLast, valuesOf } from '../shared/in-order.js';

export * from './knowledge-item.state.js';
export * from './who-knows-what.js';

/** A client whose relation is followed. */
export interface KeyAccount {
  /** Line that recorded it first. */
  revision: number;
  revenueShare: Rate;
  holder: PersonCode;
  declared: Trace;
  /** Every change of holder, in order. */
  transfers: (Trace & { from: PersonCode; to: PersonCode; evidence: EvidenceRef })[];
}

/** A person's leaving, as last corrected; the line that first said so. */
export type Departure = {
  -readonly [Name in keyof Traced<PersonDeparted['data']>]: Traced<PersonDeparted['data']>[Name];
};

/** Who knows what, and who takes over. */
export interface KnowledgeTransferState {
  plan?: { plan: Ref; receivers: readonly PersonCode[]; due: Day };
  /** In the order of identification: the register order. */
  items: Record<Ref, KnowledgeItem>;
  /** From the day it is recorded, a departed person is no longer counted. */
  departures: Record<PersonCode, Departure>;
  /** Assessments of the managers as a group, in the order of recording. */
  managers: Traced<ManagerAssessed['data']>[];
  trainings: Record<
    Ref,
    Omit<TrainingPlanned['data'], 'occurredOn' | 'training'> & { revision: number; planned: Trace; completed?: Trace }
  >;
  mentoring: Traced<MentoringSessionHeld['data']>[];
  keyAccounts: Record<Ref, KeyAccount>;
}

const initial = (): KnowledgeTransferState => ({
  items: {},
  departures: {},
  managers: [],
  trainings: {},
  mentoring: [],
  keyAccounts: {},
});

export const knowledgeTransfer = fold<KnowledgeTransferState, KnowledgeTransferEvent>(initial, {
  KnowledgeTransferPlanOpened(state, { data: { plan, receivers, due } }) {
    state.plan = { plan, receivers, due };
  },
  KnowledgeItemIdentified(state, event) {
    const { item, name, criticality, holders, kind, firmCreated } = event.data;
    const identified = traceOf(event);
    const known: KnowledgeItem = {
      revision: event.revision,
      name,
      criticality,
      identified,
      firmCreated,
      mastery: {},
      levels: [],
      sessions: [],
      documents: [],
      confirmed: [],
      lastEvidence: identified,
      ...(kind && { kind }),
    };
    for (const holder of holders) setLevel(known, holder, { level: AUTONOMOUS, last: identified });
    state.items[item] = known;
  },
  KnowledgeItemDocumented(state, event) {
    state.items[event.data.item]?.documents.push({ document: event.data.document, ...traceOf(event) });
  },
  KnowledgeItemRetired(state, event) {
    const known = state.items[event.data.item];
    if (known) known.retired = { ...traceOf(event), reason: event.data.reason };
  },
  KnowledgeTransferSessionHeld(state, event) {
    const { item, from, to, level, minutes } = event.data;
    const known = state.items[item];
    if (!known) return;
    const last = traceOf(event);
    setLevel(known, to, { ...known.mastery[to], level: Math.max(levelOf(known, to), level), last });
    known.sessions.push({ from, to, level, minutes, ...last });
    refresh(known, event);
  },
  AutonomyAssessed(state, event) {
    const { item, person, level, assessor, evidence } = event.data;
    const known = state.items[item];
    if (!known) return;
    const last = traceOf(event);
    const assessment = { ...last, level, assessor, ...(evidence && { evidence }) };
    setLevel(known, person, { level, last, assessment });
    refresh(known, event, evidence);
  },
  AutonomyConfirmedByReceiver(state, event) {
    const { item, person } = event.data;
    const assessment = state.items[item]?.mastery[person]?.assessment;
    if (!assessment) return;
    assessment.confirmed = traceOf(event);
    state.items[item]?.confirmed.push(assessment.revision);
  },
  AutonomyContested(state, event) {
    const { item, person, reason } = event.data;
    const known = state.items[item];
    const mastery = known?.mastery[person];
    if (!known || !mastery?.assessment) return;
    const last = traceOf(event);
    const assessment = { ...mastery.assessment, contested: { ...last, reason } };
    setLevel(known, person, { level: Math.min(mastery.level, CONTESTED_AT_MOST), last, assessment });
  },
  KnowledgeRegressed(state, event) {
    const { item, person, level } = event.data;
    const known = state.items[item];
    if (!known) return;
    const mastered = isMastered(state, known);
    setLevel(known, person, { level, last: traceOf(event) });
    if (mastered) noteLoss(state, known, event);
  },
  PersonDeparted(state, event) {
    const mastered = valuesOf(state.items).filter((item) => isMastered(state, item));
    putLast(state.departures, event.data.person, traced(event));
    for (const item of mastered) noteLoss(state, item, event);
  },
  PersonDepartureCorrected(state, { data: { person, lastDay, cancelled } }) {
    const departure = state.departures[person];
    if (!departure) return;
    if (!cancelled) departure.lastDay = lastDay ?? departure.lastDay;
    else {
      delete state.departures[person];
      for (const item of valuesOf(state.items)) if (isMastered(state, item)) delete item.lost;
    }
  },
  ManagerAssessed(state, event) {
    state.managers.push(traced(event));
  },
  TrainingPlanned(state, event) {
    const { training, person, skill, due } = event.data;
    state.trainings[training] = { revision: event.revision, person, skill, due, planned: traceOf(event) };
  },
  TrainingCompleted(state, event) {
    const planned = state.trainings[event.data.training];
    if (planned) planned.completed = traceOf(event);
  },
  MentoringSessionHeld(state, event) {
    state.mentoring.push(traced(event));
  },
  KeyAccountDeclared(state, event) {
    const { account, revenueShare, holder } = event.data;
    state.keyAccounts[account] = {
      revision: event.revision,
      revenueShare,
      holder,
      declared: traceOf(event),
      transfers: [],
    };
  },
  KeyAccountRelationTransferred(state, event) {
    const { account, from, to, evidence } = event.data;
    const known = state.keyAccounts[account];
    if (!known) return;
    known.holder = to;
    known.transfers.push({ from, to, evidence, ...traceOf(event) });
  },
});

function setLevel(item: KnowledgeItem, person: PersonCode, mastery: Mastery): void {
  item.mastery[person] = mastery;
  item.levels.push({ person, level: mastery.level, recordedOn: mastery.last.recordedOn });
  if (mastery.level >= AUTONOMOUS) delete item.lost;
}

/** Does a person who is still there do it alone? */
const isMastered = (state: KnowledgeTransferState, item: KnowledgeItem): boolean =>
  autonomousNow(item).some((person) => !Object.hasOwn(state.departures, person));

function noteLoss(state: KnowledgeTransferState, item: KnowledgeItem, event: Recorded<KnowledgeTransferEvent>): void {
  if (!isMastered(state, item)) item.lost = traceOf(event);
}

/** The freshest evidence is that of the latest business day, even when an older one is recorded after it. */
function refresh(item: KnowledgeItem, event: Recorded<KnowledgeTransferEvent>, evidence?: EvidenceRef): void {
  if (event.data.occurredOn >= item.lastEvidence.on)
    item.lastEvidence = { ...traceOf(event), ...(evidence && { evidence }) };
}
