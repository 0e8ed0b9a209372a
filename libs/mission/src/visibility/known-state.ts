import type { ReadOnly } from '#decider';
import type { CheckpointLogState } from '../access/checkpoint-log.state.js';
import type { MissionState } from '../mission-state.js';
import { entriesOf } from '../shared/in-order.js';
import { withoutOwnersLoad } from '../weak-signals/weak-signals.state.js';
import { isRivals, mayName, type Eyes } from './eyes.js';
import { aBid, aDocument, aPerson } from './visibility.js';

type Mission = ReadOnly<MissionState>;

/**
 * Slices of a mission as a person may know them: without what is a matter of other bidders, and for an acquirer without
 * how the owner feels. Worked out anew each time, as the state that rules are given goes on being folded.
 */
export function knownState<State>(state: ReadOnly<State>, eyes: Eyes): ReadOnly<State> {
  if (eyes.scope === undefined) return state;
  const slices = state as Partial<Mission>;
  const weakSignals = slices.weakSignals && withoutOwnersLoad(slices.weakSignals);
  const hasRivals = eyes.rivals !== undefined && eyes.rivals.length > 0;
  if (!hasRivals && weakSignals === slices.weakSignals) return state;
  return {
    ...state,
    ...(weakSignals && { weakSignals }),
    ...(slices.access && { access: knownAccess(slices.access, eyes) }),
    ...(slices.exitReadiness && { exitReadiness: knownExit(slices.exitReadiness, eyes) }),
  };
}

/** Documents as readers may know them, as long as the document is kept: the same object for the same eyes. */
const known = new WeakMap<object, Map<string, object>>();

const MOST_KEPT = 20;

/** The same of a document, which no event changes: it is replaced by another one. */
export function knownDocument<State>(document: ReadOnly<State>, eyes: Eyes): ReadOnly<State> {
  if (eyes.scope === undefined) return document;
  const kept = known.get(document as object) ?? new Map<string, object>();
  known.set(document as object, kept);
  const whose = eyes.rivals?.join() ?? '';
  const found = kept.get(whose) ?? (knownState(document, eyes) as object);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(whose, found);
  return found as ReadOnly<State>;
}

/** Roles stay: who is internal and who is of the firm rests on them, and no view lists them. */
function knownAccess(access: Mission['access'], eyes: Eyes): Mission['access'] {
  const bids = (person: string) => !isRivals(eyes, aBid(person));
  const people = (person: string) => !isRivals(eyes, aPerson(person));
  return {
    ...access,
    people: only(access.people, people),
    grants: only(access.grants, bids),
    bids: only(access.bids, bids),
    queries: access.queries.filter(({ person }) => bids(person)),
    questions: access.questions.filter(({ by }) => bids(by)),
    evidence: only(access.evidence, (evidence) => !isRivals(eyes, aDocument(evidence))),
    erasures: only(access.erasures, people),
  };
}

/** A letter of intent and a closing stay: gates rest on them, and no view names the buyer. */
function knownExit(exit: Mission['exitReadiness'], eyes: Eyes): Mission['exitReadiness'] {
  const isKnown = ({ by }: { readonly by: string }) => !isRivals(eyes, aPerson(by));
  return {
    ...exit,
    ...(exit.plan && {
      plan: { ...exit.plan, recipients: exit.plan.recipients.filter((recipient) => mayName(eyes, recipient)) },
    }),
    acceptances: exit.acceptances.filter((accepted) => isKnown(accepted) && mayName(eyes, accepted.recipient)),
    reserves: Object.fromEntries(entriesOf(exit.reserves).filter(([, { stated }]) => isKnown(stated))),
  };
}

/** The checkpoints of a mission without the other bidders among those who looked at them. */
export function knownLog(log: ReadOnly<CheckpointLogState>, eyes: Eyes): ReadOnly<CheckpointLogState> {
  const isKnown = ({ by }: { readonly by: string }) => !isRivals(eyes, aPerson(by));
  return { ...log, witnessed: log.witnessed.filter(isKnown), verified: log.verified.filter(isKnown) };
}

const only = <Value>(
  named: Readonly<Record<string, Value>>,
  isKnown: (name: string) => boolean,
): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(named).filter(([name]) => isKnown(name)));
