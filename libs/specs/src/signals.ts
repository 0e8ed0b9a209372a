import { cedreTalliesUntil } from './tallies.js';
import { told, type Told } from './story.js';

type Raised = Parameters<typeof told<'SignalRaised'>>[1];

/** A signal as the system raises it; what it found does not matter unless told. */
export const signalRaised = (
  signal: string,
  detector: Raised['detector'],
  on: string,
  more: Partial<Raised> = {},
): Told =>
  told(
    'SignalRaised',
    { signal, detector, detectorVersion: 1, statistic: { fr: 'fait', en: 'fact' }, series: [], ...more },
    { on, by: 'SYSTEM', role: 'SYSTEM' },
  );

/** A person has seen the signal. */
export const signalAcknowledged = (signal: string, on: string): Told =>
  told('SignalAcknowledged', { signal, comment: 'vu avec PROD' }, { on });

/** A person acted on the signal, in words unless told otherwise. */
export const signalActedUpon = (
  signal: string,
  on: string,
  more: Partial<Parameters<typeof told<'SignalActedUpon'>>[1]> = { action: 'réunion' },
): Told => told('SignalActedUpon', { signal, resetStatistic: false, ...more }, { on });

/** The weeks of Cèdre with its CUSUM: raised on Friday of W19, acted upon on Tuesday of W21 with a reset. */
export const cedreWeeksAndSignal: readonly Told[] = [
  ...cedreTalliesUntil('2026-W19'),
  signalRaised('SIG4', 'clarifications-cusum', '2026-05-08', { since: '2026-W17', value: 11, threshold: 10 }),
  signalAcknowledged('SIG4', '2026-05-11'),
  ...cedreTalliesUntil('2026-W20').slice(-1),
  signalActedUpon('SIG4', '2026-05-19', { decision: 'D06', resetStatistic: true }),
  ...cedreTalliesUntil('2026-W41').slice(17),
];
