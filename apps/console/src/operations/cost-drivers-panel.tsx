import { Panel } from '../asking/panel.js';
import { usePeriods } from '../charts/periods.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { costDrivers, type CostDriversQuery } from './cost-drivers-panel.operation.js';

type Costs = NonNullable<CostDriversQuery['costDrivers']>;
type Driver = Costs['drivers'][number];
type Period = Driver['periods'][number];
type Share = Costs['pareto'][number];

const WORDS = words({
  en: {
    title: 'What processes cost, and why that changes',
    empty: 'No cost driver is defined yet. Say what makes a process cost, then count and price each period.',
    total: (amount: string) => `${amount} measured in all.`,
    pareto: 'The dearest processes first',
    process: 'Process',
    cost: 'Cost',
    share: 'Share',
    cumulated: 'With the dearer ones',
    vital: 'look here first',
    driver: (driver: string, unit: string, process: string) => `${driver}: ${unit}, process ${process}`,
    unitCost: (now: string) => `A unit costs ${now} in the last period`,
    base: (before: string) => `${before} in the first three`,
    drift: (share: string) => `drift ${share}`,
    period: 'Period',
    volume: 'Volume',
    aUnit: 'A unit',
    change: 'Change',
    price: 'From the price',
    fromVolume: 'From the volume',
    line: 'Line',
  },
  fr: {
    title: 'Ce que coûtent les processus, et pourquoi cela change',
    empty:
      'Aucun inducteur de coût n’est encore défini. Dites ce qui fait coûter un processus, puis comptez et chiffrez chaque période.',
    total: (amount) => `${amount} mesurés en tout.`,
    pareto: 'Les processus les plus chers d’abord',
    process: 'Processus',
    cost: 'Coût',
    share: 'Part',
    cumulated: 'Avec les plus chers',
    vital: 'regarder ici d’abord',
    driver: (driver, unit, process) => `${driver} : ${unit}, processus ${process}`,
    unitCost: (now) => `Une unité coûte ${now} à la dernière période`,
    base: (before) => `${before} sur les trois premières`,
    drift: (share) => `dérive de ${share}`,
    period: 'Période',
    volume: 'Volume',
    aUnit: 'L’unité',
    change: 'Variation',
    price: 'Due au prix',
    fromVolume: 'Due au volume',
    line: 'Ligne',
  },
});

/** What a unit costs and how that drifts, price and volume apart, and which processes cost most. */
export function CostDriversPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={costDrivers}
      variables={useMoment(mission)}
      isEmpty={({ costDrivers }) => !costDrivers?.drivers.length}
      empty={said.empty}
    >
      {({ costDrivers }) => costDrivers && <Costly mission={mission} costs={costDrivers} />}
    </Panel>
  );
}

function Costly({ mission, costs }: { readonly mission: string; readonly costs: Costs }) {
  const said = useWords(WORDS);
  const { euros, share } = useFormats();
  const columns: readonly Column<Share>[] = [
    {
      head: said.process,
      names: true,
      cell: ({ process, vital }) => (
        <>
          {process} {vital && <Badge tone="watch">{said.vital}</Badge>}
        </>
      ),
    },
    { head: said.cost, number: true, cell: ({ costCents }) => euros(costCents) },
    {
      head: said.share,
      number: true,
      cell: ({ share: part }) =>
        part === null ? (
          '–'
        ) : (
          <>
            <Bar share={part} /> {share(part)}
          </>
        ),
    },
    { head: said.cumulated, number: true, cell: ({ cumulated }) => (cumulated === null ? '–' : share(cumulated)) },
  ];
  return (
    <>
      <p>{said.total(euros(costs.totalCents))}</p>
      <h3>{said.pareto}</h3>
      <DataTable caption={said.pareto} columns={columns} rows={costs.pareto} keyOf={({ process }) => process} />
      {costs.drivers.map((driver) => (
        <DriverPeriods key={driver.driver} mission={mission} driver={driver} />
      ))}
      <Notices notices={costs.notices} />
    </>
  );
}

function DriverPeriods({ mission, driver }: { readonly mission: string; readonly driver: Driver }) {
  const said = useWords(WORDS);
  const { euros, number, share } = useFormats();
  const periods = usePeriods();
  const { unitCostCents, baseUnitCostCents, drift } = driver;
  const amount = (cents: number | null) => (cents === null ? '–' : euros(cents));
  const title = said.driver(driver.driver, driver.unit, driver.process);
  const columns: readonly Column<Period>[] = [
    { head: said.period, names: true, cell: ({ period }) => periods.long(period) },
    { head: said.volume, number: true, cell: ({ volume }) => number(volume) },
    { head: said.cost, number: true, cell: ({ costCents }) => euros(costCents) },
    { head: said.aUnit, number: true, cell: ({ unitCostCents: cents }) => euros(Math.round(cents)) },
    { head: said.change, number: true, cell: ({ changeCents }) => amount(changeCents) },
    { head: said.price, number: true, cell: ({ priceEffectCents }) => amount(priceEffectCents) },
    { head: said.fromVolume, number: true, cell: ({ volumeEffectCents }) => amount(volumeEffectCents) },
    { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
  ];
  return (
    <>
      <h3>{title}</h3>
      {unitCostCents !== null && (
        <p class="note">
          {[
            said.unitCost(euros(Math.round(unitCostCents))),
            baseUnitCostCents !== null && said.base(euros(Math.round(baseUnitCostCents))),
            drift !== null && said.drift(share(drift)),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      <DataTable caption={title} columns={columns} rows={driver.periods} keyOf={({ period }) => period} />
    </>
  );
}
