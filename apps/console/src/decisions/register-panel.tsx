import { Panel } from '../asking/panel.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { DECISION_LABELS, EXECUTION_TONES, STATE_TONES } from './decision-words.js';
import { register, type RegisterQuery, type RegisterState } from './register-panel.operation.js';

type Registered = NonNullable<RegisterQuery['decisionRegister']>['edges'][number]['node'];

const WORDS = words({
  en: {
    title: 'Register of decisions',
    decisions: 'Decisions',
    empty: 'No decision has been recorded yet. A proposal or a decision taken opens the register.',
    none: 'No decision matches these filters.',
    count: (count: number) => (count === 1 ? 'one decision' : `${count} decisions`),
    decision: 'Decision',
    state: 'State',
    all: 'All',
    domain: 'Domain',
    filter: 'Filter',
    clear: 'Show all',
    onlyIn: (domain: string) => `Only decisions in ${domain}`,
    by: 'By',
    on: (day: string) => `on ${day}`,
    proposedOn: (day: string) => `proposed on ${day}`,
    waits: (days: number) => `waits for ${days} days`,
    told: 'Told',
    yes: 'told',
    no: 'not told',
    applied: 'Applied',
    amount: 'Amount',
    marks: 'Marks',
    line: 'Line',
    first: 'First page',
    next: 'Next page',
    propose: 'Propose a decision',
    take: 'Take a decision',
    review: (day: string) => `to be reviewed by ${day}`,
    overdue: (day: string) => `review overdue since ${day}`,
  },
  fr: {
    title: 'Registre des décisions',
    decisions: 'Décisions',
    empty: 'Aucune décision n’est encore enregistrée. Une proposition ou une décision prise ouvre le registre.',
    none: 'Aucune décision ne répond à ces filtres.',
    count: (count) => (count === 1 ? 'une décision' : `${count} décisions`),
    decision: 'Décision',
    state: 'État',
    all: 'Tous',
    domain: 'Domaine',
    filter: 'Filtrer',
    clear: 'Tout afficher',
    onlyIn: (domain) => `Seulement les décisions du domaine ${domain}`,
    by: 'Par',
    on: (day) => `le ${day}`,
    proposedOn: (day) => `proposée le ${day}`,
    waits: (days) => `attend depuis ${days} jours`,
    told: 'Communiquée',
    yes: 'communiquée',
    no: 'pas communiquée',
    applied: 'Application',
    amount: 'Montant',
    marks: 'Marques',
    line: 'Ligne',
    first: 'Première page',
    next: 'Page suivante',
    propose: 'Proposer une décision',
    take: 'Prendre une décision',
    review: (day) => `à revoir d’ici le ${day}`,
    overdue: (day) => `revue en retard depuis le ${day}`,
  },
});

const STATES = Object.keys(STATE_TONES) as RegisterState[];

const isState = (said: string | undefined): said is RegisterState => STATES.some((state) => state === said);

/** The decisions by page, narrowed by state and domain, which the address says. */
export function RegisterPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const address = useAddress();
  const [asked, domain, after] = ['state', 'domain', 'after'].map((name) => address.get(name));
  const state = isState(asked) ? asked : undefined;
  const narrowed = state !== undefined || domain !== undefined;
  return (
    <Panel
      title={said.title}
      wide
      aside={
        <div class="acts">
          <Act mission={mission} command="proposeDecision">
            {said.propose}
          </Act>
          <Act mission={mission} command="takeDecision">
            {said.take}
          </Act>
        </div>
      }
      query={register}
      variables={{ ...useMoment(mission), state, domain, after }}
      isEmpty={({ decisionRegister }) => !narrowed && !decisionRegister?.totalCount}
      empty={said.empty}
    >
      {({ decisionRegister }) =>
        decisionRegister && (
          <>
            <Filters key={`${state} ${domain}`} state={state} domain={domain} />
            <p class="note" role="status">
              {decisionRegister.totalCount === 0 ? said.none : said.count(decisionRegister.totalCount)}
            </p>
            {decisionRegister.totalCount > 0 && (
              <Decisions mission={mission} decisions={decisionRegister.edges.map(({ node }) => node)} />
            )}
            <div class="acts">
              {after !== undefined && (
                <button type="button" onClick={() => address.set({ after: undefined })}>
                  {said.first}
                </button>
              )}
              {decisionRegister.pageInfo.hasNextPage && (
                <button
                  type="button"
                  onClick={() => address.set({ after: decisionRegister.pageInfo.endCursor ?? undefined })}
                >
                  {said.next}
                </button>
              )}
            </div>
          </>
        )
      }
    </Panel>
  );
}

