import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { AboutLines } from '../parts/about-lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { labelOf, LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';
import { peopleOfMission, type PeopleOfMissionQuery } from './people-panel.operation.js';

const WORDS = words({
  en: {
    title: 'People and their roles',
    none: 'No one is known here yet.',
    register: 'Register a person',
    person: 'Person',
    position: 'Position',
    roles: 'Roles',
    since: (role: string, from: string) => `${role} since ${from}`,
    between: (role: string, from: string, until: string) => `${role} from ${from} to ${until}`,
    removed: (role: string, from: string, removed: string) => `${role} from ${from}, removed on ${removed}`,
    over: 'over',
    leaves: (day: string) => `last day: ${day}`,
    erased: 'erased',
    lines: 'Trail',
    acts: 'Acts',
    assign: 'Give a role',
    remove: 'Remove a role',
    invite: 'Invite',
    requestErasure: 'Ask for erasure',
    erase: 'Erase',
  },
  fr: {
    title: 'Les personnes et leurs rôles',
    none: 'Personne n’est encore connu ici.',
    register: 'Enregistrer une personne',
    person: 'Personne',
    position: 'Fonction',
    roles: 'Rôles',
    since: (role, from) => `${role} depuis le ${from}`,
    between: (role, from, until) => `${role} du ${from} au ${until}`,
    removed: (role, from, removed) => `${role} dès le ${from}, retiré le ${removed}`,
    over: 'terminé',
    leaves: (day) => `dernier jour : ${day}`,
    erased: 'effacée',
    lines: 'Piste d’audit',
    acts: 'Actions',
    assign: 'Donner un rôle',
    remove: 'Retirer un rôle',
    invite: 'Inviter',
    requestErasure: 'Demander l’effacement',
    erase: 'Effacer',
  },
});

type Person = NonNullable<PeopleOfMissionQuery['people']>['people'][number];

/** Everybody who takes or took part, with their roles over time. */
export function PeoplePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const columns: readonly Column<Person>[] = [
    {
      head: said.person,
      names: true,
      cell: ({ person, label, email, lastDay, erased }) => (
        <>
          {label}
          <div class="note">
            {[person === label || erased ? undefined : person, email ?? undefined].filter(Boolean).join(', ')}
          </div>
          {lastDay !== null && <Badge tone="watch">{said.leaves(day(lastDay))}</Badge>}
          {erased && <Badge>{said.erased}</Badge>}
        </>
      ),
    },
    {
      head: said.position,
      cell: ({ position, organisation }) => [position, organisation].filter((each) => each !== null).join(', ') || '–',
    },
    { head: said.roles, cell: ({ roles }) => <Roles roles={roles} /> },
    {
      head: said.lines,
      cell: ({ person, erased }) => (erased ? '–' : <AboutLines mission={mission} about={person} />),
    },
    { head: said.acts, cell: (person) => <PersonActs mission={mission} of={person} /> },
  ];
  return (
    <Panel
      title={said.title}
      wide
      query={peopleOfMission}
      variables={useMoment(mission)}
      aside={
        <Act mission={mission} command="registerPerson">
          {said.register}
        </Act>
      }
      isEmpty={({ people }) => !people?.people.length}
      empty={said.none}
    >
      {({ people }) =>
        people && (
          <DataTable caption={said.title} columns={columns} rows={people.people} keyOf={({ person }) => person} />
        )
      }
    </Panel>
  );
}

function Roles({ roles }: { readonly roles: Person['roles'] }) {
  const said = useWords(WORDS);
  const labels = useWords(LINE_LABELS);
  const { day } = useFormats();
  const told = ({ role: code, from, until, removedOn }: Person['roles'][number]) => {
    const role = labelOf(labels.role, code);
    if (removedOn !== null) return said.removed(role, day(from), day(removedOn));
    return until === null ? said.since(role, day(from)) : said.between(role, day(from), day(until));
  };
  if (roles.length === 0) return <>–</>;
  return (
    <ul class="plain">
      {roles.map((each) => (
        <li key={`${each.role} ${each.from}`}>
          {told(each)} {!each.held && <Badge>{said.over}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** What can be done for a person; those who may not, or not now, are shown nothing. */
function PersonActs({ mission, of: { person, erased } }: { readonly mission: string; readonly of: Person }) {
  const said = useWords(WORDS);
  if (erased) return null;
  return (
    <details>
      <summary>{said.acts}</summary>
      <Act mission={mission} command="assignRole" values={{ person }}>
        {said.assign}
      </Act>
      <Act mission={mission} command="removeRole" values={{ person }}>
        {said.remove}
      </Act>
      <Act mission={mission} command="invitePerson" values={{ person }}>
        {said.invite}
      </Act>
      <Act mission={mission} command="requestErasure" values={{ subject: person }}>
        {said.requestErasure}
      </Act>
      <Act mission={mission} command="destroySubjectKey" values={{ subject: person }}>
        {said.erase}
      </Act>
    </details>
  );
}
