import { addDays, isDay } from '#calendar';
import { Panel } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { ChangesPanel } from '../changes/changes-panel.js';
import { ReadinessVerdictPanel } from '../exit-readiness/verdict-panel.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment, useShownDay } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Icon } from '../parts/icon.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { ahead } from './leadership.operation.js';

const WORDS = words({
  en: {
    levers: 'What to do first',
    leversAbout: 'The three that gain most; a gate goes before points.',
    noLevers: 'Nothing is left to gain.',
    points: (points: string) => `${points} points`,
    lifts: (gates: string) => `lifts ${gates}`,
    then: 'Then:',
    forecast: 'When will the relays be there?',
    noForecast: 'Too few weeks to forecast yet: six with transfers are needed.',
    even: 'Even chance',
    sure: '85 % sure',
    end: 'Planned end',
    status: { ON_TRACK: 'on track', AT_RISK: 'at risk', LATE: 'late', DONE: 'done' },
    facade: 'Façade',
    all: 'See it whole',
    since: 'Since',
    day: 'Since which day, YYYY-MM-DD',
    show: 'Show',
  },
  fr: {
    levers: 'Par quoi commencer',
    leversAbout: 'Les trois qui rapportent le plus ; une condition passe avant les points.',
    noLevers: 'Il ne reste rien à gagner.',
    points: (points) => `${points} points`,
    lifts: (gates) => `lève ${gates}`,
    then: 'Ensuite :',
    forecast: 'Quand les relais seront-ils là ?',
    noForecast: 'Pas encore assez de semaines pour prévoir : il en faut six avec des transmissions.',
    even: 'Une chance sur deux',
    sure: 'Sûr à 85 %',
    end: 'Fin prévue',
    status: { ON_TRACK: 'dans les temps', AT_RISK: 'à risque', LATE: 'en retard', DONE: 'terminé' },
    facade: 'Façade',
    all: 'Voir le détail',
    since: 'Depuis',
    day: 'Depuis quel jour, AAAA-MM-JJ',
    show: 'Afficher',
  },
});

const TONES = { ON_TRACK: 'good', DONE: 'good', AT_RISK: 'watch', LATE: 'bad' } as const;

/** So many levers are shown; the page of readiness has them all. */
const FIRST = 3;

/** A month back, unless another day is chosen. */
const MONTH = 30;

/** Could the company do without its owner and without the firm? */
export function Leadership({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  return (
    <div class="panels">
      <FacadeBanner mission={mission} />
      <ReadinessVerdictPanel mission={mission} />
      <Panel
        title={said.levers}
        about={said.leversAbout}
        query={ahead}
        variables={moment}
        aside={<To to={`/m/${mission}/readiness`}>{said.all}</To>}
        isEmpty={({ exitReadiness }) => !exitReadiness?.levers.length}
        empty={said.noLevers}
      >
        {({ exitReadiness }) => exitReadiness && <Levers levers={exitReadiness.levers.slice(0, FIRST)} />}
      </Panel>
      <Panel
        title={said.forecast}
        query={ahead}
        variables={moment}
        isEmpty={({ exitReadiness }) => !exitReadiness?.forecast}
        empty={said.noForecast}
      >
        {({ exitReadiness }) => exitReadiness?.forecast && <Forecast forecast={exitReadiness.forecast} />}
      </Panel>
      <Since mission={mission} />
    </div>
  );
}

type Ahead = NonNullable<NonNullable<(typeof ahead)['result']>['exitReadiness']>;

function Levers({ levers }: { readonly levers: Ahead['levers'] }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { difference } = useFormats();
  return (
    <ol>
      {levers.map(({ act, points, lifts, verdict }) => (
        <li key={act.text}>
          <p>
            <strong>{act.text}</strong>
          </p>
          <p class="next">
            {said.points(difference(points))}
            {lifts.length > 0 && `, ${said.lifts(lifts.join(', '))}`}. {said.then} {labels.verdict[verdict]}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Forecast({ forecast }: { readonly forecast: NonNullable<Ahead['forecast']> }) {
  const said = useWords(WORDS);
  const { week } = useFormats();
  const { message, limits, status, p50Week, p85Week, contractEndWeek } = forecast;
  return (
    <>
      <p>
        <Badge tone={TONES[status]}>{said.status[status]}</Badge> {message.text}
      </p>
      <Figures>
        {p50Week != null && <Figure label={said.even}>{week(p50Week)}</Figure>}
        {p85Week != null && <Figure label={said.sure}>{week(p85Week)}</Figure>}
        <Figure label={said.end}>{week(contractEndWeek)}</Figure>
      </Figures>
      <p class="note">{limits.text}</p>
    </>
  );
}

/** Above everything, when what is on paper is not what is done. */
function FacadeBanner({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const facade = useAnswer(ahead, useMoment(mission)).data?.exitReadiness?.facade;
  if (!facade?.warns) return null;
  return (
    <section class="panel wide warning" aria-label={said.facade}>
      <p>
        <Icon name="alert" /> {facade.message.text}
      </p>
    </section>
  );
}

function Since({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const address = useAddress();
  const moment = useMoment(mission);
  const today = useShownDay(mission);
  if (today === undefined) return null;
  const chosen = address.get('since');
  const since = chosen !== undefined && isDay(chosen) && chosen < today ? chosen : addDays(today, -MONTH);
  return (
    <ChangesPanel
      mission={mission}
      from={since}
      to={moment.on}
      aside={
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('since');
            if (typeof typed === 'string' && isDay(typed)) address.set({ since: typed });
          }}
        >
          <input name="since" aria-label={said.day} size={10} autocomplete="off" defaultValue={since} />
          <button>{said.show}</button>
        </form>
      }
    />
  );
}
