import { Panel } from '../asking/panel.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useDetectorLabel } from './detector-labels.js';
import { isOpen, SIGNAL_LABELS, SIGNAL_TONES } from './signal-labels.js';
import { signals, type SignalsQuery, type SignalState } from './signals-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Signals',
    about: 'A signal is a question put to someone, never a verdict.',
    empty: 'No signal has been raised. Detectors look at every week, decision and value that is recorded.',
    raised: 'Raised',
    open: 'Open',
    unanswered: (count: string) => `${count} without an answer`,
    median: 'Median delay of an answer',
    days: (days: string) => `${days} days`,
    contradicted: 'Dismissals contradicted later',
    show: 'Show',
    all: 'all',
    opened: 'open',
    none: 'No signal is in this state.',
    since: (day: string, days: string) => `Raised on ${day}, open for ${days} days`,
    answered: (day: string, days: string) => `Raised on ${day}, answered after ${days} days`,
    alone: (day: string) => `Raised on ${day}`,
    by: (who: string, day: string | undefined) => (day ? `By ${who}, until ${day}` : `By ${who}`),
    overdue: 'overdue',
    wrong: 'dismissal contradicted later',
    acknowledge: 'Acknowledge',
  },
  fr: {
    title: 'Signaux',
    about: 'Un signal est une question posée à quelqu’un, jamais un verdict.',
    empty:
      'Aucun signal n’a été levé. Les détecteurs examinent chaque semaine, décision et valeur qui est enregistrée.',
    raised: 'Levés',
    open: 'Ouverts',
    unanswered: (count) => `${count} sans réponse`,
    median: 'Délai médian de réponse',
    days: (days) => `${days} jours`,
    contradicted: 'Mises à l’écart contredites ensuite',
    show: 'Afficher',
    all: 'tous',
    opened: 'ouverts',
    none: 'Aucun signal n’est dans cet état.',
    since: (day, days) => `Levé le ${day}, ouvert depuis ${days} jours`,
    answered: (day, days) => `Levé le ${day}, réponse après ${days} jours`,
    alone: (day) => `Levé le ${day}`,
    by: (who, day) => (day ? `Par ${who}, avant le ${day} inclus` : `Par ${who}`),
    overdue: 'en retard',
    wrong: 'mise à l’écart contredite ensuite',
    acknowledge: 'J’ai vu',
  },
});

type Signal = NonNullable<SignalsQuery['weakSignals']>['signals'][number];

const STATES: readonly SignalState[] = ['RAISED', 'ACKNOWLEDGED', 'ACTED_UPON', 'DISMISSED', 'CLOSED'];

const OPEN = 'open';

/** Every signal, those that still ask for something first, the oldest of them at the top. */
export function SignalsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const state = useAddress().get('state');
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      aside={<StateFilter />}
      query={signals}
      variables={useMoment(mission)}
      isEmpty={({ weakSignals }) => !weakSignals?.signals.length}
      empty={said.empty}
    >
      {({ weakSignals }) => {
        if (!weakSignals) return null;
        const { response } = weakSignals;
        const open = weakSignals.signals.filter((signal) => isOpen(signal.state));
        const over = weakSignals.signals.filter((signal) => !isOpen(signal.state)).toReversed();
        const shown = [...open, ...over].filter(
          (signal) => state === undefined || (state === OPEN ? isOpen(signal.state) : signal.state === state),
        );
        return (
          <>
            <Figures>
              <Figure label={said.open} note={said.unanswered(number(response.unanswered))}>
                {number(response.open)}
              </Figure>
              <Figure label={said.raised}>{number(response.raised)}</Figure>
              {response.medianDays != null && (
                <Figure label={said.median}>{said.days(number(response.medianDays))}</Figure>
              )}
              {response.contradicted > 0 && <Figure label={said.contradicted}>{number(response.contradicted)}</Figure>}
            </Figures>
            {shown.length === 0 && <p>{said.none}</p>}
            <ul class="plain">
              {shown.map((signal) => (
                <OneSignal key={signal.signal} mission={mission} signal={signal} />
              ))}
            </ul>
          </>
        );
      }}
    </Panel>
  );
}

function StateFilter() {
  const said = useWords(WORDS);
  const labels = useWords(SIGNAL_LABELS);
  const address = useAddress();
  return (
    <label>
      {said.show}{' '}
      <select
        value={address.get('state') ?? ''}
        onChange={({ currentTarget }) => address.set({ state: currentTarget.value })}
      >
        <option value="">{said.all}</option>
        <option value={OPEN}>{said.opened}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {labels.state[state]}
          </option>
        ))}
      </select>
    </label>
  );
}

function OneSignal({ mission, signal: found }: { readonly mission: string; readonly signal: Signal }) {
  const said = useWords(WORDS);
  const labels = useWords(SIGNAL_LABELS);
  const labelOf = useDetectorLabel();
  const { day, number } = useFormats();
  const { signal, detector, subject, state, sentence, raisedOn, openDays, responseDays, expected } = found;
  const told =
    openDays != null
      ? said.since(day(raisedOn), number(openDays))
      : responseDays != null
        ? said.answered(day(raisedOn), number(responseDays))
        : said.alone(day(raisedOn));
  return (
    <li>
      <Badge tone={SIGNAL_TONES[state]}>{labels.state[state]}</Badge>{' '}
      <strong>
        <To to={`/m/${mission}/signals/${signal}`}>
          {signal} · {labelOf(detector)}
          {subject && ` (${subject})`}
        </To>
      </strong>{' '}
      {found.contradicted && <Badge tone="watch">{said.wrong}</Badge>}
      {sentence && <p>{sentence.text}</p>}
      <p class="next">
        {told} <Lines mission={mission} revisions={[found.revision]} />
      </p>
      {expected && (
        <p class="next">
          {expected.act.text} {said.by(labels.role[expected.role], expected.by === null ? undefined : day(expected.by))}{' '}
          {expected.overdue && <Badge tone="bad">{said.overdue}</Badge>}
        </p>
      )}
      {state === 'RAISED' && (
        <Act mission={mission} command="acknowledgeSignal" values={{ signal }}>
          {said.acknowledge}
        </Act>
      )}
    </li>
  );
}
