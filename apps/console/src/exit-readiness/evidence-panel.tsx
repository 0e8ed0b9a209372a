import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { evidence, type EvidenceQuery } from './evidence-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Evidence that is no longer fresh',
    about: 'What keeps confidence below 100, the dearest first.',
    empty: 'Everything that the score reads rests on fresh evidence.',
    costs: (points: string) => `${points} points of confidence`,
    last: (day: string) => `last fact ${day}`,
    never: 'never recorded',
    expired: 'Documents that hold no more',
    until: (day: string) => `held until ${day}`,
    more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  },
  fr: {
    title: 'Preuves qui ne sont plus récentes',
    about: 'Ce qui tient la confiance sous 100, le plus coûteux d’abord.',
    empty: 'Tout ce que lit le score repose sur des preuves récentes.',
    costs: (points) => `${points} points de confiance`,
    last: (day) => `dernier fait : ${day}`,
    never: 'jamais enregistré',
    expired: 'Documents qui ne valent plus',
    until: (day) => `valable jusqu’au ${day}`,
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  },
});

type StaleInput = NonNullable<EvidenceQuery['exitReadiness']>['staleInputs'][number];

/** Shown at once; the others unfold. */
const FIRST = 6;

/** What the score reads that nothing fresh stands behind, with what makes it fresh again. */
export function EvidencePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={evidence}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) =>
        !exitReadiness || exitReadiness.staleInputs.length + exitReadiness.expiredEvidence.length === 0
      }
      empty={said.empty}
    >
      {({ exitReadiness }) =>
        exitReadiness && (
          <>
            <Stale inputs={exitReadiness.staleInputs.slice(0, FIRST)} />
            {exitReadiness.staleInputs.length > FIRST && (
              <details>
                <summary>{said.more(exitReadiness.staleInputs.length - FIRST)}</summary>
                <Stale inputs={exitReadiness.staleInputs.slice(FIRST)} />
              </details>
            )}
            {exitReadiness.expiredEvidence.length > 0 && (
              <>
                <h3>{said.expired}</h3>
                <ul class="plain">
                  {exitReadiness.expiredEvidence.map(({ evidence, title, validUntil, dimensions }) => (
                    <li key={evidence}>
                      {evidence} · {title}
                      <p class="next">
                        {said.until(day(validUntil))} · {dimensions.join(', ')}
                      </p>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )
      }
    </Panel>
  );
}

function Stale({ inputs }: { readonly inputs: readonly StaleInput[] }) {
  const said = useWords(WORDS);
  const { number, day } = useFormats();
  return (
    <ul class="plain">
      {inputs.map(({ input, subject, expected, last, points }) => (
        <li key={`${input} ${subject ?? ''}`}>
          <p>{expected.text}</p>
          <p class="next">
            {said.costs(number(points))} · {last ? said.last(day(last)) : said.never}
          </p>
        </li>
      ))}
    </ul>
  );
}
