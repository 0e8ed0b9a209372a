import { isRefusal, type ReadOnly, type Refusal } from '#decider';
import { AUDIT_QUESTIONS } from './access/audit-questions.reader.js';
import { AGENDA } from './agenda.js';
import type { MissionState } from './mission-state.js';
import { readingRights, type ViewRule } from './reading/reading-rights.js';
import type { Day, PersonCode, Ref } from './shared/vocabulary.js';
import type { FirmAdmins } from './visibility/membership.js';

/** Of what a program can be told. */
export const NOTIFICATION_KINDS = [
  'signal.raised',
  'signal.closed',
  'gate.opened',
  'gate.lifted',
  'question.asked',
  'question.answered',
  'notice.overdue',
  'mission.changed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Who has a program told of a mission: whoever leads it, is sent to it, or administers it. No acquirer does. */
export const WEBHOOKS: ViewRule = {
  view: 'webhooks',
  slice: 'none',
  readers: ['LEADERSHIP', 'CONSULTANT', 'FIRM_ADMIN'],
};

/** The view in which each kind can be looked up: who may not read it is not told. */
const LOOKED_UP_IN: Readonly<Record<NotificationKind, ViewRule>> = {
  'signal.raised': { view: 'weakSignals', slice: 'weak-signals' },
  'signal.closed': { view: 'weakSignals', slice: 'weak-signals' },
  'gate.opened': { view: 'exitReadiness', slice: 'exit-readiness' },
  'gate.lifted': { view: 'exitReadiness', slice: 'exit-readiness' },
  'question.asked': AUDIT_QUESTIONS,
  'question.answered': AUDIT_QUESTIONS,
  'notice.overdue': AGENDA,
  'mission.changed': { view: 'missionChanged', slice: 'none' },
};

/** Of what the program of a person may be told of a mission on a day; refused where they may have none. */
export function kindsFor(
  state: ReadOnly<Pick<MissionState, 'mission' | 'access'>> | undefined,
  admins: FirmAdmins,
  person: PersonCode,
  day: Day,
  mission: Ref,
): readonly NotificationKind[] | Refusal {
  const rights = (rule: ViewRule) => readingRights(rule, state, admins, person, day, mission);
  const refusal = rights(WEBHOOKS);
  if (isRefusal(refusal)) return refusal;
  return NOTIFICATION_KINDS.filter((kind) => !isRefusal(rights(LOOKED_UP_IN[kind])));
}
