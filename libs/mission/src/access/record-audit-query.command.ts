import { choice, count, day, name, personOrLeaver, type ReadOnly, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { accessCommand } from './access-command.js';
import { AUDIT_SCOPES, type AuditQueryPerformed } from './access.events.js';
import { SCOPE_NAMES } from '../shared/names.js';

type Read = Omit<AuditQueryPerformed['data'], 'occurredOn' | 'resultCount'>;

export const recordAuditQuery = accessCommand('recordAuditQuery', {
  label: say('Tracer une consultation', 'Record an audit query'),
  about: say(
    'Garde trace de ce qu’un acquéreur a regardé, une fois par jour pour chaque requête, périmètre et moment.',
    'Leaves a trace of what an acquirer looked at, once a day for each query, scope and moment.',
  ),
  roles: ['SYSTEM'],
  internal: true,
  fields: {
    person: personOrLeaver(),
    query: name().about(say('Nom de la requête.', 'Name of the query.')),
    scope: choice('AuditScope', AUDIT_SCOPES, SCOPE_NAMES)
      .list()
      .about(say('Domaines que la requête a montrés.', 'Slices that the query showed.')),
    day: day().about(say('Jour où elle a été posée, à Paris.', 'Day on which it was asked, in Paris.')),
    asKnownOn: day()
      .maybe()
      .about(say('Le jour passé sur lequel on a interrogé.', 'The past day that was asked about.')),
    atRevision: count(1_000_000_000)
      .maybe()
      .about(say('La ligne du flux sur laquelle on a interrogé.', 'The revision that was asked about.')),
    resultCount: count(1_000_000_000).about(say('Lignes ou éléments de la réponse.', 'Lines or items in the answer.')),
  },
  decide({ access }, input) {
    return access.queries.some((each) => isSame(each, input)) ? [] : [fact('AuditQueryPerformed', input)];
  },
});

/** The same reading: by the same person, on the same day, of the same slices at the same moment. */
function isSame(one: ReadOnly<Read>, other: ReadOnly<Read>): boolean {
  const told = ({ person, query, day, scope, asKnownOn, atRevision }: ReadOnly<Read>) =>
    JSON.stringify([person, query, day, [...scope].sort(), asKnownOn, atRevision]);
  return told(one) === told(other);
}
