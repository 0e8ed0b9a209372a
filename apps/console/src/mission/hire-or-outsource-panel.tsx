import { Panel, Section } from '../asking/panel.js';
import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords, words } from '../words/language.js';
import { hireOrOutsource, type HireInput, type HireOrOutsourceQuery } from './hire-or-outsource-panel.operation.js';
import { HypothesisForm } from './hypothesis-form.js';
import { readHypothesis, type Hypothesis } from './hypothesis.js';

type Compared = NonNullable<HireOrOutsourceQuery['hireOrOutsource']>;
type Month = Compared['months'][number];

const FIELDS = {
  salaryCents: 'euros',
  employerRate: 'percent',
  recruitmentCents: 'euros',
  monthsToFind: 'number',
  monthsToProductive: 'number',
  failureRate: 'percent',
  months: 'number',
  hireSource: 'text',
} as const;

const WORDS = words({
  en: {
    title: 'Hire, or go on with the firm?',
    result: 'What each course costs',
    about: 'What the mission costs and does against a hire for the same role, month by month.',
    incomplete: 'Fill in all of it, with the source of your figures: without a source nothing is said.',
    fields: {
      salaryCents: 'Yearly gross salary,',
      employerRate: 'Employer’s contributions, of the salary,',
      recruitmentCents: 'What one search costs,',
      monthsToFind: 'Months to find someone',
      monthsToProductive: 'Months until fully productive',
      failureRate: 'Chance that the hire fails after a year,',
      months: 'Months compared',
      hireSource: 'Where these figures come from',
    },
    hypothesis: 'hypothesis, never an advice',
    source: (source: string) => `Source: ${source}`,
    mission: 'The mission',
    hire: 'A hire',
    perWork: (amount: string) => `${amount} for a full-time month of work`,
    crossing: (month: number) =>
      `The course that was dearer at first becomes the cheaper one at the end of month ${month}.`,
    none: 'None overtakes the other in the months compared.',
    byMonth: 'Month by month',
    month: 'Month',
    total: 'since the beginning',
    charged: 'charged',
    agreed: 'agreed',
    work: (months: string) => `${months} months of work`,
    sensitivity: 'How the crossing moves',
    input: 'When this is a fifth less, or more',
    less: 'Less',
    more: 'More',
    at: (month: number) => `month ${month}`,
    never: 'no crossing',
    inputs: {
      salaryCents: 'salary',
      employerRate: 'employer’s contributions',
      recruitmentCents: 'cost of a search',
      monthsToFind: 'months to find someone',
      monthsToProductive: 'months until productive',
      failureRate: 'chance of failure',
      fees: 'fees of the firm',
    } satisfies Record<HireInput, string>,
  },
  fr: {
    title: 'Embaucher, ou continuer avec le cabinet ?',
    result: 'Ce que coûte chaque voie',
    about: 'Ce que coûte et produit la mission face à une embauche pour le même rôle, mois par mois.',
    incomplete: 'Remplissez tout, avec la source de vos chiffres : sans source, rien n’est dit.',
    fields: {
      salaryCents: 'Salaire brut annuel,',
      employerRate: 'Charges patronales, en part du salaire,',
      recruitmentCents: 'Coût d’une recherche,',
      monthsToFind: 'Mois pour trouver quelqu’un',
      monthsToProductive: 'Mois avant d’être pleinement opérationnel',
      failureRate: 'Risque d’échec au bout d’un an,',
      months: 'Mois comparés',
      hireSource: 'D’où viennent ces chiffres',
    },
    hypothesis: 'hypothèse, jamais un conseil',
    source: (source) => `Source : ${source}`,
    mission: 'La mission',
    hire: 'Une embauche',
    perWork: (amount) => `${amount} par mois de travail à temps plein`,
    crossing: (month) => `La voie d’abord la plus chère devient la moins chère à la fin du mois ${month}.`,
    none: 'Aucune ne passe devant l’autre sur les mois comparés.',
    byMonth: 'Mois par mois',
    month: 'Mois',
    total: 'depuis le début',
    charged: 'facturé',
    agreed: 'convenu',
    work: (months) => `${months} mois de travail`,
    sensitivity: 'Comment se déplace le croisement',
    input: 'Si ceci baisse d’un cinquième, ou augmente d’autant',
    less: 'En moins',
    more: 'En plus',
    at: (month) => `mois ${month}`,
    never: 'pas de croisement',
    inputs: {
      salaryCents: 'salaire',
      employerRate: 'charges patronales',
      recruitmentCents: 'coût d’une recherche',
      monthsToFind: 'mois pour trouver',
      monthsToProductive: 'mois avant d’être opérationnel',
      failureRate: 'risque d’échec',
      fees: 'honoraires du cabinet',
    },
  },
});

