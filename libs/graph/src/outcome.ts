import { createUnionType } from '@nestjs/graphql';
import { objectClass } from './object-class.js';
import { Receipt, Refusal, StaleRevision } from './outcome.shapes.js';

const members = [Receipt, Refusal, StaleRevision].map((member) =>
  objectClass<typeof Receipt | typeof Refusal | typeof StaleRevision>(member),
);

/** What a mutation answers: every expected end of a command is a member, outages and defects are errors. */
export const OutcomeUnion = createUnionType({
  name: 'Outcome',
  description: 'What a command came to.',
  types: () => members,
  resolveType: (value: object) => ('code' in value ? Refusal : 'expected' in value ? StaleRevision : Receipt),
});
