import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { usePeriods } from '../charts/periods.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import type { PageProps } from '../frame/page.js';
import { useTitle } from '../frame/title.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { KpiDoubts } from './kpi-doubts.js';
import { KpiHistory, type ShownKpi } from './kpi-history.js';
import { KPI_LABELS } from './kpi-labels.js';
import { kpiPanel, type KpiDirection, type KpiPanelQuery } from './kpi-panel.operation.js';

const WORDS = words({
  en: {
    all: 'All KPIs',
    now: 'Where it stands',
    history: 'Over time',
    doubts: 'Corrections and disputes',
    formulas: 'How it is computed',
    pair: (kpi: string) => `Its counterpart ${kpi}`,
    none: 'There is no such KPI, or it was not known on this day.',
    value: 'Value',
    interval: (low: string, high: string) => `between ${low} and ${high}, at 95 %`,
    baseline: 'Baseline',
    target: 'Target',
    due: (day: string) => `by ${day}`,
    met: 'met',
    missed: 'not met',
    progress: 'Progress',
    answers: (owner: string) => `${owner} answers for it`,
    direction: { UP: 'more is better', DOWN: 'less is better' } satisfies Record<KpiDirection, string>,
    retired: (day: string) => `Followed no longer since ${day}.`,
    site: 'Site',
    everywhere: 'all',
    formula: (version: string) => `Formula ${version}`,
    from: (period: string) => `from ${period}`,
    unwritten: 'never written down',
    measure: 'Record a value',
    correct: 'Correct a value',
    dispute: 'Dispute a value',
    aim: 'Set the target',
  },
  fr: {
    all: 'Tous les indicateurs',
    now: 'Où il en est',
    history: 'Dans le temps',
    doubts: 'Corrections et contestations',
    formulas: 'Comment il se calcule',
    pair: (kpi) => `Son pendant ${kpi}`,
    none: 'Cet indicateur n’existe pas, ou n’était pas connu ce jour-là.',
    value: 'Valeur',
    interval: (low, high) => `entre ${low} et ${high}, à 95 %`,
    baseline: 'Valeur de départ',
    target: 'Cible',
    due: (day) => `pour le ${day}`,
    met: 'atteinte',
    missed: 'pas atteinte',
    progress: 'Avancement',
    answers: (owner) => `${owner} en répond`,
    direction: { UP: 'plus vaut mieux', DOWN: 'moins vaut mieux' },
    retired: (day) => `N’est plus suivi depuis le ${day}.`,
    site: 'Site',
    everywhere: 'tous',
    formula: (version) => `Formule ${version}`,
    from: (period) => `à partir de ${period}`,
    unwritten: 'jamais écrite',
    measure: 'Enregistrer une valeur',
    correct: 'Corriger une valeur',
    dispute: 'Contester une valeur',
    aim: 'Fixer la cible',
  },
});

type Formula = NonNullable<KpiPanelQuery['kpiSeries']>['formulas'][number];

