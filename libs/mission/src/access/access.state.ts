import { fold, type ReadOnly } from '#decider';
import type { SuccessorAppointed } from '../exit-readiness/exit-readiness.events.js';
import type { Day, EvidenceRef, PersonCode, Role } from '../shared/vocabulary.js';
import type { AccessEvent, AuditAccessGranted, EvidenceAttached } from './access.events.js';

/** A span of days during which a person holds a role. */
export interface RoleSpan {
  role: Role;
  from: Day;
  /** Last day, when it was given for a time. */
  until?: Day;
  /** The day it was taken away: from then on it is no longer held. */
  removedOn?: Day;
}

/** Who may see and do what, and what proves it. */
export interface AccessState {
  /** Every span of every role, in the order of assignment. */
  roles: Record<PersonCode, RoleSpan[]>;
  /** People registered, with their organisation. */
  people: Record<PersonCode, { organisation?: string }>;
  /** What acquirers were granted, the last grant last. */
  grants: Record<PersonCode, AuditAccessGranted['data'][]>;
  evidence: Record<EvidenceRef, EvidenceAttached['data'] & { depositedOn: Day }>;
}

export const access = fold<AccessState, AccessEvent, SuccessorAppointed>(() => ({ roles: {}, people: {}, grants: {}, evidence: {} }), {
  PersonRegistered(state, { data }) {
    state.people[data.person] = { ...(data.organisation && { organisation: data.organisation }) };
  },
  AccessRoleAssigned(state, { data, recordedOn }) {
    (state.roles[data.person] ??= []).push({
      role: data.role,
      from: recordedOn,
      ...(data.until && { until: data.until }),
    });
  },
  AccessRoleRemoved(state, { data, recordedOn }) {
    for (const span of state.roles[data.person] ?? []) {
      if (span.role === data.role && isHeldOn(span, recordedOn)) span.removedOn = recordedOn;
    }
  },
  AuditAccessGranted(state, { data, recordedOn }) {
    (state.grants[data.to] ??= []).push(data);
    (state.roles[data.to] ??= []).push({ role: 'ACQUIRER', from: recordedOn, until: data.until });
  },
  SuccessorAppointed(state, { data, recordedOn }) {
    (state.roles[data.successor] ??= []).push({ role: 'SUCCESSOR', from: recordedOn });
  },
  EvidenceAttached(state, { data, recordedOn }) {
    state.evidence[data.evidence] = { ...data, depositedOn: recordedOn };
  },
});

/** Is the role held on that day? */
export const isHeldOn = (span: ReadOnly<RoleSpan>, day: Day): boolean =>
  span.from <= day && !(span.until && span.until < day) && !(span.removedOn && span.removedOn <= day);

/** The roles of a person on a day, as the mission gave them. */
export const rolesOn = (access: ReadOnly<AccessState>, person: PersonCode, day: Day): readonly Role[] =>
  (access.roles[person] ?? []).filter((span) => isHeldOn(span, day)).map((span) => span.role);

/** The last day of a person's last role, when every role they held has ended by that day; else undefined. */
export function accessEndedOn(access: ReadOnly<AccessState>, person: PersonCode, day: Day): Day | undefined {
  const past = (access.roles[person] ?? []).filter((span) => span.from <= day);
  if (past.length === 0 || past.some((span) => isHeldOn(span, day))) return undefined;
  return past.map((span) => span.removedOn ?? span.until ?? day).sort().at(-1);
}

/** Has the person ever held this role in the mission? */
export const everHeld = (access: ReadOnly<AccessState>, person: PersonCode, role: Role): boolean =>
  (access.roles[person] ?? []).some((span) => span.role === role);

/** A person of the client: somebody who never held a role of the firm, the acquirer or the mediator. */
export const isInternal = (access: ReadOnly<AccessState>, person: PersonCode): boolean =>
  !(access.roles[person] ?? []).some(({ role }) => OUTSIDERS.includes(role));

const OUTSIDERS: readonly Role[] = ['CONSULTANT', 'ACQUIRER', 'FIRM_ADMIN', 'MEDIATOR'];
