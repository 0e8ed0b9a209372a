import type { ComponentChildren } from 'preact';
import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { governanceHealth, type GovernanceHealthQuery } from './governance-health.operation.js';

type Health = NonNullable<GovernanceHealthQuery['governanceHealth']>;
type Cause = NonNullable<Health['conflicts']>['byCause'][number];

const WORDS = words({
  en: {
    title: 'Conflicts, bypasses and reviews',
    empty: 'No conflict, no bypass, no review overdue, no decision process revised.',
    open: 'Going on',
    kind: { MEDIATION: 'Mediation', ARBITRATION: 'Arbitration' },
    going: (parties: string, third: string, since: string) => `${parties}, before ${third}, since ${since}`,
    days: (days: number, allowed: number) => `${days} of ${allowed} working days`,
    late: 'longer than promised',
    byCause: 'By cause',
    cause: 'Cause',
    causes: { PRIORITIES: 'Priorities', STYLE: 'Style', COMMUNICATION: 'Communication', OTHER: 'Other' },
    noCause: 'No cause given',
    objections: 'Objections',
    mediations: 'Mediations',
    arbitrations: 'Arbitrations',
    settled: 'Settled',
    median: 'Median, working days',
    bypasses: 'Applied against whoever decides',
    bypass: (count: number, unanswered: number) => `${count}, ${unanswered} of them without an answer`,
    last: (day: string) => `last on ${day}`,
    reviews: 'Reviews overdue',
    review: { DECISION: 'Decision', ROLE_SPLIT_MODEL: 'Split of roles' },
    due: (day: string, days: number) => `was due on ${day}, ${days} days late`,
    revisions: 'Decision processes that were revised',
    revision: (total: number, recent: number) => `${total} in all, ${recent} in the last 60 days`,
    often: 'often: lines blur',
    experts: (asked: number, answered: number) => `Experts from outside: ${asked} questions, ${answered} answered.`,
  },
  fr: {
    title: 'Conflits, contournements et revues',
    empty: 'Ni conflit, ni contournement, ni revue en retard, ni processus de décision révisé.',
    open: 'En cours',
    kind: { MEDIATION: 'Médiation', ARBITRATION: 'Arbitrage' },
    going: (parties, third, since) => `${parties}, devant ${third}, depuis le ${since}`,
    days: (days, allowed) => `${days} jours ouvrés sur ${allowed}`,
    late: 'plus long que promis',
    byCause: 'Par cause',
    cause: 'Cause',
    causes: { PRIORITIES: 'Priorités', STYLE: 'Style de travail', COMMUNICATION: 'Communication', OTHER: 'Autre' },
    noCause: 'Sans cause indiquée',
    objections: 'Objections',
    mediations: 'Médiations',
    arbitrations: 'Arbitrages',
    settled: 'Réglés',
    median: 'Durée médiane, jours ouvrés',
    bypasses: 'Appliqué contre l’avis de qui décide',
    bypass: (count, unanswered) => `${count}, dont ${unanswered} sans réponse`,
    last: (day) => `le dernier le ${day}`,
    reviews: 'Revues en retard',
    review: { DECISION: 'Décision', ROLE_SPLIT_MODEL: 'Répartition des rôles' },
    due: (day, days) => `prévue le ${day}, ${days} jours de retard`,
    revisions: 'Processus de décision révisés',
    revision: (total, recent) => `${total} en tout, dont ${recent} ces 60 derniers jours`,
    often: 'souvent : les lignes se brouillent',
    experts: (asked, answered) => `Experts extérieurs : ${asked} questions, ${answered} réponses.`,
  },
});

const isQuiet = ({ conflicts, bypasses, overdueReviews, processRevisions }: Health): boolean =>
  [conflicts?.byCause, conflicts?.open, bypasses, overdueReviews, processRevisions].every((list) => !list?.length) &&
  !conflicts?.expertsConsulted;

