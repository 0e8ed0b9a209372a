import { fold, type ReadOnly } from '#decider';
import type { FactNamed } from '../mission-events.js';
import { followingDepartures, hasLeftBy, lastDayOf, type LastDays } from '../shared/last-days.js';
import { fieldsIn, type Sealed } from '../shared/sealed.js';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import {
  SLICES,
  type Day,
  type EvidenceRef,
  type PersonCode,
  type Ref,
  type Role,
  type Slice,
} from '../shared/vocabulary.js';
import type {
  AccessEvent,
  AuditAccessGranted,
  AuditQueryPerformed,
  AuditQuestionAnswered,
  AuditQuestionAsked,
  ErasureRequested,
  EvidenceAttached,
  SubjectKeyDestroyed,
} from './access.events.js';
import { entriesOf } from '../shared/in-order.js';

/** A span of days during which a person holds a role. */
export interface RoleSpan {
  /** Line that gave it. */
  revision: number;
  role: Role;
  from: Day;
  /** Last day, when it was given for a time. */
  until?: Day;
  /** The day it was taken away: from then on it is no longer held. */
  removedOn?: Day;
}

/** A person as they were registered: what is personal stays sealed, bound to the line that says it. */
export interface RegisteredPerson {
  /** Line that registered them first. */
  revision: number;
  organisation?: string;
  sealedFields: number;
  sealed: Sealed;
  registered: Trace;
}

/** What an acquirer wants to know, and the answer once there is one. */
export type AuditQuestion = Traced<AuditQuestionAsked['data']> & {
  answered?: Traced<AuditQuestionAnswered['data'], 'question'>;
};

/** The request that a person be erased, and what became of it. */
export type Erasure = Traced<ErasureRequested['data'], 'subject'> & {
  destroyed?: Traced<SubjectKeyDestroyed['data'], 'subject'>;
};

/** A document, with who deposited it, when, and the line of the audit trail that says so. */
export type Deposited = EvidenceAttached['data'] & { depositedOn: Day; depositedBy: PersonCode; revision: number };

/** That a person was invited to sign in: by whom, and since when they have an account. */
export interface Invited {
  by: PersonCode;
  on: Day;
  /** Line that says so. */
  revision: number;
  acceptedOn?: Day;
}

/** What an acquirer was granted, and the line that did so. */
export type Grant = AuditAccessGranted['data'] & { revision: number };

/** Who may see and do what, and what proves it. */
export interface AccessState {
  /** Every span of every role, in the order of assignment. */
  roles: Record<PersonCode, RoleSpan[]>;
  /** Those after whose last day every role has ended. */
  lastDays: LastDays;
  /** People registered, in the order of registration. */
  people: Record<PersonCode, RegisteredPerson>;
  /** What acquirers were granted and not taken away, the last grant last. */
  grants: Record<PersonCode, Grant[]>;
  /** Every grant that was ever given, whatever became of it: who bids, and for which organisation. */
  bids: Record<PersonCode, Grant[]>;
  /** What acquirers looked at, in the order of recording. */
  queries: Traced<AuditQueryPerformed['data']>[];
  /** In the order of asking. A reference is that of a bidder: another may have given the same. */
  questions: AuditQuestion[];
  /** In the order of depositing. */
  evidence: Record<EvidenceRef, Deposited>;
  /** People who are to be erased, or have been. */
  erasures: Record<PersonCode, Erasure>;
  /** People who were invited to sign in, by their last invitation. */
  invitations: Record<PersonCode, Invited>;
}

const initial = (): AccessState => ({
  roles: {},
  lastDays: {},
  people: {},
  grants: {},
  bids: {},
  queries: [],
  questions: [],
  evidence: {},
  erasures: {},
  invitations: {},
});

export const access = fold<
  AccessState,
  AccessEvent,
  FactNamed<'SuccessorAppointed' | 'PersonDeparted' | 'PersonDepartureCorrected'>
>(initial, {
  ...followingDepartures,
  PersonRegistered(state, event) {
    const { person, organisation, sealed } = event.data;
    state.people[person] = {
      revision: state.people[person]?.revision ?? event.revision,
      ...(organisation && { organisation }),
      sealedFields: fieldsIn(sealed).length,
      sealed,
      registered: traceOf(event),
    };
  },
  AccessRoleAssigned(state, { data, recordedOn, revision }) {
    (state.roles[data.person] ??= []).push({
      revision,
      role: data.role,
      from: recordedOn,
      ...(data.until && { until: data.until }),
    });
  },
  AccessRoleRemoved(state, { data, recordedOn }) {
    takeAway(state, data.person, data.role, recordedOn);
  },
  AuditAccessGranted(state, { data, recordedOn, revision }) {
    (state.grants[data.to] ??= []).push({ ...data, revision });
    (state.bids[data.to] ??= []).push({ ...data, revision });
    (state.roles[data.to] ??= []).push({ revision, role: 'ACQUIRER', from: recordedOn, until: data.until });
  },
  AuditAccessRevoked(state, { data, recordedOn }) {
    takeAway(state, data.to, 'ACQUIRER', recordedOn);
  },
  AuditQueryPerformed(state, event) {
    state.queries.push(traced(event));
  },
  AuditQuestionAsked(state, event) {
    state.questions.push(traced(event));
  },
  AuditQuestionAnswered(state, event) {
    const { question: ref, askedBy } = event.data;
    const question = questionsUnder(state, ref, askedBy)[0];
    if (question) question.answered = traced(event, 'question');
  },
  SuccessorAppointed(state, { data, recordedOn, revision }) {
    (state.roles[data.successor] ??= []).push({ revision, role: 'SUCCESSOR', from: recordedOn });
  },
  EvidenceAttached(state, { data, recordedOn, revision, metadata }) {
    state.evidence[data.evidence] = { ...data, depositedOn: recordedOn, depositedBy: metadata.actor.id, revision };
  },
  ErasureRequested(state, event) {
    state.erasures[event.data.subject] = traced(event, 'subject');
  },
  SubjectKeyDestroyed(state, event) {
    const erasure = state.erasures[event.data.subject];
    if (erasure) erasure.destroyed = traced(event, 'subject');
  },
  PersonInvited(state, { data, recordedOn, revision, metadata }) {
    state.invitations[data.person] = { by: metadata.actor.id, on: recordedOn, revision };
  },
  InvitationAccepted(state, { data, recordedOn }) {
    const invitation = state.invitations[data.person];
    if (invitation) invitation.acceptedOn = recordedOn;
  },
});

