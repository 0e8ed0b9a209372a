import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees, type ReadingRights } from '../reading/reading-rights.js';
import type { Day, Domain } from '../shared/vocabulary.js';
import type {
  DecisionProcess as ShownDecisionProcess,
  DecisionRights,
  DecisionRight,
  OverlapZone,
} from './decision-rights.shapes.js';
import { effectiveDecider } from '../governance/effective-decider.js';
import { processOn, type DecisionProcess } from '../governance/governance.state.js';
import { entriesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'mission' | 'governance'>;

/** Who decides what on a business day. */
export const readDecisionRights = ({ state, asOf, rights }: OpenView<State>, onDay: Day): DecisionRights => ({
  asOf,
  onDay,
  rights: readRights(state, rights, onDay),
  zonesWithoutProcess: readZones(state, onDay).filter(({ settled }) => !settled),
});

/** The right to decide of every domain on a business day. */
export const readRights = (state: ReadOnly<State>, reader: ReadingRights, onDay: Day): readonly DecisionRight[] =>
  state.governance.domains.map((domain) => readRight(state, reader, domain, onDay));

/** Every overlap zone, and whether it is settled on a business day. */
export const readZones = ({ governance }: ReadOnly<State>, onDay: Day): readonly OverlapZone[] =>
  entriesOf(governance.zones).map(([domain, { parties, kind, declaredOn }]) => ({
    domain,
    parties,
    kind,
    declaredOn,
    settled: processOn(governance.processes, domain, onDay) !== undefined,
  }));

function readRight(
  { mission, governance }: ReadOnly<State>,
  reader: ReadingRights,
  domain: Domain,
  onDay: Day,
): DecisionRight {
  const { rule, decider, mayDecide, delegation, since } = effectiveDecider(governance, domain, onDay);
  const process = processOn(governance.processes, domain, onDay);
  return {
    domain,
    rule,
    mayDecide,
    decider,
    level: delegation?.level,
    grantor: delegation?.grantor,
    ceilingCents: delegation?.ceilingCents,
    since,
    until: delegation?.validTo,
    process: process ? readProcess(process) : undefined,
    outOfScope: sees(reader, 'mission') ? (mission.scope?.excluded.includes(domain) ?? false) : undefined,
  };
}

const readProcess = ({ conflictPath, reason, ...process }: ReadOnly<DecisionProcess>): ShownDecisionProcess => ({
  ...process,
  conflictPath: conflictPath.map(({ step, person }) => ({ step, person })),
  reason,
});
