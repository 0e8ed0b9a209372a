import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { DECISION_LABELS } from './decision-words.js';
import { registerSummary, type RegisterSummaryQuery } from './register-summary-panel.operation.js';

type Summary = NonNullable<RegisterSummaryQuery['decisionRegister']>['summary'];
type ShareName =
  | 'justified'
  | 'justifiedInTime'
  | 'communicated'
  | 'applied'
  | 'compared'
  | 'asRecommended'
  | 'internal'
  | 'withEvidence';

const WORDS = words({
  en: {
    title: 'How decisions are traced, told and applied',
    empty: 'Nothing has been decided or proposed yet.',
    what: 'Decisions that are',
    share: 'Share',
    of: (count: string, of: string) => `${count} of ${of}`,
    shares: {
      justified: 'traced: with a reason',
      justifiedInTime: 'with a reason recorded within 5 working days',
      communicated: 'told to those concerned',
      applied: 'applied in whole',
      compared: 'taken after comparing options',
      asRecommended: 'taken as recommended',
      internal: 'taken by a person of the company',
      withEvidence: 'citing a document',
    } satisfies Record<ShareName, string>,
    taken: 'Taken',
    replaced: (count: number) => `${count} replaced since`,
    queue: 'Waiting for a decision',
    suspended: (count: number) => `${count} suspended`,
    oldest: (days: number) => `the oldest for ${days} days`,
    toDecide: 'Median days from proposal to decision',
    delay: 'Median working days from decision to recording',
    longest: (days: number) => `at most ${days}`,
    executions: 'Applied or not, as last reported',
    outcomes: 'Reviewed for their effect',
    failed: (count: string, analysed: string) => `${count} failed, ${analysed} of them analysed`,
    causes: 'Why decisions failed',
    reviews: 'Reviews to hold',
    late: (day: string, days: number) => `was due on ${day}, ${days} days late`,
    due: (day: string) => `due on ${day}`,
    marks: 'Marks',
  },
  fr: {
    title: 'Décisions tracées, communiquées et appliquées',
    empty: 'Rien n’est encore décidé ni proposé.',
    what: 'Décisions',
    share: 'Part',
    of: (count, of) => `${count} sur ${of}`,
    shares: {
      justified: 'tracées : avec un motif',
      justifiedInTime: 'avec un motif enregistré sous 5 jours ouvrés',
      communicated: 'communiquées aux personnes concernées',
      applied: 'appliquées en entier',
      compared: 'prises après comparaison d’options',
      asRecommended: 'prises comme recommandé',
      internal: 'prises par une personne de l’entreprise',
      withEvidence: 'appuyées sur un document',
    },
    taken: 'Prises',
    replaced: (count) => `dont ${count} remplacée${count > 1 ? 's' : ''} depuis`,
    queue: 'En attente de décision',
    suspended: (count) => `dont ${count} suspendue${count > 1 ? 's' : ''}`,
    oldest: (days) => `la plus ancienne depuis ${days} jours`,
    toDecide: 'Jours, de la proposition à la décision (médiane)',
    delay: 'Jours ouvrés, de la décision à sa saisie (médiane)',
    longest: (days) => `au plus ${days}`,
    executions: 'Appliquées ou non, selon le dernier retour',
    outcomes: 'Revues pour leur effet',
    failed: (count, analysed) => `en échec : ${count}, dont analysées : ${analysed}`,
    causes: 'Pourquoi des décisions ont échoué',
    reviews: 'Revues à tenir',
    late: (day, days) => `prévue le ${day}, ${days} jours de retard`,
    due: (day) => `prévue le ${day}`,
    marks: 'Marques',
  },
});

/** The whole register in figures, whatever its page and filters. */
export function RegisterSummaryPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={registerSummary}
      variables={useMoment(mission)}
      isEmpty={({ decisionRegister: told }) => !told || told.summary.taken + told.summary.openQueue.count === 0}
      empty={said.empty}
    >
      {({ decisionRegister }) => decisionRegister && <Summed mission={mission} summary={decisionRegister.summary} />}
    </Panel>
  );
}

