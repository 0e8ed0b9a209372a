import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { accessLines, type AccessLinesOfFragment, type AccessLinesQuery } from './access-lines-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Accesses, invitations, erasures',
    none: 'No one from outside was given access, and no one was invited.',
    grant: 'Give an acquirer access',
    revoke: 'Take access away',
    groups: {
      grants: 'Access given to acquirers',
      revocations: 'Access taken away',
      invitations: 'People invited',
      accepted: 'Invitations accepted',
      erasures: 'Erasures asked for',
    },
  },
  fr: {
    title: 'Accès, invitations, effacements',
    none: 'Aucun accès n’a été donné à l’extérieur, et personne n’a été invité.',
    grant: 'Donner accès à un acquéreur',
    revoke: 'Retirer un accès',
    groups: {
      grants: 'Accès donnés aux acquéreurs',
      revocations: 'Accès retirés',
      invitations: 'Personnes invitées',
      accepted: 'Invitations acceptées',
      erasures: 'Effacements demandés',
    },
  },
});

const GROUPS = ['grants', 'revocations', 'invitations', 'accepted', 'erasures'] as const;

const linesOf = (found: AccessLinesQuery, group: (typeof GROUPS)[number]) =>
  found[group]?.edges.map(({ node }) => node) ?? [];

/** Who was let in and who was not any more, as the trail tells it. */
export function AccessLinesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={accessLines}
      variables={useMoment(mission)}
      aside={
        <span class="acts">
          <Act mission={mission} command="grantAuditAccess">
            {said.grant}
          </Act>{' '}
          <Act mission={mission} command="revokeAuditAccess">
            {said.revoke}
          </Act>
        </span>
      }
      isEmpty={(found) => GROUPS.every((group) => linesOf(found, group).length === 0)}
      empty={said.none}
    >
      {(found) =>
        GROUPS.map((group) => (
          <Group key={group} mission={mission} title={said.groups[group]} lines={linesOf(found, group)} />
        ))
      }
    </Panel>
  );
}

function Group({
  mission,
  title,
  lines,
}: {
  readonly mission: string;
  readonly title: string;
  readonly lines: readonly AccessLinesOfFragment['edges'][number]['node'][];
}) {
  const { day } = useFormats();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {lines.map(({ revision, occurredOn, sentence }) => (
          <li key={revision}>
            {sentence.text} <span class="note">{day(occurredOn)}</span>{' '}
            <Lines mission={mission} revisions={[revision]} />
          </li>
        ))}
      </ul>
    </>
  );
}