/** One measure: where it stands, how it got there, and what was wrong on the way. */
export default function KpiPage({ mission, thing = '' }: PageProps) {
  const said = useWords(WORDS);
  const site = useAddress().get('site');
  const answer = useAnswer(kpiPanel, { ...useMoment(mission), kpi: thing, site });
  const found = answer.data?.kpiSeries;
  const title = found?.kpi.name ? `${thing} · ${found.kpi.name}` : thing;
  useTitle(`${title} – ${mission}`);
  return (
    <>
      <h1>{title}</h1>
      <p>
        <To to={`/m/${mission}/kpis`}>{said.all}</To>
      </p>
      <div class="panels">
        <Section title={said.now} wide busy={answer.isFetching}>
          <Answered answer={answer} isEmpty={() => !found} empty={said.none}>
            {() => found && <Standing mission={mission} kpi={found.kpi} />}
          </Answered>
        </Section>
        {found && (
          <>
            <Section title={said.history} wide aside={found.sites.length > 0 && <SiteFilter sites={found.sites} />}>
              <KpiHistory mission={mission} kpi={found.kpi} series={found.series} />
            </Section>
            {found.pair && (
              <Section title={said.pair(found.pair.kpi.kpi)} wide>
                <KpiHistory mission={mission} kpi={found.pair.kpi} series={found.pair.series} />
              </Section>
            )}
            <Section title={said.doubts}>
              <KpiDoubts mission={mission} kpi={found.kpi} />
            </Section>
            <Section title={said.formulas}>
              <Formulas formulas={found.formulas} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}

function SiteFilter({ sites }: { readonly sites: readonly string[] }) {
  const said = useWords(WORDS);
  const address = useAddress();
  return (
    <label>
      {said.site}{' '}
      <select
        value={address.get('site') ?? ''}
        onChange={({ currentTarget }) => address.set({ site: currentTarget.value })}
      >
        <option value="">{said.everywhere}</option>
        {sites.map((site) => (
          <option key={site} value={site}>
            {site}
          </option>
        ))}
      </select>
    </label>
  );
}

function Standing({ mission, kpi: found }: { readonly mission: string; readonly kpi: ShownKpi }) {
  const said = useWords(WORDS);
  const labels = useWords(KPI_LABELS);
  const { number, day, share } = useFormats();
  const { kpi, unit, value, low, high, baseline, target, progress, retiredOn, retiredFor } = found;
  return (
    <>
      <Figures>
        {value != null && (
          <Figure
            label={said.value}
            note={low != null && high != null && said.interval(number(low, 2), number(high, 2))}
          >
            {number(value, 2)} {unit}
          </Figure>
        )}
        {baseline && (
          <Figure label={said.baseline} note={day(baseline.on)}>
            {number(baseline.value, 2)}
          </Figure>
        )}
        {target && (
          <Figure label={said.target} note={target.due && said.due(day(target.due))}>
            {number(target.value, 2)}{' '}
            {target.met != null && (
              <Badge tone={target.met ? 'good' : 'plain'}>{target.met ? said.met : said.missed}</Badge>
            )}
          </Figure>
        )}
        {progress != null && <Figure label={said.progress}>{share(progress)}</Figure>}
      </Figures>
      <p class="note">
        {[
          labels.cadence[found.cadence],
          labels.source[found.source],
          said.direction[found.direction],
          said.answers(found.owner),
        ].join(', ')}
      </p>
      {retiredOn && (
        <p>
          {said.retired(day(retiredOn))} {retiredFor}
        </p>
      )}
      {!retiredOn && (
        <p class="acts">
          {found.source === 'MEASURED' && (
            <>
              <Act mission={mission} command="measureKpi" values={{ kpi }} first>
                {said.measure}
              </Act>{' '}
              <Act mission={mission} command="correctKpiMeasurement" values={{ kpi }}>
                {said.correct}
              </Act>{' '}
              <Act mission={mission} command="disputeKpi" values={{ kpi }}>
                {said.dispute}
              </Act>{' '}
            </>
          )}
          <Act mission={mission} command="setKpiTarget" values={{ kpi }}>
            {said.aim}
          </Act>
        </p>
      )}
    </>
  );
}

function Formulas({ formulas }: { readonly formulas: readonly Formula[] }) {
  const said = useWords(WORDS);
  const periods = usePeriods();
  const { number, day } = useFormats();
  return (
    <ul class="plain">
      {formulas.map(({ version, formula, fromPeriod, by, on, reason }) => (
        <li key={version}>
          <strong>{said.formula(number(version))}</strong> {fromPeriod && said.from(periods.long(fromPeriod))}
          <p>{formula ?? said.unwritten}</p>
          {reason && <p>{reason}</p>}
          <p class="next">
            {by}, {day(on)}
          </p>
        </li>
      ))}
    </ul>
  );
}
