import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { managerSkills, type ManagerSkillsQuery } from './manager-skills-panel.operation.js';

type Skills = NonNullable<ManagerSkillsQuery['managerSkills']>;
type Wave = Skills['waves'][number];
type Training = Skills['trainings'][number];

const WORDS = words({
  en: {
    title: 'Managers’ skills',
    about: 'As a group: no one is named.',
    empty: 'Managers have not been assessed yet. An assessment of the group makes the first wave.',
    wave: 'Wave',
    on: 'On',
    atTarget: 'At the target level',
    of: (some: string, all: string) => `${some} of ${all}`,
    average: 'Mean level',
    gain: 'Gain',
    line: 'Line',
    between: (low: string, high: string) => `With so few managers, the true share may lie between ${low} and ${high}.`,
    stale: (day: string) => `stale since ${day}`,
    target: 'Target',
    reach: (level: string, day: string) => `mean level ${level} by ${day}`,
    reached: 'reached',
    unreached: 'not reached',
    trainings: 'Trainings',
    skill: 'Skill',
    due: 'Due',
    done: 'Done',
    overdue: 'overdue',
    mentoring: 'Mentoring',
    topic: (topic: string, sessions: number, hours: string) => `${topic}: ${sessions} sessions, ${hours} h`,
  },
  fr: {
    title: 'Compétences des managers',
    about: 'En groupe : personne n’est nommé.',
    empty: 'Les managers n’ont pas encore été évalués. Une évaluation du groupe fait la première vague.',
    wave: 'Vague',
    on: 'Le',
    atTarget: 'Au niveau cible',
    of: (some, all) => `${some} sur ${all}`,
    average: 'Niveau moyen',
    gain: 'Progrès',
    line: 'Ligne',
    between: (low, high) => `Avec si peu de managers, la vraie part peut se situer entre ${low} et ${high}.`,
    stale: (day) => `périmée depuis le ${day}`,
    target: 'Cible',
    reach: (level, day) => `niveau moyen ${level} d’ici le ${day}`,
    reached: 'atteinte',
    unreached: 'pas atteinte',
    trainings: 'Formations',
    skill: 'Compétence',
    due: 'Prévue le',
    done: 'Faite le',
    overdue: 'en retard',
    mentoring: 'Mentorat',
    topic: (topic, sessions, hours) => `${topic} : ${sessions} séances, ${hours} h`,
  },
});

const MINUTES_AN_HOUR = 60;

/** How many managers reach the target level, and what is done for them. */
export function ManagerSkillsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={managerSkills}
      variables={useMoment(mission)}
      isEmpty={({ managerSkills: told }) => !told || told.waves.length + told.trainings.length === 0}
      empty={said.empty}
    >
      {({ managerSkills }) => managerSkills && <Skilled mission={mission} skills={managerSkills} />}
    </Panel>
  );
}

function Skilled({ mission, skills }: { readonly mission: string; readonly skills: Skills }) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const { waves, shareLow, shareHigh, staleSince, target, trainings, mentoring, notices } = skills;
  return (
    <>
      {waves.length > 0 && <Waves mission={mission} waves={waves} />}
      {shareLow !== null && shareHigh !== null && <p class="note">{said.between(share(shareLow), share(shareHigh))}</p>}
      {staleSince !== null && <Badge tone="watch">{said.stale(day(staleSince))}</Badge>}
      {target && (
        <p>
          {said.target} <To to={`/m/${mission}/kpis/${target.kpi}`}>{target.kpi}</To>
          {target.target !== null &&
            target.due !== null &&
            `, ${said.reach(number(target.target), day(target.due))}`}{' '}
          {target.reached !== null && (
            <Badge tone={target.reached ? 'good' : 'watch'}>{target.reached ? said.reached : said.unreached}</Badge>
          )}
        </p>
      )}
      {trainings.length > 0 && (
        <>
          <h3>{said.trainings}</h3>
          <Trainings trainings={trainings} />
        </>
      )}
      {mentoring.length > 0 && (
        <>
          <h3>{said.mentoring}</h3>
          <ul class="plain">
            {mentoring.map(({ topic, sessions, minutes }) => (
              <li key={topic}>{said.topic(topic, sessions, number(minutes / MINUTES_AN_HOUR))}</li>
            ))}
          </ul>
        </>
      )}
      <Notices notices={notices} />
    </>
  );
}

function Waves({ mission, waves }: { readonly mission: string; readonly waves: readonly Wave[] }) {
  const said = useWords(WORDS);
  const { day, number, difference, share } = useFormats();
  const columns: readonly Column<Wave>[] = [
    { head: said.wave, names: true, cell: ({ wave }) => wave },
    { head: said.on, cell: ({ on }) => day(on) },
    {
      head: said.atTarget,
      number: true,
      cell: ({ atTarget, managers, share: part }) => (
        <>
          {part !== null && (
            <>
              <Bar share={part} /> {share(part)}
            </>
          )}
          <div class="note">{said.of(number(atTarget), number(managers))}</div>
        </>
      ),
    },
    { head: said.average, number: true, cell: ({ average }) => number(average) },
    { head: said.gain, number: true, cell: ({ gain }) => (gain === null ? '–' : difference(gain)) },
    { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
  ];
  return <DataTable caption={said.wave} columns={columns} rows={waves} keyOf={({ wave }) => wave} />;
}

function Trainings({ trainings }: { readonly trainings: readonly Training[] }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const columns: readonly Column<Training>[] = [
    { head: said.skill, names: true, cell: ({ skill }) => skill },
    { head: said.due, cell: ({ due }) => day(due) },
    {
      head: said.done,
      cell: ({ completedOn, overdue }) =>
        completedOn === null ? overdue ? <Badge tone="bad">{said.overdue}</Badge> : '–' : day(completedOn),
    },
  ];
  return <DataTable caption={said.trainings} columns={columns} rows={trainings} keyOf={({ training }) => training} />;
}
