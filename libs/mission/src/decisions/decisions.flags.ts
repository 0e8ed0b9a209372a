import { workingDaysBetween } from '#calendar';
import type { FlagTable } from '../pipeline/flags.js';
import { delegationsOn } from '../governance/effective-decider.js';
import type { DecisionsEvent } from './decisions.events.js';

/** Working days within which a decision must have its reason. */
export const JUSTIFY_WITHIN = 5;

export const decisionFlags: FlagTable<DecisionsEvent> = {
  DecisionTaken({ governance }, { data }, asOf) {
    const delegations = delegationsOn(governance, data.domain, data.effectiveOn);
    const decisive = delegations.find(({ level }) => level >= 5);
    const joint = decisive ? undefined : delegations.find(({ level }) => level === 4);
    return [
      // Proposals have no command yet: every decision is taken without recorded options.
      'UNPROPOSED',
      !data.justification &&
        workingDaysBetween(data.occurredOn, asOf) > JUSTIFY_WITHIN &&
        'JUSTIFICATION_MISSING',
      decisive !== undefined && decisive.holder !== data.by && 'DECIDED_OVER_DELEGATION',
      joint !== undefined && 'JOINT_AGREEMENT_MISSING',
    ];
  },
};
