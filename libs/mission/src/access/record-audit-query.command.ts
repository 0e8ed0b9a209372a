import { choice, count, day, name, personOrLeaver } from '#decider';
import { fact } from '../pipeline/command.js';
import { accessCommand } from './access-command.js';
import { AUDIT_SCOPES } from './access.events.js';

export const recordAuditQuery = accessCommand('recordAuditQuery', {
  about: 'Leaves a trace of what an acquirer looked at, once a day for each query.',
  roles: ['SYSTEM'],
  internal: true,
  fields: {
    person: personOrLeaver(),
    query: name().about('Name of the query.'),
    scope: choice('AuditScope', AUDIT_SCOPES).list().about('Slices that the query showed.'),
    day: day().about('Day on which it was asked, in Paris.'),
    resultCount: count(1_000_000_000).about('Lines or items in the answer.'),
  },
  decide({ access }, input) {
    const known = access.queries.some(
      ({ person, query, day }) => person === input.person && query === input.query && day === input.day,
    );
    return known ? [] : [fact('AuditQueryPerformed', input)];
  },
});
