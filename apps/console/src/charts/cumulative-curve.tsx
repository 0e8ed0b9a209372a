import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { Plot } from './plot.js';

const WORDS = words({
  en: {
    title: 'Probability that everything has a relay, by open week from now',
    week: 'Open week',
    probability: 'Probability',
    weeks: (count: string) => `week ${count}`,
    end: (share: string) => `Planned end: ${share}`,
    likely: 'between P50 and P85',
  },
  fr: {
    title: 'Probabilité que tout ait un relais, par semaine ouverte à partir de maintenant',
    week: 'Semaine ouverte',
    probability: 'Probabilité',
    weeks: (count) => `semaine ${count}`,
    end: (share) => `Fin prévue : ${share}`,
    likely: 'entre P50 et P85',
  },
});

/** Open weeks that are shown beyond the last of the dates of note. */
const BEYOND = 3;

/** When the transfer is done, as a cumulative probability, with P50, P85 and the planned end. */
export function CumulativeCurve({
  mission,
  probabilities,
  p50,
  p85,
  p95,
  end,
  probabilityByEnd,
}: {
  readonly mission: string;
  /** By the end of open week 1, 2, … */
  readonly probabilities: readonly number[];
  readonly p50: number | undefined;
  readonly p85: number | undefined;
  readonly p95: number | undefined;
  /** Open weeks to the planned end. */
  readonly end: number;
  readonly probabilityByEnd: number;
}) {
  const said = useWords(WORDS);
  const { number, share } = useFormats();
  const last = Math.min(probabilities.length, Math.max(end, p95 ?? p85 ?? p50 ?? probabilities.length) + BEYOND);
  const shown = probabilities.slice(0, last);
  const quantiles = [
    { label: 'P50', at: p50 },
    { label: 'P85', at: p85 },
  ].flatMap(({ label, at }) => (at === undefined ? [] : [{ label, at }]));
  return (
    <Plot
      mission={mission}
      title={said.title}
      along={said.week}
      from={0}
      to={1}
      format={share}
      positions={shown.map((_, index) => ({
        x: index + 1,
        label: number(index + 1),
        said: said.weeks(number(index + 1)),
        note: quantiles
          .filter(({ at }) => at === index + 1)
          .map(({ label }) => label)
          .join(', '),
      }))}
      series={[{ label: said.probability, look: 'main', mark: 'dot', values: shown }]}
      spans={p50 !== undefined && p85 !== undefined ? [{ label: '', from: p50, to: p85 }] : []}
      legend={p50 !== undefined && p85 !== undefined ? [{ label: said.likely, look: 'band' }] : []}
      uprights={[...quantiles, { label: said.end(share(probabilityByEnd)), at: end }]}
    />
  );
}
