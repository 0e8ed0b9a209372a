import { isRefusal, type Fact, type Origin, type ReadOnly, type Refusal } from '#decider';
import type { RecordedEvent } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import { SYSTEM, type Day } from '../shared/vocabulary.js';
import { eyesOf } from '../visibility/eyes.js';
import { knownState } from '../visibility/known-state.js';
import type { Acting, Command, Surroundings } from './command.js';
import { withDefaults, type Envelope } from './envelope.js';
import { checkCounts } from './count-check.js';
import { checkRefs, checkStarred, withoutBlanks } from './field-checks.js';
import { withGivenRefs } from './given-refs.js';
import { inKnownNames } from './named.js';
import { actingRole } from './membership-check.js';
import { firmsOf, isStranger, knowsDiagnostic, membershipOn, type FirmAdmins } from '../visibility/membership.js';
import { checkOrigin } from './origin-check.js';
import { withoutRepeats } from './repeats.js';
import { checkRepresented } from './represented-check.js';
import { checkSpans } from './span-check.js';
import { checkStatus } from './status-check.js';

/** What a command came to before anything is stored: the facts to record, by whom and for which day. */
export interface Decided {
  readonly actor: Acting;
  readonly occurredOn: Day;
  readonly origin?: Origin;
  /** The input as it was understood: with defaults, references and names as the mission knows them. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly facts: readonly Fact<RecordedEvent>[];
}

/** The caller pinned a revision which is not the stream's any more. */
export const OUTDATED = 'outdated';

/** What a command is judged on. */
export interface Seen extends Surroundings {
  readonly state: ReadOnly<MissionState>;
  /** Revision of the stream it writes to. */
  readonly revision: number;
}

/**
 * Does the command write into something of which its sender may know nothing? Then nothing of it is answered: neither
 * what is recorded there, nor how far it goes, nor that a command id has been used. A new code is not foreign.
 */
export function isForeign(
  command: Command,
  { actor }: Pick<Envelope, 'actor'>,
  { state, diagnostic }: Pick<Seen, 'state' | 'diagnostic'>,
  admins: FirmAdmins,
  today: Day,
): boolean {
  if (command.writesTo === 'diagnostic') {
    return diagnostic?.completed !== undefined && !knowsDiagnostic(diagnostic, admins, actor);
  }
  if (command.beforeMission && state.mission.status === 'NONE') return false;
  return actor !== SYSTEM && isStranger(state, admins, actor, today);
}

/** What is seen, without a diagnostic that its reader may not know: for them there is none. */
const withoutForeign = ({ diagnostic, ...seen }: Seen, { actor }: Envelope, admins: FirmAdmins): Seen =>
  diagnostic && knowsDiagnostic(diagnostic, admins, actor) ? { ...seen, diagnostic } : seen;

/** A code that is taken cannot be given again: that much is told, and no more. */
export const taken = ({ writesTo }: Command, { mission, input }: Envelope): Refusal =>
  writesTo === 'diagnostic'
    ? refuse('REF_TAKEN', { kind: 'diagnostic', ref: String(input['diagnostic']) })
    : refuse('REF_TAKEN', { kind: 'mission', ref: mission ?? '' });

/**
 * The order of checks, the same for every command; the first failure wins. Check 1, the shape of the input, is the wall
 * in front of us; check 3, a command id that is already stored, is answered before this to whoever has a part in it.
 */
export function judge(
  command: Command,
  envelope: Envelope,
  seen: Seen,
  today: Day,
  admins: FirmAdmins,
): Decided | Refusal | typeof OUTDATED {
  const { state, revision, ...surroundings } = withoutForeign(seen, envelope, admins);
  const ref = envelope.mission ?? '';
  const foreign = isForeign(command, envelope, seen, admins, today);

  // 2: the mission exists, for those who have a part in it
  if (!command.beforeMission && foreign) return refuse('MISSION_UNKNOWN', { mission: ref });
  // 4: membership
  const role = actingRole(command, state, admins, envelope.actor, today, envelope.input);
  if (isRefusal(role)) return role;
  if (foreign) return taken(command, envelope);
  // 5: status
  const closed = command.beforeMission ? undefined : checkStatus(state.mission, ref, command);
  if (closed) return closed;
  // 6: the pinned revision
  if (envelope.expectedRevision !== undefined && envelope.expectedRevision !== revision) return OUTDATED;
  // 7 and 8: what is required, what it names, how many there are, and what begins before it ends
  const eyes = eyesOf(state, membershipOn(state, admins, envelope.actor, today).roles, envelope.actor, today);
  const known = knownState(state, eyes);
  const said = withoutRepeats(command.fields, withoutBlanks(command.fields, envelope.input));
  if (isRefusal(said)) return said;
  const given = withGivenRefs(command.fields, withDefaults(command.fields, said), known);
  const occurredOn = envelope.occurredOn ?? today;
  const unfit =
    checkStarred(command.fields, given) ??
    checkRefs(command.fields, given, {
      state,
      eyes,
      today,
      occurredOn,
      countedOnFrom: envelope.origin ? occurredOn : today,
    }) ??
    checkCounts(command.fields, given, state) ??
    checkSpans(command.fields, given, occurredOn) ??
    checkRepresented(envelope, { state, eyes }, admins, today) ??
    checkOrigin(envelope, state, admins, { today, occurredOn });
  if (unfit) return unfit;
  const input = inKnownNames(command.fields, given, known, Object.keys(admins), envelope.newName ?? false);
  if (isRefusal(input)) return input;

  // 9 to 11: the command's own rules, the date, and last of all the life of the thing
  const actor = { id: envelope.actor, role, ...(envelope.onBehalfOf && { onBehalfOf: envelope.onBehalfOf }) };
  const firms = firmsOf(admins, envelope.actor);
  const circumstances = { mission: ref, actor, eyes, firms, today, occurredOn, ...surroundings };
  // What the actor may not know of cannot stand in a refusal, because it is not judged on.
  const decision = command.decide(known, input, circumstances);
  if (isRefusal(decision) && decision.refused !== 'WRONG_STATE') return decision;
  if (occurredOn > today) return refuse('FUTURE_DATE', { date: occurredOn });
  if (isRefusal(decision)) return decision;
  return { actor, occurredOn, input, facts: decision, ...(envelope.origin && { origin: envelope.origin }) };
}