function Filters({
  state,
  domain,
}: {
  readonly state: RegisterState | undefined;
  readonly domain: string | undefined;
}) {
  const said = useWords(WORDS);
  const labels = useWords(DECISION_LABELS);
  const address = useAddress();
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('domain');
        address.set({ domain: typeof typed === 'string' ? typed.trim() : undefined, after: undefined });
      }}
    >
      <label>
        {said.state}{' '}
        <select
          value={state ?? ''}
          onChange={({ currentTarget }) => address.set({ state: currentTarget.value, after: undefined })}
        >
          <option value="">{said.all}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {labels.state[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.domain} <input name="domain" type="search" autocomplete="off" defaultValue={domain ?? ''} />
      </label>
      <button>{said.filter}</button>
      {(state !== undefined || domain !== undefined) && (
        <button
          type="button"
          class="quiet"
          onClick={() => address.set({ state: undefined, domain: undefined, after: undefined })}
        >
          {said.clear}
        </button>
      )}
    </form>
  );
}

function Decisions({ mission, decisions }: { readonly mission: string; readonly decisions: readonly Registered[] }) {
  const said = useWords(WORDS);
  const labels = useWords(DECISION_LABELS);
  const { day, euros } = useFormats();
  const address = useAddress();
  const columns: readonly Column<Registered>[] = [
    {
      head: said.decision,
      names: true,
      cell: ({ decision, title }) => (
        <>
          <To to={`/m/${mission}/decisions/${decision}`}>{title ?? decision}</To>
          {title !== null && <div class="note">{decision}</div>}
        </>
      ),
    },
    {
      head: said.state,
      cell: ({ state, made }) => (
        <>
          <Badge tone={STATE_TONES[state]}>{labels.state[state]}</Badge>
          {made?.reviewOn != null && (
            <div class="note">
              {made.reviewOverdue ? said.overdue(day(made.reviewOn)) : said.review(day(made.reviewOn))}
            </div>
          )}
        </>
      ),
    },
    {
      head: said.domain,
      cell: ({ domain }) => (
        <To to={address.path} filters={{ state: address.get('state'), domain }} aria-label={said.onlyIn(domain)}>
          {domain}
        </To>
      ),
    },
    {
      head: said.by,
      cell: ({ made, proposal }) => (
        <>
          {made?.by ?? proposal?.by}
          <div class="note">
            {made
              ? said.on(day(made.takenOn))
              : proposal && `${said.proposedOn(day(proposal.on))}, ${said.waits(proposal.waitedDays)}`}
          </div>
        </>
      ),
    },
    {
      head: said.amount,
      number: true,
      cell: ({ made }) => (made?.amountCents == null ? '–' : euros(made.amountCents)),
    },
    {
      head: said.told,
      cell: ({ made }) =>
        made && <Badge tone={made.communicated ? 'good' : 'watch'}>{made.communicated ? said.yes : said.no}</Badge>,
    },
    {
      head: said.applied,
      cell: ({ made }) =>
        made &&
        (made.execution === null ? (
          labels.unreported
        ) : (
          <Badge tone={EXECUTION_TONES[made.execution]}>{labels.execution[made.execution]}</Badge>
        )),
    },
    {
      head: said.marks,
      cell: ({ flags }) => flags.map(({ flag, sentence }) => <div key={flag}>{sentence.text}</div>),
    },
    { head: said.line, cell: ({ made }) => made && <Lines mission={mission} revisions={[made.revision]} /> },
  ];
  return <DataTable caption={said.decisions} columns={columns} rows={decisions} keyOf={({ decision }) => decision} />;
}
