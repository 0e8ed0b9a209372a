import { createUnionType } from '@nestjs/graphql';
import { objectClass } from './object-class.js';
import { Preview, Receipt, Refusal, StaleRevision } from './outcome.shapes.js';

const members = [Receipt, Preview, Refusal, StaleRevision].map((member) =>
  objectClass<typeof Receipt | typeof Preview | typeof Refusal | typeof StaleRevision>(member),
);

/** What a mutation answers: every expected end of a command is a member, outages and defects are errors. */
export const OutcomeUnion = createUnionType({
  name: 'Outcome',
  description: 'What a command came to.',
  types: () => members,
  resolveType: (value: object) => {
    if ('code' in value) return Refusal;
    if ('expected' in value) return StaleRevision;
    return 'previewedOn' in value ? Preview : Receipt;
  },
});
