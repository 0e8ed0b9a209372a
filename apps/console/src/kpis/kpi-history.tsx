import { KpiLine } from '../charts/kpi-line.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { KPI_LABELS, TREND_TONES } from './kpi-labels.js';
import type { KpiPanelQuery, KpiTrendWord } from './kpi-panel.operation.js';

const WORDS = words({
  en: {
    whole: 'The whole company',
    version: (version: string) => `formula ${version}`,
    none: 'Nothing has been measured yet.',
    slope: (slope: string, unit: string) => `${slope} ${unit} a period, in the median`,
    favourable: (probability: string) => `so favourable a trend has a probability of ${probability} by chance`,
    adverse: (probability: string) => `so adverse a trend has a probability of ${probability} by chance`,
    values: (count: string) => `over ${count} values`,
  },
  fr: {
    whole: 'Toute l’entreprise',
    version: (version) => `formule ${version}`,
    none: 'Rien n’a encore été mesuré.',
    slope: (slope, unit) => `${slope} ${unit} par période, en médiane`,
    favourable: (probability) => `une tendance aussi favorable a une probabilité de ${probability} par hasard`,
    adverse: (probability) => `une tendance aussi défavorable a une probabilité de ${probability} par hasard`,
    values: (count) => `sur ${count} valeurs`,
  },
});

type History = NonNullable<KpiPanelQuery['kpiSeries']>;
export type ShownKpi = History['kpi'];
type Line = History['series'][number];

/** The values of a KPI: a line for each formula and place, as two of them are never joined. */
export function KpiHistory({
  mission,
  kpi,
  series,
}: {
  readonly mission: string;
  readonly kpi: ShownKpi;
  readonly series: readonly Line[];
}) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const shown = series.filter(({ measurements }) => measurements.length > 0);
  if (shown.length === 0) return <p>{said.none}</p>;
  return (
    <>
      {shown.map((line) => (
        <div key={`${line.site ?? ''} ${line.version}`}>
          <KpiLine
            mission={mission}
            title={[
              `${kpi.kpi}${kpi.name ? ` · ${kpi.name}` : ''} (${kpi.unit})`,
              line.site ?? said.whole,
              said.version(number(line.version)),
            ].join(', ')}
            target={kpi.target ? { value: kpi.target.value, due: kpi.target.due ?? undefined } : undefined}
            baseline={kpi.baseline?.value}
            format={(value) => number(value, 2)}
            points={line.measurements.map(({ period, value, firstValue, disputed, revision, corrections }) => ({
              period,
              value,
              before: corrections.length > 0 ? firstValue : undefined,
              reason: corrections.at(-1)?.reason,
              disputed,
              revisions: [...(revision == null ? [] : [revision]), ...corrections.map((each) => each.revision)],
            }))}
          />
          {line.trend && <Trend trend={line.trend} unit={kpi.unit} />}
        </div>
      ))}
    </>
  );
}

const isWorsening = (word: KpiTrendWord): boolean => word === 'WORSENING' || word === 'LIKELY_WORSENING';

function Trend({ trend, unit }: { readonly trend: NonNullable<Line['trend']>; readonly unit: string }) {
  const said = useWords(WORDS);
  const labels = useWords(KPI_LABELS);
  const { number, difference } = useFormats();
  return (
    <p>
      <Badge tone={TREND_TONES[trend.word]}>{labels.trend[trend.word]}</Badge>{' '}
      {[
        said.slope(difference(trend.slope, 2), unit),
        said.values(number(trend.n)),
        isWorsening(trend.word)
          ? said.adverse(number(trend.pAdverse, 4))
          : said.favourable(number(trend.pFavourable, 4)),
      ].join(', ')}
    </p>
  );
}
