import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { INITIATIVE_LABELS } from './initiative-words.js';
import type { Initiative } from './initiatives-panel.js';

type ScenarioTold = NonNullable<Initiative['scenario']>;
type StaffingTold = NonNullable<Initiative['staffing']>;

const WORDS = words({
  en: {
    title: 'The scenario',
    unit: (amount: string) => `one sale brings ${amount}`,
    margin: (share: string) => `margin on variable cost ${share}`,
    breakEven: (share: string) => `pays from ${share} more`,
    never: 'no volume makes it pay',
    costs: (amount: string) => `costs beside ${amount}`,
    cannibal: (share: string) => `${share} of usual sales made under the offer`,
    case: 'Case',
    uplift: 'More sold',
    units: 'Extra units',
    revenue: 'Revenue',
    contribution: 'Contribution',
    staffing: 'Who delivers it, and at which cost',
    chosen: 'Cheapest way',
    cost: 'Cost',
    left: 'Left after it',
    uncovered: 'Units not covered',
    kinds: { FREELANCE: 'freelance', OVERTIME: 'overtime', AUTOMATION: 'automation', HIRE: 'hire' },
  },
  fr: {
    title: 'Le scénario',
    unit: (amount) => `une vente rapporte ${amount}`,
    margin: (share) => `marge sur coût variable ${share}`,
    breakEven: (share) => `rentable à partir de ${share} de ventes en plus`,
    never: 'aucun volume ne la rend rentable',
    costs: (amount) => `coûts annexes ${amount}`,
    cannibal: (share) => `${share} des ventes ordinaires faites sous l’offre`,
    case: 'Cas',
    uplift: 'Ventes en plus',
    units: 'Unités en plus',
    revenue: 'Chiffre d’affaires',
    contribution: 'Contribution',
    staffing: 'Qui livre, et à quel coût',
    chosen: 'Moyen le moins cher',
    cost: 'Coût',
    left: 'Reste ensuite',
    uncovered: 'Unités non couvertes',
    kinds: {
      FREELANCE: 'indépendant',
      OVERTIME: 'heures supplémentaires',
      AUTOMATION: 'automatisation',
      HIRE: 'embauche',
    },
  },
});

/** An initiative in figures: revenue and margin side by side, and from how much more it pays. */
export function Scenario({ mission, scenario }: { readonly mission: string; readonly scenario: ScenarioTold }) {
  const said = useWords(WORDS);
  const labels = useWords(INITIATIVE_LABELS);
  const { euros, number, share } = useFormats();
  const { verdict, breakEvenUplift, marginRate, unitContributionCents, costs, cannibalisation, cases, revision } =
    scenario;
  const columns: readonly Column<ScenarioTold['cases'][number]>[] = [
    { head: said.case, names: true, cell: ({ case: name }) => labels.case[name] },
    { head: said.uplift, number: true, cell: ({ uplift }) => share(uplift) },
    { head: said.units, number: true, cell: ({ extraUnits }) => number(extraUnits) },
    { head: said.revenue, number: true, cell: ({ revenueCents }) => euros(revenueCents) },
    { head: said.contribution, number: true, cell: ({ contributionCents }) => euros(contributionCents) },
  ];
  return (
    <>
      <h3>
        {said.title} <Badge tone={verdict === 'PROFITABLE' ? 'good' : 'bad'}>{labels.verdict[verdict]}</Badge>{' '}
        <Lines mission={mission} revisions={[revision]} />
      </h3>
      <p class="note">
        {[
          said.unit(euros(unitContributionCents)),
          said.margin(share(marginRate)),
          breakEvenUplift === null ? said.never : said.breakEven(share(breakEvenUplift)),
          costs.totalCents > 0 && said.costs(euros(costs.totalCents)),
          cannibalisation !== null && said.cannibal(share(cannibalisation)),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <DataTable
        caption={`${said.title} ${revision}`}
        columns={columns}
        rows={cases}
        keyOf={({ case: name }) => name}
      />
    </>
  );
}

/** Who or what delivers an initiative, and what is left after paying for it. */
export function Staffing({ mission, staffing }: { readonly mission: string; readonly staffing: StaffingTold }) {
  const said = useWords(WORDS);
  const labels = useWords(INITIATIVE_LABELS);
  const { euros, number } = useFormats();
  const kinds = new Map(staffing.options.map(({ option, kind }) => [option, said.kinds[kind]]));
  const columns: readonly Column<StaffingTold['cases'][number]>[] = [
    { head: said.case, names: true, cell: ({ case: name }) => labels.case[name] },
    {
      head: said.chosen,
      cell: ({ chosen }) => chosen.map((option) => `${option} (${kinds.get(option) ?? ''})`).join(', ') || '–',
    },
    { head: said.cost, number: true, cell: ({ costCents }) => euros(costCents) },
    { head: said.left, number: true, cell: ({ leftCents }) => euros(leftCents) },
    { head: said.uncovered, number: true, cell: ({ uncoveredUnits }) => number(uncoveredUnits) },
  ];
  return (
    <>
      <h3>
        {said.staffing} <Lines mission={mission} revisions={[staffing.revision]} />
      </h3>
      <DataTable
        caption={`${said.staffing} ${staffing.revision}`}
        columns={columns}
        rows={staffing.cases}
        keyOf={({ case: name }) => name}
      />
    </>
  );
}
