import { fridayOf, workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { TakenDecision } from '../decisions/decisions.state.js';
import { latestProcess } from '../governance/governance.state.js';
import type { Day } from '../shared/vocabulary.js';
import { FRESH_FOR, isWithin } from './freshness.js';
import type { ReadinessInputs } from './readiness-slices.js';
import { fraction, meanOf, type DimensionScore, type Term } from './term.js';

/** Working days within which a decision must be recorded to count as justified in time. */
const IN_TIME = 5;

/** D1: domains with a decision process, decisions justified in time, rituals that took place. */
export const governanceDimension = (inputs: ReadinessInputs, asOf: Day): DimensionScore =>
  meanOf('D1', [decisionProcesses(inputs), decisionsTraced(inputs, asOf), ritualsHeld(inputs, asOf)]);

function decisionProcesses({ governance }: ReadinessInputs): Term {
  const { domains, processes } = governance;
  const settled = domains.filter((domain) => latestProcess(processes, domain));
  const versions = settled.flatMap((domain) => processes[domain] ?? []);
  return fraction(
    'decisionProcesses',
    settled.length,
    domains.length,
    versions.map(({ laid }) => laid),
  );
}

/** A reason given afterwards does not repair a decision taken without one. */
function decisionsTraced({ decisions }: ReadinessInputs, asOf: Day): Term {
  const taken = Object.values(decisions.taken).filter(({ takenOn }) => isWithin(FRESH_FOR.decision, takenOn, asOf));
  const traced = taken.filter(isJustifiedInTime);
  return fraction('decisionsTraced', traced.length, taken.length, taken);
}

const isJustifiedInTime = ({ justification, takenOn, recordedOn }: ReadOnly<TakenDecision>): boolean =>
  Boolean(justification) && workingDaysBetween(takenOn, recordedOn) <= IN_TIME;

function ritualsHeld({ weakSignals }: ReadinessInputs, asOf: Day): Term {
  const tallies = weakSignals.tallies.filter(({ week }) => isWithin(FRESH_FOR.tally, fridayOf(week), asOf));
  const held = tallies.reduce((sum, tally) => sum + tally.ritualsHeld, 0);
  const planned = tallies.reduce((sum, tally) => sum + tally.ritualsPlanned, 0);
  return fraction('ritualsHeld', held, planned, tallies);
}
