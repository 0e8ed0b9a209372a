import type { ReadOnly } from '#decider';
import { acceptanceBySite } from '../../inputs/change-acceptance.js';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { shownNotices } from '../../reading/shown-notices.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';
import type { Day, Ref } from '../../shared/vocabulary.js';
import type { Language } from '../../shared/wording.js';
import { integratedSites, integratedSystems } from './integrated.js';
import type { Integration, Synergy as ShownSynergy } from './integration.shapes.js';
import { plannedAndRealised } from './planned-yield.js';
import { SYNERGY_KINDS } from './synergies.events.js';
import { measurementsOf, type Synergy } from './synergies.state.js';
import { synergiesToMeasure } from './synergy-notices.js';

type State = Pick<MissionState, 'mission' | 'operations' | 'processes' | 'kpis'>;

/** How two organisations come together; what belongs to other slices for whoever may see those. */
export function readIntegration(view: OpenView<State>, language: Language): Integration {
  const { state, asOf, rights } = view;
  const { day } = asOf;
  const { synergies, workstreams } = state.operations;
  const together = (isOne: (synergy: ReadOnly<Synergy>) => boolean) => {
    const some = valuesOf(synergies).filter(isOne);
    return { synergies: some.length, ...plannedAndRealised(some, day) };
  };
  return {
    asOf,
    notices: shownNotices(synergiesToMeasure(state, day), view, language),
    workstreams: entriesOf(workstreams).map(([workstream, { name, lead, closedOn }]) => ({
      ...{ workstream, name, lead, closedOn },
      ...together((synergy) => synergy.workstream === workstream),
    })),
    kinds: SYNERGY_KINDS.map((kind) => ({ kind, ...together((synergy) => synergy.kind === kind) })),
    synergies: entriesOf(synergies).map(([ref, synergy]) => readSynergy(ref, synergy, day)),
    sites: sees(rights, 'kpis') ? integratedSites(state, day) : undefined,
    systems: sees(rights, 'processes') ? integratedSystems(state) : undefined,
    acceptanceBySite: sees(rights, 'processes') ? acceptanceBySite(state.processes.acceptances) : [],
  };
}

function readSynergy(ref: Ref, synergy: ReadOnly<Synergy>, day: Day): ShownSynergy {
  const { workstream, kind, amountCents, from, owner, dropped, revision } = synergy;
  const { plannedPerYearCents: _, ...toDate } = plannedAndRealised([synergy], day);
  return {
    synergy: ref,
    ...{ workstream, kind, amountCents, from, owner, revision },
    ...toDate,
    droppedOn: dropped?.on,
    dropReason: dropped?.reason,
    periods: measurementsOf(synergy).map(({ period, amountCents: yielded, evidence, revision: line }) => ({
      ...{ period, amountCents: yielded, evidence, revision: line },
    })),
  };
}
