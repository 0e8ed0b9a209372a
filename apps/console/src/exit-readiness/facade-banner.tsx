import { Panel } from '../asking/panel.js';
import { Bars } from '../charts/bars.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { facadeBanner } from './facade-banner.operation.js';

const WORDS = words({
  en: {
    title: 'On paper and in practice',
    warns: 'Read the score of processes with this in mind',
    gap: 'Documented, yet not practised',
    counts: 'counts in the score',
    level: (level: number) => `level ${level}`,
    signal: 'Open signal',
    firm: (processes: string) => `Written by the firm alone: ${processes}.`,
  },
  fr: {
    title: 'Sur le papier et dans les faits',
    warns: 'À garder à l’esprit en lisant le score des processus',
    gap: 'Documenté, mais pas pratiqué',
    counts: 'compte dans le score',
    level: (level) => `niveau ${level}`,
    signal: 'Signal ouvert',
    firm: (processes) => `Écrits par le cabinet seul : ${processes}.`,
  },
});

/** Organised on paper, not in practice: to be read beside the score. */
export function FacadeBanner({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { share } = useFormats();
  return (
    <Panel
      title={said.title}
      query={facadeBanner}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
    >
      {({ exitReadiness }) => {
        if (!exitReadiness) return null;
        const { warns, message, firmAuthored, facades } = exitReadiness.facade;
        return (
          <>
            {warns && (
              <p>
                <Badge tone="bad">{said.warns}</Badge>
              </p>
            )}
            <p>{message.text}</p>
            {firmAuthored.length > 0 && <p>{said.firm(firmAuthored.join(', '))}</p>}
            {facades.length > 0 && (
              <>
                <Bars
                  title={said.gap}
                  measures={[said.gap]}
                  to={1}
                  format={share}
                  bars={facades.map(({ process, name, gap }) => ({
                    key: process,
                    label: `${process} · ${name}`,
                    values: [gap],
                  }))}
                />
                <ul class="plain">
                  {facades.map(({ process, name, level, counts, signal, finding }) => (
                    <li key={process}>
                      <To to={`/m/${mission}/processes`}>
                        {process} · {name}
                      </To>{' '}
                      {counts && <Badge tone="watch">{said.counts}</Badge>} {level != null && said.level(level)}
                      {finding && <p class="next">{finding.text}</p>}
                      {signal && (
                        <p class="next">
                          {said.signal} <To to={`/m/${mission}/signals/${signal}`}>{signal}</To>
                        </p>
                      )}
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
