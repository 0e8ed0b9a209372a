import { REF_KINDS, type ReadOnly, type RefKind } from '#decider';
import type { RecordedEvent } from '../mission-events.js';
import { exists } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';
import { SLICE_OF_KIND } from '../shared/refs.js';
import { seesMark, type Eyes } from './eyes.js';
import { knownState } from './known-state.js';
import { audienceOfLine, type LineMark } from './line-mark.js';
import type { Audience } from './visibility.js';

/** Does a reference name something of this kind that they may know of? A bidder's references are the bidder's own. */
export const isKnownRef = (state: ReadOnly<MissionState>, eyes: Eyes, kind: RefKind, ref: string): boolean =>
  exists(knownState(state, eyes), kind, ref);

/** Whole numbers as the audit trail writes them. */
const LINE_NUMBER = /^(?:0|[1-9]\d*)$/;

/**
 * May they know of what is cited: of the line with that number, or of something with that reference? What does not exist
 * is answered like what is hidden.
 *
 * @param lines marks of the mission's lines, by revision
 */
export function maySeeCited(
  state: ReadOnly<MissionState>,
  eyes: Eyes,
  lines: readonly LineMark[],
  cited: string,
): boolean {
  const line = LINE_NUMBER.test(cited) ? lines[Number(cited)] : undefined;
  if (line && seesMark(eyes, line)) return true;
  return REF_KINDS.some((kind) => SLICE_OF_KIND[kind] !== undefined && mayReadRef(state, eyes, kind, cited));
}

/** Does a reference name something of this kind that they may also read of? What lives beside the mission is of no slice. */
export function mayReadRef(state: ReadOnly<MissionState>, eyes: Eyes, kind: RefKind, ref: string): boolean {
  if (!isKnownRef(state, eyes, kind, ref)) return false;
  const slice = SLICE_OF_KIND[kind];
  return slice === undefined || seesMark(eyes, { slice, audience: audienceOf(state, kind, ref) });
}

/** Who may know that there is such a thing: whoever may know of the line that says so first. */
function audienceOf({ access }: ReadOnly<MissionState>, kind: RefKind, ref: string): Audience {
  const document = kind === 'evidence' && access.evidence[ref];
  if (document) return audienceOfLine('EvidenceAttached', document);
  const type = CONFIDENTIAL[kind];
  return type === undefined ? 'grant' : audienceOfLine(type, {});
}

/** Kinds of things of which some acquirers do not learn, with the event that brings one about. */
const CONFIDENTIAL: Readonly<Partial<Record<RefKind, RecordedEvent['type']>>> = {
  account: 'KeyAccountDeclared',
  clarification: 'ClarificationRequested',
  observation: 'ObservationNoted',
};
