import { deciderOf } from '../../governance/effective-decider.js';
import { hasDeparted } from '../../knowledge-transfer/knowledge-transfer.state.js';
import type { Day, PersonCode } from '../../shared/vocabulary.js';
import { coverageTerm } from './knowledge-sources.js';
import { consultantsOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { fraction, meanOf, type DimensionScore, type Term } from './term.js';
import { ritualsInUse } from '../../governance/ritual.state.js';

/** D3: what remains, is led and is decided without the firm. */
export const firmDimension = (inputs: ReadinessInputs, asOf: Day): DimensionScore =>
  meanOf('D3', [
    coverageTerm('coverageWithoutFirm', inputs.transfer, consultantsOf(inputs)),
    ritualsLedInternally(inputs, asOf),
    domainsDecidedInternally(inputs, asOf),
  ]);

/** A person of the company who is still there. */
export const isPresentInternal = (inputs: ReadinessInputs, person: PersonCode): boolean =>
  !consultantsOf(inputs).includes(person) && !hasDeparted(inputs.transfer, person);

function ritualsLedInternally(inputs: ReadinessInputs, asOf: Day): Term {
  const rituals = ritualsInUse(inputs.governance, asOf).map(([, ritual]) => ritual);
  const internal = rituals.filter(({ lead }) => isPresentInternal(inputs, lead));
  const sources = rituals.flatMap(({ leads }) => leads.at(-1)?.given ?? []);
  return fraction('ritualsLedInternally', internal.length, rituals.length, sources);
}

function domainsDecidedInternally(inputs: ReadinessInputs, asOf: Day): Term {
  const { domains } = inputs.governance;
  const deciders = domains.flatMap((domain) => deciderOf(inputs, domain, asOf) ?? []);
  const internal = deciders.filter(({ person }) => isPresentInternal(inputs, person));
  return fraction(
    'domainsDecidedInternally',
    internal.length,
    domains.length,
    deciders.map(({ source }) => source),
  );
}