/** What was asked under a reference: by one person, or by whoever gave it. */
export const questionsUnder = <Question extends { readonly question: Ref; readonly by: PersonCode }>(
  { questions }: { readonly questions: readonly Question[] },
  ref: Ref,
  askedBy?: PersonCode,
): readonly Question[] =>
  questions.filter(({ question, by }) => question === ref && (askedBy === undefined || by === askedBy));

/** From that day on the person does not hold the role; an acquirer's grants go with it. */
function takeAway(state: AccessState, person: PersonCode, role: Role, day: Day): void {
  for (const span of state.roles[person] ?? []) {
    if (span.role === role && isHeldOn(span, day)) span.removedOn = day;
  }
  if (role === 'ACQUIRER') delete state.grants[person];
}

/** The slices of the grants in force on a day; a grant of ALL names every slice that an acquirer may ever see. */
export function grantedScope(access: ReadOnly<AccessState>, person: PersonCode, day: Day): readonly Slice[] {
  if (hasLeftBy(access, person, day)) return [];
  const scope = (access.grants[person] ?? []).filter(({ until }) => until >= day).flatMap((grant) => grant.scope);
  return scope.includes('ALL') ? SLICES : SLICES.filter((slice) => scope.includes(slice));
}

/** Do the grants in force on a day let an acquirer see key accounts? */
export const seesKeyAccounts = (access: ReadOnly<AccessState>, person: PersonCode, day: Day): boolean =>
  (access.grants[person] ?? []).some(
    ({ until, cleanTeam, scope }) => until >= day && (cleanTeam || scope.includes('ALL')),
  );

/** Is the role held on that day, as far as its own days go? */
export const isHeldOn = (span: ReadOnly<RoleSpan>, day: Day): boolean =>
  span.from <= day && !(span.until && span.until < day) && !(span.removedOn && span.removedOn <= day);

/** The roles of a person on a day, as the mission gave them, each once; none after the person's last day. */
export const rolesOn = (access: ReadOnly<AccessState>, person: PersonCode, day: Day): readonly Role[] =>
  hasLeftBy(access, person, day) ? [] : [...new Set(spansOn(access, person, day).map(({ role }) => role))];

const spansOn = (access: ReadOnly<AccessState>, person: PersonCode, day: Day): readonly ReadOnly<RoleSpan>[] =>
  (access.roles[person] ?? []).filter((span) => isHeldOn(span, day));

/** The last day of a person's last role, when every role they held has ended by that day; else undefined. */
export function accessEndedOn(access: ReadOnly<AccessState>, person: PersonCode, day: Day): Day | undefined {
  const past = (access.roles[person] ?? []).filter((span) => span.from <= day);
  if (past.length === 0) return undefined;
  if (spansOn(access, person, day).length > 0) {
    return hasLeftBy(access, person, day) ? lastDayOf(access, person) : undefined;
  }
  return past
    .map((span) => span.removedOn ?? span.until ?? day)
    .sort()
    .at(-1);
}

/** The erasure of a person, once it is requested. */
export const erasureOf = (access: ReadOnly<AccessState>, subject: PersonCode): ReadOnly<Erasure> | undefined =>
  Object.hasOwn(access.erasures, subject) ? access.erasures[subject] : undefined;

/** The last invitation of a person to sign in, if there is one. */
export const invitationOf = (access: ReadOnly<AccessState>, person: PersonCode): ReadOnly<Invited> | undefined =>
  Object.hasOwn(access.invitations, person) ? access.invitations[person] : undefined;

/** People whose personal data no one can read any more. */
export const erasedPeople = (access: ReadOnly<AccessState>): ReadonlySet<PersonCode> =>
  new Set(entriesOf(access.erasures).flatMap(([person, { destroyed }]) => (destroyed ? [person] : [])));

/** For whom a person acts: as the last grant says, else as they were registered. */
export const organisationOf = (access: ReadOnly<AccessState>, person: PersonCode): string | undefined =>
  access.grants[person]?.at(-1)?.organisation ?? access.people[person]?.organisation;

/** Has the person ever held this role in the mission? */
export const everHeld = (access: ReadOnly<AccessState>, person: PersonCode, role: Role): boolean =>
  (access.roles[person] ?? []).some((span) => span.role === role);

/** A person of the client: a person who never held a role of the firm, the acquirer or the mediator. */
export const isInternal = (access: ReadOnly<AccessState>, person: PersonCode): boolean =>
  !(access.roles[person] ?? []).some(({ role }) => OUTSIDERS.includes(role));

const OUTSIDERS: readonly Role[] = ['CONSULTANT', 'ACQUIRER', 'FIRM_ADMIN', 'MEDIATOR'];
