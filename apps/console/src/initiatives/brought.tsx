import { Interval } from '../charts/interval.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { ADVICE_TONES, INITIATIVE_LABELS } from './initiative-words.js';
import type { Initiative } from './initiatives-panel.js';

type Measured = Initiative['measurements'][number];

const WORDS = words({
  en: {
    title: 'Measured',
    on: 'On',
    sold: 'Sold',
    uplift: 'More sold, 95 % interval',
    between: (low: string, high: string) => `${low} to ${high}`,
    breakEven: (share: string) => `dashed: pays from ${share}`,
    contribution: 'Contribution',
    cost: 'Cost beside',
    roi: 'Return',
    advice: 'Says',
    line: 'Line',
    plan: 'Plan against outcome',
    planned: (amount: string) => `planned ${amount}`,
    final: (amount: string) => `brought ${amount} in the end`,
    soFar: (amount: string) => `brought ${amount} so far`,
    gap: (amount: string) => `gap ${amount}`,
    returns: (amount: string) => `returns ${amount}`,
    support: (amount: string) => `support ${amount}`,
  },
  fr: {
    title: 'Mesuré',
    on: 'Le',
    sold: 'Vendus',
    uplift: 'Ventes en plus, intervalle à 95 %',
    between: (low, high) => `de ${low} à ${high}`,
    breakEven: (share) => `tirets : rentable à partir de ${share}`,
    contribution: 'Contribution',
    cost: 'Coûts annexes',
    roi: 'Rendement',
    advice: 'Conclusion',
    line: 'Ligne',
    plan: 'Prévu et obtenu',
    planned: (amount) => `prévu ${amount}`,
    final: (amount) => `obtenu ${amount} au total`,
    soFar: (amount) => `obtenu ${amount} à ce jour`,
    gap: (amount) => `écart ${amount}`,
    returns: (amount) => `retours ${amount}`,
    support: (amount) => `support ${amount}`,
  },
});

/** What an initiative has brought, how sure that is, and against what was planned. */
export function Brought({ mission, told }: { readonly mission: string; readonly told: Initiative }) {
  const said = useWords(WORDS);
  const labels = useWords(INITIATIVE_LABELS);
  const { day, euros, number, share } = useFormats();
  const { measurements, scenario, planned, actual, initiative } = told;
  const breakEven = scenario?.breakEvenUplift ?? undefined;
  const columns: readonly Column<Measured>[] = [
    { head: said.on, names: true, cell: ({ on }) => day(on) },
    { head: said.sold, number: true, cell: ({ sold }) => number(sold) },
    {
      head: said.uplift,
      cell: ({ uplift, low, high }) => (
        <>
          <strong>{share(uplift)}</strong>
          {low !== null && high !== null && (
            <>
              {' '}
              {said.between(share(low), share(high))}
              <Interval low={low} high={high} value={uplift} mark={breakEven} />
            </>
          )}
          {breakEven !== undefined && <span class="note block">{said.breakEven(share(breakEven))}</span>}
        </>
      ),
    },
    { head: said.contribution, number: true, cell: ({ contributionCents }) => euros(contributionCents) },
    { head: said.cost, number: true, cell: ({ costCents }) => euros(costCents) },
    { head: said.roi, number: true, cell: ({ roi }) => (roi === null ? '–' : share(roi)) },
    {
      head: said.advice,
      cell: ({ advice }) => advice && <Badge tone={ADVICE_TONES[advice]}>{labels.advice[advice]}</Badge>,
    },
    { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
  ];
  return (
    <>
      {measurements.length > 0 && (
        <>
          <h3>{said.title}</h3>
          <DataTable
            caption={`${said.title} ${initiative}`}
            columns={columns}
            rows={measurements}
            keyOf={({ revision }) => revision}
          />
        </>
      )}
      <h3>{said.plan}</h3>
      <p>
        {[
          said.planned(euros(planned.contributionCents)),
          actual && (actual.final ? said.final : said.soFar)(euros(actual.contributionCents)),
          actual && said.gap(euros(actual.gapCents)),
          actual?.returnsCents != null && said.returns(euros(actual.returnsCents)),
          actual?.supportCents != null && said.support(euros(actual.supportCents)),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </>
  );
}
