import { To } from '../frame/address.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { SignalPanelQuery, Usefulness } from './signal-panel.operation.js';

const WORDS = words({
  en: {
    raised: 'Raised',
    acknowledged: 'Acknowledged',
    acted: (by: string) => `Acted upon by ${by}`,
    reset: 'the statistic starts again at 0',
    dismissed: 'Dismissed',
    contradicted: (days: number) => `Dismissal contradicted, ${days} days later, by`,
    closed: (by: string) => `Closed by ${by}`,
    system: 'the detector itself',
    judged: { TRUE_ALARM: 'Judged: a true alarm', FALSE_ALARM: 'Judged: a false alarm' } satisfies Record<
      Usefulness,
      string
    >,
  },
  fr: {
    raised: 'Levé',
    acknowledged: 'Vu',
    acted: (by) => `Traité par ${by}`,
    reset: 'la statistique repart de 0',
    dismissed: 'Écarté',
    contradicted: (days) => `Mise à l’écart contredite, ${days} jours plus tard, par`,
    closed: (by) => `Clos par ${by}`,
    system: 'le détecteur lui-même',
    judged: { TRUE_ALARM: 'Jugé : une vraie alerte', FALSE_ALARM: 'Jugé : une fausse alerte' },
  },
});

export type ShownSignal = NonNullable<SignalPanelQuery['weakSignals']>['signals'][number];

/** What became of a signal, day by day. */
export function SignalLife({ mission, signal }: { readonly mission: string; readonly signal: ShownSignal }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const { raisedOn, acknowledgedOn, actions, dismissedOn, dismissedFor, contradiction, closedOn } = signal;
  const closer = signal.closedBy === 'SYSTEM' ? said.system : (signal.closedBy ?? '');
  const steps = [
    { on: raisedOn, what: <>{said.raised}</> },
    ...(acknowledgedOn ? [{ on: acknowledgedOn, what: <>{said.acknowledged}</> }] : []),
    ...actions.map(({ on, by, action, decision, resetStatistic }) => ({
      on,
      what: (
        <>
          {said.acted(by)}
          {action && ` – ${action}`}
          {resetStatistic && ` – ${said.reset}`}{' '}
          {decision && <To to={`/m/${mission}/decisions/${decision}`}>{decision}</To>}
        </>
      ),
    })),
    ...(dismissedOn
      ? [
          {
            on: dismissedOn,
            what: (
              <>
                {said.dismissed}
                {dismissedFor && ` – ${dismissedFor}`}
              </>
            ),
          },
        ]
      : []),
    ...(contradiction
      ? [
          {
            on: contradiction.on,
            what: (
              <>
                {said.contradicted(contradiction.daysLater)}{' '}
                <To to={`/m/${mission}/signals/${contradiction.signal}`}>{contradiction.signal}</To>{' '}
                <To to={`/m/${mission}/decisions/${contradiction.decision}`}>{contradiction.decision}</To>
              </>
            ),
          },
        ]
      : []),
    ...(closedOn
      ? [
          {
            on: closedOn,
            what: (
              <>
                {said.closed(closer)}
                {signal.closedBy !== 'SYSTEM' && signal.closedFor && ` – ${signal.closedFor}`}
              </>
            ),
          },
        ]
      : []),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return (
    <ol class="plain">
      {steps.map(({ on, what }, index) => (
        <li key={index}>
          <strong>{day(on)}</strong> {what}
        </li>
      ))}
      {signal.judged && <li>{said.judged[signal.judged]}</li>}
    </ol>
  );
}
