import { Panel } from '../asking/panel.js';
import { Bars } from '../charts/bars.js';
import { usePeriods } from '../charts/periods.js';
import { useMoment } from '../frame/moment.js';
import { DataTable } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { costsPanel, type CostsPanelQuery } from './costs-panel.operation.js';

const WORDS = words({
  en: {
    title: 'What makes processes cost',
    about: 'The cost of a unit, and whether a change comes from its price or from the volume.',
    empty: 'No cost driver is defined yet.',
    total: 'Measured in all',
    pareto: 'Share of the costs, by process',
    share: 'Share',
    vital: 'look here first',
    driver: (driver: string, process: string, unit: string) => `${driver} · ${process}, per ${unit}`,
    drift: (difference: string) => `${difference} since the first periods`,
    period: 'Period',
    volume: 'Volume',
    cost: 'Cost',
    unit: 'Of a unit',
    change: 'Change',
    price: 'By price',
    byVolume: 'By volume',
    line: 'Line',
    none: '–',
  },
  fr: {
    title: 'Ce qui fait coûter les processus',
    about: 'Le coût d’une unité, et si un écart vient de son prix ou du volume.',
    empty: 'Aucun inducteur de coût n’est encore défini.',
    total: 'Mesuré en tout',
    pareto: 'Part des coûts, par processus',
    share: 'Part',
    vital: 'à regarder d’abord',
    driver: (driver, process, unit) => `${driver} · ${process}, par ${unit}`,
    drift: (difference) => `${difference} depuis les premières périodes`,
    period: 'Période',
    volume: 'Volume',
    cost: 'Coût',
    unit: 'D’une unité',
    change: 'Écart',
    price: 'Par le prix',
    byVolume: 'Par le volume',
    line: 'Ligne',
    none: '–',
  },
});

type Driver = NonNullable<CostsPanelQuery['costDrivers']>['drivers'][number];

/** What a unit costs, how that drifts, and which processes cost most. */
export function CostsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { euros, share } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={costsPanel}
      variables={useMoment(mission)}
      isEmpty={({ costDrivers }) => !costDrivers?.drivers.length}
      empty={said.empty}
    >
      {({ costDrivers }) =>
        costDrivers && (
          <>
            <Figures>
              <Figure label={said.total}>{euros(costDrivers.totalCents)}</Figure>
            </Figures>
            {costDrivers.pareto.length > 0 && (
              <Bars
                title={said.pareto}
                measures={[said.share]}
                to={1}
                format={share}
                bars={costDrivers.pareto.map(({ process, costCents, share: part, vital }) => ({
                  key: process,
                  label: [process, euros(costCents), ...(vital ? [said.vital] : [])].join(' · '),
                  values: [part ?? undefined],
                }))}
              />
            )}
            {costDrivers.drivers.map((driver) => (
              <CostOfUnit key={driver.driver} mission={mission} driver={driver} />
            ))}
          </>
        )
      }
    </Panel>
  );
}

function CostOfUnit({ mission, driver: found }: { readonly mission: string; readonly driver: Driver }) {
  const said = useWords(WORDS);
  const periods = usePeriods();
  const { number, euros, difference } = useFormats();
  const title = said.driver(found.driver, found.process, found.unit);
  const amount = (cents: number | null | undefined) => (cents == null ? said.none : euros(Math.round(cents)));
  return (
    <>
      <h3>{title}</h3>
      <p class="next">
        {amount(found.unitCostCents)}
        {found.drift != null && `, ${said.drift(`${difference(found.drift * 100, 0)} %`)}`}{' '}
        <Lines mission={mission} revisions={[found.revision]} />
      </p>
      {found.periods.length > 0 && (
        <DataTable
          caption={title}
          rows={found.periods}
          keyOf={({ period }) => period}
          columns={[
            { head: said.period, names: true, cell: ({ period }) => periods.long(period) },
            { head: said.volume, number: true, cell: ({ volume }) => number(volume) },
            { head: said.cost, number: true, cell: ({ costCents }) => euros(costCents) },
            { head: said.unit, number: true, cell: ({ unitCostCents }) => amount(unitCostCents) },
            { head: said.change, number: true, cell: ({ changeCents }) => amount(changeCents) },
            { head: said.price, number: true, cell: ({ priceEffectCents }) => amount(priceEffectCents) },
            { head: said.byVolume, number: true, cell: ({ volumeEffectCents }) => amount(volumeEffectCents) },
            { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
          ]}
        />
      )}
    </>
  );
}
