import { Fragment } from 'preact';
import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { useWords, words } from '../words/language.js';
import { beforeNumbers, type BeforeNumbersQuery } from './before-numbers-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Seen before the numbers',
    about: 'KPIs that got worse, and the signals that were there before.',
    empty: 'No KPI has got worse from one period to the next.',
    before: (days: number) => `${days} days before`,
    more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  },
  fr: {
    title: 'Vu avant les chiffres',
    about: 'Les indicateurs qui se sont dégradés, et les signaux qui étaient là avant.',
    empty: 'Aucun indicateur ne s’est dégradé d’une période à l’autre.',
    before: (days) => `${days} jours avant`,
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  },
});

type Setback = NonNullable<NonNullable<BeforeNumbersQuery['weakSignals']>['kpisAndSignals']>['setbacks'][number];

/** Shown at once; the older ones unfold. */
const FIRST = 4;

/** What signals said before a number did. */
export function BeforeNumbersPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={beforeNumbers}
      variables={useMoment(mission)}
      isEmpty={({ weakSignals }) => !weakSignals?.kpisAndSignals?.setbacks.length}
      empty={said.empty}
    >
      {({ weakSignals }) => {
        const setbacks = (weakSignals?.kpisAndSignals?.setbacks ?? []).toReversed();
        return (
          <>
            <Setbacks mission={mission} setbacks={setbacks.slice(0, FIRST)} />
            {setbacks.length > FIRST && (
              <details>
                <summary>{said.more(setbacks.length - FIRST)}</summary>
                <Setbacks mission={mission} setbacks={setbacks.slice(FIRST)} />
              </details>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function Setbacks({ mission, setbacks }: { readonly mission: string; readonly setbacks: readonly Setback[] }) {
  const said = useWords(WORDS);
  return (
    <ul class="plain">
      {setbacks.map(({ kpi, name, period, knownOn, sentence, signals }) => (
        <li key={`${kpi} ${period} ${knownOn}`}>
          <To to={`/m/${mission}/kpis/${kpi}`}>
            {kpi}
            {name && ` · ${name}`}
          </To>
          <p class="next">{sentence.text}</p>
          <p class="next">
            {signals.map(({ signal, daysBefore }, index) => (
              <Fragment key={signal}>
                {index > 0 && ' · '}
                <To to={`/m/${mission}/signals/${signal}`}>{signal}</To> {said.before(daysBefore)}
              </Fragment>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
