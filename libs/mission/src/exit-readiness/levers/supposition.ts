import { advance, type Fact, type Fold, type Recorded } from '#decider';
import type { MissionEvent } from '../../mission-events.js';
import { sliceFolds } from '../../mission-state.js';
import type { Day } from '../../shared/vocabulary.js';
import type { PublishedCheckpoint } from '../gates/gate-rules.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** Everything that the score and the gates read. */
export interface ReadinessWorld {
  readonly inputs: ReadinessInputs;
  readonly checkpoints: readonly PublishedCheckpoint[];
}

/** A person of the company, still there, whoever it may be: no code of a person can look like this. */
export const ANYONE = '(someone)';

/** A fact that is not recorded, and the part of the state that it would change: slice, then names inside it. */
export interface Supposed {
  readonly changes: readonly [slice: keyof ReadinessInputs, ...names: string[]];
  readonly fact: Fact<MissionEvent>;
}

/** The world as it would be if these facts were recorded too, by the very folds that read the stream. */
export const supposing = (world: ReadinessWorld, asOf: Day, ...facts: readonly Supposed[]): ReadinessWorld => ({
  ...world,
  inputs: facts.reduce((inputs, { changes: [slice, ...names], fact }) => {
    const state = ownCopy(inputs[slice], names);
    advance(sliceFolds[slice] as Fold<unknown>, state, recorded(fact, asOf));
    return { ...inputs, [slice]: state };
  }, world.inputs),
});

/** A state of which one part may be changed: that part is copied, and everything on the way to it. */
function ownCopy<State>(state: State, [name, ...names]: readonly string[]): State {
  if (name === undefined) return structuredClone(state);
  const inside = (state as Readonly<Record<string, unknown>>)[name];
  return { ...state, [name]: ownCopy(inside, names) };
}

/** The stored form of a fact that comes after everything else. */
const recorded = ({ type, data }: Fact<MissionEvent>, asOf: Day): Recorded => ({
  type,
  data: { ...data, occurredOn: asOf },
  stream: '',
  revision: Number.MAX_SAFE_INTEGER,
  eventId: '',
  metadata: {
    commandId: '',
    correlationId: '',
    actor: { id: ANYONE, role: '' },
    recordedAt: `${asOf}T00:00:00.000Z`,
    schema: 1,
    inputDigest: '',
  },
  recordedOn: asOf,
  position: '',
});
