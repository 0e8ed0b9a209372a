import { Panel } from '../asking/panel.js';
import { ScoreGauge } from '../charts/score-gauge.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { score } from './score-panel.operation.js';
import { VERDICT_TONES } from './verdict-tones.js';

const WORDS = words({
  en: {
    title: 'The verdict',
    empty: 'Nothing is known yet: readiness is computed once the mission has started.',
    blocking: (count: number, names: string) =>
      `${count === 1 ? 'One gate blocks' : `${count} gates block`}: ${names}.`,
    score: 'Score, of 100',
    capped: (cap: string) => `capped at ${cap} by the weakest dimension`,
    uncapped: (cap: string) => `cap ${cap}`,
    confidence: 'Confidence',
    fresh: 'of the inputs have fresh evidence',
    partial: 'Some inputs were never recorded: the score says less than it could.',
    formula: (version: string) => `Formula ${version}`,
  },
  fr: {
    title: 'Le verdict',
    empty: 'Rien n’est encore connu : la préparation se calcule dès que la mission a commencé.',
    blocking: (count, names) => `${count === 1 ? 'Une condition bloque' : `${count} conditions bloquent`} : ${names}.`,
    score: 'Score, sur 100',
    capped: (cap) => `plafonné à ${cap} par la dimension la plus faible`,
    uncapped: (cap) => `plafond ${cap}`,
    confidence: 'Confiance',
    fresh: 'des données ont une preuve récente',
    partial: 'Certaines données n’ont jamais été enregistrées : le score en dit moins qu’il ne pourrait.',
    formula: (version) => `Formule ${version}`,
  },
});

/** The verdict in a sentence, then the score with what holds it back. */
export function ScorePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { number, share } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={score}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
      empty={said.empty}
    >
      {({ exitReadiness }) => {
        if (!exitReadiness) return null;
        const { score, raw, cap, confidence, verdict, gates, reservations, partial, formula } = exitReadiness;
        const blocking = gates.filter(({ blocks }) => blocks);
        return (
          <>
            <p class="verdict">
              <Badge tone={VERDICT_TONES[verdict]}>{labels.verdict[verdict]}</Badge>
            </p>
            {blocking.length > 0 && (
              <p>{said.blocking(blocking.length, blocking.map(({ name }) => name.text).join(', '))}</p>
            )}
            {reservations.map(({ kind, sentence }) => (
              <p key={kind} class="note">
                {sentence.text}
              </p>
            ))}
            <Figures>
              <Figure label={said.score} note={raw > cap ? said.capped(number(cap)) : said.uncapped(number(cap))}>
                {number(score)}
              </Figure>
              <Figure label={said.confidence} note={said.fresh}>
                {share(confidence / 100)}
              </Figure>
            </Figures>
            {partial && <p class="note">{said.partial}</p>}
            <ScoreGauge
              score={score}
              raw={raw}
              cap={cap}
              gates={gates.map(({ name, ...gate }) => ({ ...gate, name: name.text }))}
            />
            <p class="note">{said.formula(formula)}</p>
          </>
        );
      }}
    </Panel>
  );
}
