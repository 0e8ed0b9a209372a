import { isJustifiedInTime } from '../../decisions/taken-decision.js';
import { latestProcess } from '../../governance/governance.state.js';
import { ritualsKept } from '../../governance/ritual-regularity.js';
import type { Day } from '../../shared/vocabulary.js';
import { FRESH_FOR, isWithin } from '../../inputs/freshness.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { fraction, meanOf, type DimensionScore, type Term } from './term.js';
import { valuesOf } from '../../shared/in-order.js';

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
  const taken = valuesOf(decisions.taken).filter(({ takenOn }) => isWithin(FRESH_FOR.decision, takenOn, asOf));
  const traced = taken.filter(isJustifiedInTime);
  return fraction('decisionsTraced', traced.length, taken.length, taken);
}

function ritualsHeld({ weakSignals }: ReadinessInputs, asOf: Day): Term {
  const { held, planned, tallies } = ritualsKept(weakSignals.tallies, asOf);
  return fraction('ritualsHeld', held, planned, tallies);
}
