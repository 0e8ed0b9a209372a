import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import type { PageProps } from '../frame/page.js';
import { useTitle } from '../frame/title.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { usePeriods } from '../charts/periods.js';
import { useDetectorLabel } from './detector-labels.js';
import { SignalChart } from './signal-chart.js';
import { isOpen, SIGNAL_LABELS, SIGNAL_TONES } from './signal-labels.js';
import { SignalLife, type ShownSignal } from './signal-life.js';
import { signalPanel } from './signal-panel.operation.js';

const WORDS = words({
  en: {
    question: 'The question',
    none: 'There is no such signal, or it was not known on this day.',
    all: 'All signals',
    value: 'Statistic when it was raised',
    limit: (limit: string) => `limit ${limit}`,
    since: 'Drifting since',
    open: (days: string) => `open for ${days} days`,
    by: (who: string, day: string | undefined) => (day ? `By ${who}, until ${day}` : `By ${who}`),
    overdue: 'overdue',
    life: 'What became of it',
    chart: 'Its chart',
    noChart: 'The chart of this signal is not shown to you, or there is none on this day.',
    series: 'Lines of its series',
    struck: 'Lines of it that were struck since',
    acknowledge: 'Acknowledge',
    act: 'Say what was done',
    dismiss: 'Dismiss',
    close: 'Close',
    judge: 'Judge whether it was right',
    version: (detector: string, version: string) => `${detector}, version ${version}`,
  },
  fr: {
    question: 'La question',
    none: 'Ce signal n’existe pas, ou n’était pas connu ce jour-là.',
    all: 'Tous les signaux',
    value: 'Statistique à la levée',
    limit: (limit) => `limite ${limit}`,
    since: 'Dérive depuis',
    open: (days) => `ouvert depuis ${days} jours`,
    by: (who, day) => (day ? `Par ${who}, avant le ${day} inclus` : `Par ${who}`),
    overdue: 'en retard',
    life: 'Ce qu’il est devenu',
    chart: 'Sa carte',
    noChart: 'La carte de ce signal ne vous est pas montrée, ou il n’y en a pas ce jour-là.',
    series: 'Lignes de sa série',
    struck: 'Lignes biffées depuis',
    acknowledge: 'J’ai vu',
    act: 'Dire ce qui a été fait',
    dismiss: 'Écarter',
    close: 'Clore',
    judge: 'Juger s’il avait raison',
    version: (detector, version) => `${detector}, version ${version}`,
  },
});

/** One signal: what it asks, what became of it, and the chart that it comes from. */
export default function SignalPage({ mission, thing = '' }: PageProps) {
  const said = useWords(WORDS);
  const labelOf = useDetectorLabel();
  const answer = useAnswer(signalPanel, useMoment(mission));
  const signal = answer.data?.weakSignals?.signals.find((each) => each.signal === thing);
  const title = signal ? `${thing} · ${labelOf(signal.detector)}` : thing;
  useTitle(`${title} – ${mission}`);
  return (
    <>
      <h1>{title}</h1>
      <p>
        <To to={`/m/${mission}/signals`}>{said.all}</To>
      </p>
      <div class="panels">
        <Section title={said.question} wide busy={answer.isFetching}>
          <Answered answer={answer} isEmpty={() => !signal} empty={said.none}>
            {() => signal && <Question mission={mission} signal={signal} />}
          </Answered>
        </Section>
        {signal && (
          <>
            <Section title={said.chart} wide>
              {signal.chart ? <SignalChart mission={mission} chart={signal.chart} /> : <p>{said.noChart}</p>}
            </Section>
            <Section title={said.life}>
              <SignalLife mission={mission} signal={signal} />
            </Section>
            <Section title={said.series}>
              <Lines mission={mission} revisions={[signal.revision, ...signal.series]} />
              {signal.restsOnStruck.length > 0 && (
                <>
                  <h3>{said.struck}</h3>
                  <Lines mission={mission} revisions={signal.restsOnStruck} />
                </>
              )}
            </Section>
          </>
        )}
      </div>
    </>
  );
}

function Question({ mission, signal }: { readonly mission: string; readonly signal: ShownSignal }) {
  const said = useWords(WORDS);
  const labels = useWords(SIGNAL_LABELS);
  const labelOf = useDetectorLabel();
  const periods = usePeriods();
  const { number, day } = useFormats();
  const { state, sentence, comment, value, threshold, since, openDays, expected } = signal;
  const values = { signal: signal.signal };
  return (
    <>
      <p>
        <Badge tone={SIGNAL_TONES[state]}>{labels.state[state]}</Badge>{' '}
        {openDays != null && said.open(number(openDays))}
      </p>
      {sentence && (
        <p>
          <strong>{sentence.text}</strong>
        </p>
      )}
      {comment && <p>{comment}</p>}
      <Figures>
        {value != null && (
          <Figure label={said.value} note={threshold != null && said.limit(number(threshold, 3))}>
            {number(value, 3)}
          </Figure>
        )}
        {since && <Figure label={said.since}>{periods.long(since)}</Figure>}
      </Figures>
      {expected && (
        <p>
          {expected.act.text} {said.by(labels.role[expected.role], expected.by === null ? undefined : day(expected.by))}{' '}
          {expected.overdue && <Badge tone="bad">{said.overdue}</Badge>}
        </p>
      )}
      <p class="acts">
        {isOpen(state) && (
          <>
            {state === 'RAISED' && (
              <Act mission={mission} command="acknowledgeSignal" values={values} first>
                {said.acknowledge}
              </Act>
            )}{' '}
            <Act mission={mission} command="actOnSignal" values={values}>
              {said.act}
            </Act>{' '}
            <Act mission={mission} command="dismissSignal" values={values}>
              {said.dismiss}
            </Act>{' '}
            <Act mission={mission} command="closeSignal" values={values}>
              {said.close}
            </Act>
          </>
        )}
        {!isOpen(state) && signal.judged == null && (
          <Act mission={mission} command="judgeSignal" values={values}>
            {said.judge}
          </Act>
        )}
      </p>
      <p class="note">{said.version(labelOf(signal.detector), number(signal.detectorVersion))}</p>
    </>
  );
}
