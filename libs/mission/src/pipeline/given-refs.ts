import { isGivenRef, type Fields, type ReadOnly, type RefKind } from '#decider';
import { nextRef } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';

type Input = Readonly<Record<string, unknown>>;

/** The input with a reference for whatever it makes and does not name: the next free one of its kind. */
export const withGivenRefs = (fields: Fields, input: Input, state: ReadOnly<MissionState>): Input => ({
  ...input,
  ...Object.fromEntries(leftOut(fields, input).map(({ name, kind }) => [name, nextRef(state, kind)])),
});

/** What a command has made: references that it names as new, and those that the input left to it. */
export const created = (fields: Fields, input: Input, data: Input): readonly { kind: RefKind; ref: string }[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => {
    if (kind.is !== 'ref') return [];
    const isNew = kind.must === 'be new' || (kind.must === 'exist or be new' && input[name] === undefined);
    const ref = data[name];
    return isNew && typeof ref === 'string' ? [{ kind: kind.kind, ref }] : [];
  });

const leftOut = (fields: Fields, input: Input): readonly { name: string; kind: RefKind }[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    isGivenRef(field) && field.kind.is === 'ref' && input[name] === undefined ? [{ name, kind: field.kind.kind }] : [],
  );