function Summed({ mission, summary }: { readonly mission: string; readonly summary: Summary }) {
  const said = useWords(WORDS);
  const labels = useWords(DECISION_LABELS);
  const { day, number } = useFormats();
  const { taken, superseded, openQueue, medianDaysToDecide, recordingDelay, executions, outcomes, reviewsDue, flags } =
    summary;
  return (
    <>
      <Figures>
        <Figure label={said.taken} note={superseded > 0 && said.replaced(superseded)}>
          {number(taken)}
        </Figure>
        <Figure
          label={said.queue}
          note={[
            openQueue.suspended > 0 && said.suspended(openQueue.suspended),
            openQueue.oldestDays !== null && said.oldest(openQueue.oldestDays),
          ]
            .filter(Boolean)
            .join(', ')}
        >
          {number(openQueue.count)}
        </Figure>
        {medianDaysToDecide !== null && <Figure label={said.toDecide}>{number(medianDaysToDecide)}</Figure>}
        {recordingDelay.medianWorkingDays !== null && (
          <Figure
            label={said.delay}
            note={recordingDelay.longestWorkingDays !== null && said.longest(recordingDelay.longestWorkingDays)}
          >
            {number(recordingDelay.medianWorkingDays)}
          </Figure>
        )}
        {outcomes.reviewed > 0 && (
          <Figure label={said.outcomes} note={said.failed(number(outcomes.failed), number(outcomes.analysed))}>
            {number(outcomes.reviewed)}
          </Figure>
        )}
      </Figures>
      <div class="cards">
        <section>
          <Shares summary={summary} />
        </section>
        <section>
          <h3>{said.executions}</h3>
          <dl class="terms">
            <dt>{labels.execution.DONE}</dt>
            <dd>{number(executions.done)}</dd>
            <dt>{labels.execution.PARTIAL}</dt>
            <dd>{number(executions.partial)}</dd>
            <dt>{labels.execution.NOT_APPLIED}</dt>
            <dd>{number(executions.notApplied)}</dd>
            <dt>{labels.unreported}</dt>
            <dd>{number(executions.unknown)}</dd>
          </dl>
        </section>
        {reviewsDue.length > 0 && (
          <section>
            <h3>{said.reviews}</h3>
            <ul class="plain">
              {reviewsDue.map(({ decision, title, dueOn, daysLate }) => (
                <li key={decision}>
                  <To to={`/m/${mission}/decisions/${decision}`}>{title ?? decision}</To>{' '}
                  <Badge tone={daysLate > 0 ? 'bad' : 'plain'}>
                    {daysLate > 0 ? said.late(day(dueOn), daysLate) : said.due(day(dueOn))}
                  </Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
        {flags.length > 0 && (
          <section>
            <h3>{said.marks}</h3>
            <ul class="plain">
              {flags.map(({ flag, sentence, count }) => (
                <li key={flag}>
                  <strong>{number(count)}</strong> {sentence.text}
                </li>
              ))}
            </ul>
          </section>
        )}
        {outcomes.causes.length > 0 && (
          <section>
            <h3>{said.causes}</h3>
            <ul class="plain">
              {outcomes.causes.map(({ cause, count }) => (
                <li key={cause}>
                  <strong>{number(count)}</strong> {cause}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Shares({ summary }: { readonly summary: Summary }) {
  const said = useWords(WORDS);
  const { number, share } = useFormats();
  const columns: readonly Column<ShareName>[] = [
    { head: said.what, names: true, cell: (name) => said.shares[name] },
    {
      head: said.share,
      number: true,
      cell: (name) => {
        const { count, of, share: part } = summary[name];
        return part === null ? (
          '–'
        ) : (
          <>
            <strong>{share(part)}</strong> <Bar share={part} />
            <div class="note">{said.of(number(count), number(of))}</div>
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={said.share}
      columns={columns}
      rows={Object.keys(said.shares) as ShareName[]}
      keyOf={(name) => name}
    />
  );
}
