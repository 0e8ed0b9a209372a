import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { verdict } from './verdict-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Can we do without them?',
    score: 'Readiness, of 100',
    capped: (cap: string) => `capped at ${cap}`,
    confidence: 'Confidence',
    fresh: 'of the inputs have fresh evidence',
    blocked: 'What blocks',
    open: 'Nothing blocks.',
  },
  fr: {
    title: 'Peut-on se passer d’eux ?',
    score: 'Préparation, sur 100',
    capped: (cap) => `plafonnée à ${cap}`,
    confidence: 'Confiance',
    fresh: 'des données ont une preuve récente',
    blocked: 'Ce qui bloque',
    open: 'Rien ne bloque.',
  },
});

/** The verdict before the score; a score never hides a gate. */
export function ReadinessVerdictPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { number } = useFormats();
  return (
    <Panel
      title={said.title}
      query={verdict}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
    >
      {({ exitReadiness }) => {
        if (!exitReadiness) return null;
        const { score, cap, confidence, gates, verdict: found } = exitReadiness;
        const blocking = gates.filter(({ blocks }) => blocks);
        return (
          <>
            <p>
              <Badge tone={found === 'READY' ? 'good' : found === 'READY_WITH_RESERVATIONS' ? 'watch' : 'bad'}>
                {labels.verdict[found]}
              </Badge>
            </p>
            <h3>{said.blocked}</h3>
            {blocking.length === 0 ? (
              <p>{said.open}</p>
            ) : (
              <ul class="plain">
                {blocking.map(({ gate, name, expected, events }) => (
                  <li key={gate}>
                    <strong>{name.text}</strong> <Lines mission={mission} revisions={events} />
                    <p class="next">{expected.text}</p>
                  </li>
                ))}
              </ul>
            )}
            <Figures>
              <Figure label={said.score} note={cap < 100 && said.capped(number(cap))}>
                {number(score)}
              </Figure>
              <Figure label={said.confidence} note={said.fresh}>
                {number(confidence, 0)} %
              </Figure>
            </Figures>
          </>
        );
      }}
    </Panel>
  );
}