/** The mission against a hire for the same role, under what the reader supposes. */
export function HireOrOutsourcePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { whole, wrong } = readHypothesis(FIELDS, useAddress().get, useLanguage());
  return (
    <>
      <Section title={said.title} about={said.about} wide>
        <HypothesisForm fields={FIELDS} labels={said.fields} wrong={wrong} />
        {!whole && <p class="note">{said.incomplete}</p>}
      </Section>
      {whole && <Result mission={mission} hypothesis={whole} />}
    </>
  );
}

function Result({
  mission,
  hypothesis: { hireSource: source, ...supposed },
}: {
  readonly mission: string;
  readonly hypothesis: Hypothesis<typeof FIELDS>;
}) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.result}
      wide
      aside={<Badge tone="watch">{said.hypothesis}</Badge>}
      query={hireOrOutsource}
      variables={{ ...useMoment(mission), hypothesis: { ...supposed, source } }}
    >
      {({ hireOrOutsource }) => hireOrOutsource && <Courses compared={hireOrOutsource} />}
    </Panel>
  );
}

function Courses({ compared }: { readonly compared: Compared }) {
  const said = useWords(WORDS);
  const { euros } = useFormats();
  const { source, crossingMonth, missionTotalCents, hireTotalCents, missionCentsPerWork, hireCentsPerWork } = compared;
  const perWork = (cents: number | null) => cents !== null && said.perWork(euros(cents));
  const sensitivities: readonly Column<Compared['sensitivities'][number]>[] = [
    { head: said.input, names: true, cell: ({ input }) => said.inputs[input] },
    { head: said.less, cell: ({ less }) => (less === null ? said.never : said.at(less)) },
    { head: said.more, cell: ({ more }) => (more === null ? said.never : said.at(more)) },
  ];
  return (
    <>
      <p class="note">{said.source(source)}</p>
      <Figures>
        <Figure label={said.mission} note={perWork(missionCentsPerWork)}>
          {euros(missionTotalCents)}
        </Figure>
        <Figure label={said.hire} note={perWork(hireCentsPerWork)}>
          {euros(hireTotalCents)}
        </Figure>
      </Figures>
      <p>{crossingMonth === null ? said.none : said.crossing(crossingMonth)}</p>
      <details>
        <summary>{said.byMonth}</summary>
        <Months months={compared.months} />
      </details>
      <h3>{said.sensitivity}</h3>
      <DataTable
        caption={said.sensitivity}
        columns={sensitivities}
        rows={compared.sensitivities}
        keyOf={({ input }) => input}
      />
    </>
  );
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const said = useWords(WORDS);
  const { euros, number, month: monthOf } = useFormats();
  const course = (cents: number, total: number, work: number, note?: string) => (
    <>
      {euros(cents)} {note}
      <div class="note">
        {euros(total)} {said.total}, {said.work(number(work, 2))}
      </div>
    </>
  );
  const columns: readonly Column<Month>[] = [
    { head: said.month, names: true, cell: ({ month }) => monthOf(`${month}-01`) },
    {
      head: said.mission,
      number: true,
      cell: ({ missionCents, missionTotalCents, missionWork, isCharged }) =>
        course(missionCents, missionTotalCents, missionWork, isCharged ? said.charged : said.agreed),
    },
    {
      head: said.hire,
      number: true,
      cell: ({ hireCents, hireTotalCents, hireWork }) => course(hireCents, hireTotalCents, hireWork),
    },
  ];
  return <DataTable caption={said.byMonth} columns={columns} rows={months} keyOf={({ month }) => month} />;
}
