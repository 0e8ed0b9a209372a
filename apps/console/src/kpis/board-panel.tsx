import { Panel } from '../asking/panel.js';
import { usePeriods } from '../charts/periods.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { board, type BoardQuery } from './board-panel.operation.js';
import { KPI_LABELS, TREND_TONES } from './kpi-labels.js';

const WORDS = words({
  en: {
    title: 'The board',
    empty: 'No KPI is defined yet. Whoever sets the mission up defines them, or takes a template.',
    onTime: 'Measured on time',
    evidence: 'With evidence',
    uncorrected: 'Never corrected',
    disputes: 'Open disputes',
    of: (part: string, whole: string) => `${part} of ${whole}`,
    kpi: 'KPI',
    value: 'Value',
    baseline: 'Baseline',
    target: 'Target',
    by: (day: string) => `by ${day}`,
    met: 'met',
    missed: 'not met',
    progress: 'Progress',
    trend: 'Trend',
    last: 'Last',
    stale: (days: string) => `${days} days old`,
    disputed: 'disputed',
    corrected: (count: number) => (count === 1 ? '1 correction' : `${count} corrections`),
    pair: (kpi: string) => `read with ${kpi}`,
    withheld: (kpis: string) => `Held back until their counterpart is defined: ${kpis}.`,
    retired: 'Followed no longer',
    since: (day: string) => `since ${day}`,
    none: '–',
  },
  fr: {
    title: 'Le tableau',
    empty: 'Aucun indicateur n’est encore défini. La mise en place de la mission les définit, ou reprend un modèle.',
    onTime: 'Mesurés à temps',
    evidence: 'Avec preuve',
    uncorrected: 'Jamais corrigés',
    disputes: 'Contestations ouvertes',
    of: (part, whole) => `${part} sur ${whole}`,
    kpi: 'Indicateur',
    value: 'Valeur',
    baseline: 'Départ',
    target: 'Cible',
    by: (day) => `pour le ${day}`,
    met: 'atteinte',
    missed: 'pas atteinte',
    progress: 'Avancement',
    trend: 'Tendance',
    last: 'Dernière',
    stale: (days) => `vieille de ${days} jours`,
    disputed: 'contestée',
    corrected: (count) => (count === 1 ? '1 correction' : `${count} corrections`),
    pair: (kpi) => `à lire avec ${kpi}`,
    withheld: (kpis) => `Retenus tant que leur pendant n’est pas défini : ${kpis}.`,
    retired: 'Qui ne sont plus suivis',
    since: (day) => `depuis le ${day}`,
    none: '–',
  },
});

type Kpi = NonNullable<BoardQuery['kpiBoard']>['kpis'][number];

/** The measures of a mission: what each is worth, where it is to be, how it goes. */
export function BoardPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number, day } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={board}
      variables={useMoment(mission)}
      isEmpty={({ kpiBoard }) => !kpiBoard || kpiBoard.kpis.length + kpiBoard.withheld.length === 0}
      empty={said.empty}
    >
      {({ kpiBoard }) => {
        if (!kpiBoard) return null;
        const { reliability, withheld, kpis } = kpiBoard;
        const retired = kpis.filter(({ retiredOn }) => retiredOn);
        return (
          <>
            <Figures>
              <Figure label={said.onTime}>{said.of(number(reliability.onTime), number(reliability.due))}</Figure>
              <Figure label={said.evidence}>
                {said.of(number(reliability.withEvidence), number(reliability.measured))}
              </Figure>
              <Figure label={said.uncorrected}>
                {said.of(number(reliability.uncorrected), number(reliability.measured))}
              </Figure>
              <Figure label={said.disputes}>{number(reliability.openDisputes)}</Figure>
            </Figures>
            {withheld.length > 0 && <p>{said.withheld(withheld.join(', '))}</p>}
            <Followed mission={mission} kpis={kpis.filter(({ retiredOn }) => !retiredOn)} />
            {retired.length > 0 && (
              <>
                <h3>{said.retired}</h3>
                <ul class="plain">
                  {retired.map(({ kpi, name, retiredOn, retiredFor }) => (
                    <li key={kpi}>
                      <To to={`/m/${mission}/kpis/${kpi}`}>
                        {kpi} {name && `· ${name}`}
                      </To>{' '}
                      {retiredOn && said.since(day(retiredOn))}
                      {retiredFor && <p class="next">{retiredFor}</p>}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function Followed({ mission, kpis }: { readonly mission: string; readonly kpis: readonly Kpi[] }) {
  const said = useWords(WORDS);
  const labels = useWords(KPI_LABELS);
  const periods = usePeriods();
  const { number, day, share } = useFormats();
  return (
    <DataTable
      caption={said.title}
      rows={kpis}
      keyOf={({ kpi }) => kpi}
      columns={[
        {
          head: said.kpi,
          names: true,
          cell: ({ kpi, name, pairedWith }) => (
            <>
              <To to={`/m/${mission}/kpis/${kpi}`}>
                {kpi} {name && `· ${name}`}
              </To>
              {pairedWith && <p class="next">{said.pair(pairedWith)}</p>}
            </>
          ),
        },
        {
          head: said.value,
          cell: ({ value, unit }) => (value == null ? said.none : `${number(value, 2)} ${unit}`),
        },
        {
          head: said.baseline,
          number: true,
          cell: ({ baseline }) => (baseline ? number(baseline.value, 2) : said.none),
        },
        {
          head: said.target,
          cell: ({ target }) =>
            target ? (
              <>
                {number(target.value, 2)}{' '}
                {target.met != null && (
                  <Badge tone={target.met ? 'good' : 'plain'}>{target.met ? said.met : said.missed}</Badge>
                )}
                {target.due && <p class="next">{said.by(day(target.due))}</p>}
              </>
            ) : (
              said.none
            ),
        },
        { head: said.progress, number: true, cell: ({ progress }) => (progress == null ? said.none : share(progress)) },
        {
          head: said.trend,
          cell: ({ trend }) =>
            trend ? <Badge tone={TREND_TONES[trend.word]}>{labels.trend[trend.word]}</Badge> : said.none,
        },
        {
          head: said.last,
          cell: ({ last, fresh, ageDays, corrections, disputes }) => (
            <>
              {last ? periods.long(last.period) : said.none}{' '}
              {fresh === false && ageDays != null && <Badge tone="watch">{said.stale(number(ageDays))}</Badge>}{' '}
              {disputes.some(({ open }) => open) && <Badge tone="bad">{said.disputed}</Badge>}
              {corrections.length > 0 && <p class="next">{said.corrected(corrections.length)}</p>}
            </>
          ),
        },
      ]}
    />
  );
}
