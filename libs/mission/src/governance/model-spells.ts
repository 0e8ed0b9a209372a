import { by, type ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import type { RoleSplitModel } from './governance.events.js';
import type { ChosenModel } from './legitimacy.state.js';

/** A time during which owner and external COO split their roles in one way. */
export interface ModelSpell {
  readonly model: RoleSplitModel;
  readonly since: Day;
  /** First day of the next model; left out for the active one. */
  readonly until?: Day;
  /** Why, as last said: a model may be confirmed. */
  readonly rationale: string;
  /** Day by which the choice is looked at again, as last said. */
  readonly reviewOn: Day;
  /** How often it was confirmed when it was looked at again. */
  readonly confirmed: number;
  /** Line that chose it first. */
  readonly revision: number;
}

/** The ways of splitting roles one after the other; choosing the active one again confirms it. */
export function modelSpells(models: readonly ReadOnly<ChosenModel>[]): readonly ModelSpell[] {
  const spells: ModelSpell[] = [];
  for (const { model, on, rationale, reviewOn, revision } of models.toSorted(by(({ on }) => on))) {
    const active = spells.at(-1);
    if (active?.model === model) {
      spells.splice(-1, 1, { ...active, rationale, reviewOn, confirmed: active.confirmed + 1 });
    } else {
      if (active) spells.splice(-1, 1, { ...active, until: on });
      spells.push({ model, since: on, rationale, reviewOn, confirmed: 0, revision });
    }
  }
  return spells;
}
