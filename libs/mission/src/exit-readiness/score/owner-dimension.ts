import { completedOwnerTests } from '../owner-tests.js';
import { coverageTerm } from './knowledge-sources.js';
import { ownerShare } from '../../inputs/owner-share.js';
import { ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { fraction, meanOf, notEvaluated, term, type DimensionScore, type Source, type Term } from './term.js';
import { valuesOf } from '../../shared/in-order.js';

/** Working days of absence that prove full autonomy. */
export const FULL_ABSENCE = 20;

/** D2: what remains, is decided, is sold and goes on without the owner. */
export function ownerDimension(inputs: ReadinessInputs): DimensionScore {
  const owner = ownerOf(inputs);
  return meanOf('D2', [
    coverageTerm('coverageWithoutOwner', inputs.transfer, owner === undefined ? [] : [owner]),
    oneMinusOwnerShare(inputs),
    keyAccountsTransferred(inputs),
    absenceTest(inputs),
  ]);
}

function oneMinusOwnerShare(inputs: ReadinessInputs): Term {
  const { ownerDecisions, opsDecisions, tallies } = ownerShare(inputs);
  return fraction('oneMinusOwnerShare', opsDecisions - ownerDecisions, opsDecisions, tallies);
}

/** An account counts once, when its relation was transferred and is not back with the owner. */
function keyAccountsTransferred(inputs: ReadinessInputs): Term {
  const owner = ownerOf(inputs);
  const accounts = valuesOf(inputs.transfer.keyAccounts);
  const transferred = accounts.filter(({ transfers, holder }) => transfers.length > 0 && holder !== owner);
  const sources: Source[] = accounts.flatMap(({ declared, transfers }) => [declared, ...transfers]);
  return fraction('keyAccountsTransferred', shareOf(transferred), shareOf(accounts), sources);
}

const shareOf = (accounts: readonly { readonly revenueShare: number }[]): number =>
  accounts.reduce((sum, { revenueShare }) => sum + revenueShare, 0);

/** The longest successful absence of the owner, against twenty working days. */
function absenceTest(inputs: ReadinessInputs): Term {
  const tests = completedOwnerTests(inputs);
  if (tests.length === 0) return notEvaluated('absenceTest');
  const longest = Math.max(0, ...tests.map(({ result, workingDays }) => (result === 'PASSED' ? workingDays : 0)));
  return { ...term('absenceTest', Math.min(1, longest / FULL_ABSENCE), tests), part: longest, whole: FULL_ABSENCE };
}
