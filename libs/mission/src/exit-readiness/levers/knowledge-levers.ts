import { AUTONOMOUS, hasDeparted, masteriesOf } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { entriesOf } from '../../shared/in-order.js';
import { coverageWithout } from '../../knowledge-transfer/coverage.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import { supposed, supposedIn, type Lever, type LeversOf } from './lever.js';
import { ownerAndFirm, ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { ANYONE, type Supposed } from './supposition.js';

/** What passing knowledge, relations and skills on would bring. */
export const knowledgeLevers: LeversOf = ({ inputs }, asOf) => [
  ...coverageWithout(inputs.transfer, ownerAndFirm(inputs)).missing.map((item) =>
    supposed('TRANSFER_ITEM', [item], asOf, {
      changes: ['transfer', 'items', item],
      fact: {
        type: 'AutonomyAssessed',
        data: { item, person: ANYONE, level: AUTONOMOUS, assessor: ANYONE },
      },
    }),
  ),
  ...keyAccounts(inputs, asOf),
  ...managers(inputs, asOf),
];

/** Relations that the owner holds, or that no one has taken over yet. */
function keyAccounts(inputs: ReadinessInputs, asOf: Day): readonly Lever[] {
  const owner = ownerOf(inputs);
  return entriesOf(inputs.transfer.keyAccounts)
    .filter(([, { transfers, holder }]) => transfers.length === 0 || holder === owner)
    .map(([account, { revenueShare, holder }]) =>
      supposed('TRANSFER_KEY_ACCOUNT', [account], asOf, {
        changes: ['transfer', 'keyAccounts', account],
        fact: {
          type: 'KeyAccountRelationTransferred',
          data: { account, revenueShare, from: holder, to: ANYONE, evidence: '' },
        },
      }),
    );
}

/** All managers at the target level, at the next assessment. */
function managers({ transfer }: ReadinessInputs, asOf: Day): readonly Lever[] {
  const last = transfer.managers.at(-1);
  return last && last.atTarget === last.managers ? [] : [supposedIn('RAISE_MANAGERS', [], asOf, allAtTarget)];
}

function allAtTarget({ transfer }: ReadinessInputs): readonly Supposed[] {
  const { managers: assessed, average } = transfer.managers.at(-1) ?? { managers: 1, average: 0 };
  const data = { wave: 0, managers: assessed, atTarget: assessed, average };
  return [{ changes: ['transfer', 'managers'], fact: { type: 'ManagerAssessed', data } }];
}

/** People of the company who have come some way on an item, the nearest first: whoever could be its relay soonest. */
export const nearestRelays = (inputs: ReadinessInputs, item: Ref) =>
  [inputs.transfer.items[item]]
    .flatMap((known) => (known ? masteriesOf(known) : []))
    .filter(
      ([person, { level }]) =>
        level > 0 && !ownerAndFirm(inputs).includes(person) && !hasDeparted(inputs.transfer, person),
    )
    .map(([person, { level }]) => ({ person, level }))
    .toSorted((a, b) => b.level - a.level);