/** What goes wrong between people who decide, and what should have been looked at again. */
export function ConflictsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={governanceHealth}
      variables={useMoment(mission)}
      isEmpty={({ governanceHealth: health }) => !health || isQuiet(health)}
      empty={said.empty}
    >
      {({ governanceHealth }) => governanceHealth && <Troubles mission={mission} health={governanceHealth} />}
    </Panel>
  );
}

function Troubles({ mission, health }: { readonly mission: string; readonly health: Health }) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const { conflicts, bypasses, overdueReviews, processRevisions } = health;
  const columns: readonly Column<Cause>[] = [
    { head: said.cause, names: true, cell: ({ cause }) => (cause === null ? said.noCause : said.causes[cause]) },
    { head: said.objections, number: true, cell: ({ objections }) => number(objections) },
    { head: said.mediations, number: true, cell: ({ mediations }) => number(mediations) },
    { head: said.arbitrations, number: true, cell: ({ arbitrations }) => number(arbitrations) },
    { head: said.settled, number: true, cell: ({ settled }) => number(settled) },
    {
      head: said.median,
      number: true,
      cell: ({ medianWorkingDays: days }) => (days === null ? '–' : number(days)),
    },
  ];
  const aboutDecision = (decision: string): ComponentChildren => (
    <To to={`/m/${mission}/decisions/${decision}`}>{decision}</To>
  );
  return (
    <>
      <Group title={said.open} there={conflicts?.open}>
        {conflicts?.open.map(({ decision, kind, parties, third, since, workingDays, allowedWorkingDays, late }) => (
          <li key={decision}>
            {said.kind[kind]} {aboutDecision(decision)}, {said.going(parties.join(', '), third, day(since))}{' '}
            <Badge tone={late ? 'bad' : 'plain'}>
              {said.days(workingDays, allowedWorkingDays)}
              {late && `, ${said.late}`}
            </Badge>
          </li>
        ))}
      </Group>
      {conflicts !== null && conflicts.byCause.length > 0 && (
        <>
          <h3>{said.byCause}</h3>
          <DataTable
            caption={said.byCause}
            columns={columns}
            rows={conflicts.byCause}
            keyOf={({ cause }) => cause ?? said.noCause}
          />
        </>
      )}
      {conflicts !== null && conflicts.expertsConsulted > 0 && (
        <p class="note">{said.experts(conflicts.expertsConsulted, conflicts.expertsAnswered)}</p>
      )}
      <Group title={said.bypasses} there={bypasses}>
        {bypasses?.map(({ domain, count, unanswered, lastOn, lastDescription }) => (
          <li key={domain}>
            <strong>{domain}</strong>{' '}
            <Badge tone={unanswered > 0 ? 'bad' : 'plain'}>{said.bypass(count, unanswered)}</Badge>{' '}
            <AboutLines mission={mission} about={domain} />
            <p class="next">
              {lastDescription}, {said.last(day(lastOn))}
            </p>
          </li>
        ))}
      </Group>
      <Group title={said.reviews} there={overdueReviews}>
        {overdueReviews.map(({ kind, subject, dueOn, daysLate }) => (
          <li key={`${kind} ${subject}`}>
            {said.review[kind]} {kind === 'DECISION' && aboutDecision(subject)}{' '}
            <Badge tone="bad">{said.due(day(dueOn), daysLate)}</Badge>
          </li>
        ))}
      </Group>
      <Group title={said.revisions} there={processRevisions}>
        {processRevisions.map(({ domain, total, recent, often, lastOn, lastReason }) => (
          <li key={domain}>
            <strong>{domain}</strong> {said.revision(total, recent)} {often && <Badge tone="watch">{said.often}</Badge>}{' '}
            <AboutLines mission={mission} about={domain} />
            <p class="next">
              {lastReason}, {said.last(day(lastOn))}
            </p>
          </li>
        ))}
      </Group>
    </>
  );
}

function Group({
  title,
  there,
  children,
}: {
  readonly title: string;
  readonly there: readonly unknown[] | null | undefined;
  readonly children: ComponentChildren;
}) {
  if (!there?.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">{children}</ul>
    </>
  );
}
