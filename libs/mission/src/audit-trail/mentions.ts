import { REF_KINDS, type ReadOnly, type Recorded } from '#decider';
import { LONGEST_MENTION, type Mentions } from '#read-models';
import { exists } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';
import { SLICE_OF_KIND } from '../shared/refs.js';

/** Capitals with a digit or a dash: a reference, whether it is known yet or not. */
const CODE = /^(?=.*[\d-])[A-Z0-9][A-Z0-9-]*$/;

/** The kinds that live in the mission's own stream. */
const KINDS = REF_KINDS.filter((kind) => SLICE_OF_KIND[kind] !== undefined);

/** Every short text that an event holds: references, codes, domains. A reader may ask for the lines about one. */
export function mentionsIn({ data, metadata: { actor } }: Recorded, state: ReadOnly<MissionState>): Mentions {
  const exact = new Set<string>([actor.id]);
  const words = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.length <= LONGEST_MENTION) (isCode(state, value) ? exact : words).add(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(data);
  return { exact, words };
}

const isCode = (state: ReadOnly<MissionState>, text: string): boolean =>
  CODE.test(text) ||
  Object.hasOwn(state.access.people, text) ||
  Object.hasOwn(state.access.roles, text) ||
  KINDS.some((kind) => exists(state, kind, text));
