import { REF_KINDS, type ReadOnly, type RefKind } from '#decider';
import { exists } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';
import { SLICE_OF_KIND } from '../shared/refs.js';
import { seesMark, type Eyes } from './eyes.js';
import { knownState } from './known-state.js';
import type { LineMark } from './line-mark.js';

/** Does a reference name something of this kind that they may know of? A bidder's references are the bidder's own. */
export const isKnownRef = (mission: ReadOnly<MissionState>, eyes: Eyes, kind: RefKind, ref: string): boolean =>
  exists(knownState(mission, eyes), kind, ref);

/** Whole numbers as the audit trail writes them. */
const LINE_NUMBER = /^(?:0|[1-9]\d*)$/;

/**
 * May they know of what is cited: of the line with that number, or of something with that reference? What does not exist
 * is answered like what is hidden.
 *
 * @param lines marks of the mission's lines, by revision
 */
export function maySeeCited(
  mission: ReadOnly<MissionState>,
  eyes: Eyes,
  lines: readonly LineMark[],
  cited: string,
): boolean {
  const line = LINE_NUMBER.test(cited) ? lines[Number(cited)] : undefined;
  if (line && seesMark(eyes, line)) return true;
  return REF_KINDS.some((kind) => isInScope(eyes, kind) && isKnownRef(mission, eyes, kind, cited));
}

/** Kinds that live beside the mission's own stream are of no slice. */
function isInScope({ scope, keyAccounts }: Eyes, kind: RefKind): boolean {
  const slice = SLICE_OF_KIND[kind];
  if (slice === undefined || (kind === 'account' && !keyAccounts)) return false;
  return scope?.includes(slice) ?? true;
}
