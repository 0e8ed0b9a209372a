import { Panel } from '../asking/panel.js';
import { CumulativeCurve } from '../charts/cumulative-curve.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { forecast, type ForecastStatus } from './forecast-panel.operation.js';

const WORDS = words({
  en: {
    title: 'When will everything have a relay?',
    empty: 'A forecast needs six observed weeks of transfer.',
    status: { DONE: 'done', ON_TRACK: 'on track', AT_RISK: 'at risk', LATE: 'late' },
    p50: 'As likely as not by',
    p85: '85 % sure by',
    end: 'Planned end',
    chance: (share: string) => `${share} likely by then`,
    backlog: 'Items without a relay',
    beyond: 'beyond 60 open weeks',
  },
  fr: {
    title: 'Quand tout aura-t-il un relais ?',
    empty: 'Une prévision demande six semaines de transfert observées.',
    status: { DONE: 'terminé', ON_TRACK: 'dans les temps', AT_RISK: 'à risque', LATE: 'en retard' },
    p50: 'Une chance sur deux en',
    p85: 'Sûr à 85 % en',
    end: 'Fin prévue',
    chance: (share) => `probable à ${share} d’ici là`,
    backlog: 'Savoirs sans relais',
    beyond: 'au-delà de 60 semaines ouvertes',
  },
});

const TONES: Readonly<Record<ForecastStatus, Tone>> = { DONE: 'good', ON_TRACK: 'good', AT_RISK: 'watch', LATE: 'bad' };

/** The forecast of the handover: a curve, not a date. */
export function ForecastPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { week, share, day, number } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={forecast}
      variables={useMoment(mission)}
      isEmpty={({ handoverForecast }) => !handoverForecast}
      empty={said.empty}
    >
      {({ handoverForecast: found }) =>
        found && (
          <>
            <p>
              <Badge tone={TONES[found.status]}>{said.status[found.status]}</Badge> {found.message.text}
            </p>
            <Figures>
              <Figure label={said.p50}>{found.p50Week ? week(found.p50Week) : said.beyond}</Figure>
              <Figure label={said.p85}>{found.p85Week ? week(found.p85Week) : said.beyond}</Figure>
              <Figure label={said.end} note={said.chance(share(found.probabilityByContractEnd))}>
                {day(found.contractEnd)}
              </Figure>
              <Figure label={said.backlog} note={found.remaining.join(', ')}>
                {number(found.backlog)}
              </Figure>
            </Figures>
            {found.backlog > 0 && (
              <CumulativeCurve
                mission={mission}
                probabilities={found.probabilities}
                p50={found.p50 ?? undefined}
                p85={found.p85 ?? undefined}
                p95={found.p95 ?? undefined}
                end={found.openWeeksToContractEnd}
                probabilityByEnd={found.probabilityByContractEnd}
              />
            )}
            <p class="note">{found.limits.text}</p>
          </>
        )
      }
    </Panel>
  );
}
