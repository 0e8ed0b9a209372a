import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees, type ReadingRights } from '../reading/reading-rights.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { readRights, readZones } from './decision-rights.reader.js';
import { governanceGaps } from './gaps/governance-gaps.js';
import { delegationsOf, isInForceOn } from '../governance/governance.state.js';
import type { Delegation, Governance, TakenDecision } from './governance.shapes.js';
import { valuesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'mission' | 'governance' | 'decisions' | 'access' | 'transfer' | 'exitReadiness'>;

/** The governance of a mission as a person reads it: rights as they are on a business day, gaps on that of the answer. */
export function readGovernance(view: OpenView<State>, onDay: Day, language: Language): Governance {
  const { state, asOf, rights } = view;
  const gaps = governanceGaps(state, asOf.day).filter(({ slice }) => sees(rights, slice));
  return {
    asOf,
    onDay,
    gaps: shownNotices(gaps, view, language),
    ...readMandate(state, rights),
    rights: readRights(state, rights, onDay),
    overlapZones: readZones(state, onDay),
    delegations: readDelegations(state, onDay),
    decisions: sees(rights, 'decisions') ? readDecisions(state) : [],
  };
}

/** What the mission's frame says of governance; an acquirer sees it when their grant has the frame. */
function readMandate(
  { mission }: ReadOnly<State>,
  rights: ReadingRights,
): Pick<Governance, 'scope' | 'reportingLine' | 'sponsor'> {
  const { scope, reportingLine, sponsor } = sees(rights, 'mission') ? mission : {};
  return { scope, reportingLine, sponsor };
}

const readDelegations = ({ governance }: ReadOnly<State>, onDay: Day): readonly Delegation[] =>
  delegationsOf(governance).map((delegation) => ({
    ...delegation,
    validTo: delegation.validTo,
    ceilingCents: delegation.ceilingCents,
    inForce: isInForceOn(delegation, onDay),
  }));

const readDecisions = ({ decisions }: ReadOnly<State>): readonly TakenDecision[] =>
  valuesOf(decisions.taken).map((decision) => ({
    ...decision,
    title: decision.title,
    amountCents: decision.amountCents,
    justification: decision.justification,
    supersededBy: decision.supersededBy,
  }));
