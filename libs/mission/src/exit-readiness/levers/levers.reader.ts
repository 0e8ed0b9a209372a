import { sees, type ReadingRights } from '../../reading/reading-rights.js';
import { worded, type Language } from '../../shared/wording.js';
import { leverAct } from './lever-acts.js';
import type { GateWayOut, ReadinessLever } from './lever.shapes.js';
import { nearestRelays } from './knowledge-levers.js';
import type { WayOut, WeighedLever } from './levers.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/**
 * Levers as a person reads them. What key accounts are worth is left out for who may not see key accounts, and so is who
 * could take an item over for whom knowledge transfer is closed.
 */
export const readLevers = (
  inputs: ReadinessInputs,
  levers: readonly WeighedLever[],
  rights: ReadingRights,
  language: Language,
): readonly ReadinessLever[] =>
  levers
    .filter(({ action }) => rights.keyAccounts || action !== 'TRANSFER_KEY_ACCOUNT')
    .map(({ action, subjects, effect }) => ({
      action,
      subjects,
      act: worded(
        leverAct(inputs, { action, subjects }, (slice) => sees(rights, slice)),
        language,
      ),
      ...effect,
      nearest:
        action === 'TRANSFER_ITEM' && sees(rights, 'knowledge-transfer')
          ? subjects.flatMap((item) => nearestRelays(inputs, item))
          : [],
    }));

/** What lifts each open gate, as a person reads it. */
export const readWaysOut = (
  inputs: ReadinessInputs,
  ways: readonly WayOut[],
  rights: ReadingRights,
  language: Language,
): readonly GateWayOut[] =>
  ways.map(({ gate, levers, effect: { points, lifts, verdict } }) => ({
    gate,
    steps: levers.map((lever) => ({
      action: lever.action,
      subjects: lever.subjects,
      act: worded(
        leverAct(inputs, lever, (slice) => sees(rights, slice)),
        language,
      ),
    })),
    points,
    lifts,
    verdict,
  }));
