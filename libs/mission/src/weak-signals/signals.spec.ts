import { cedreTalliesUntil, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { acknowledgeSignal } from './acknowledge-signal.command.js';
import { actOnSignal } from './act-on-signal.command.js';
import { closeSignal } from './close-signal.command.js';
import { raiseSignal } from './raise-signal.command.js';

const found = {
  detector: 'ready-made' as const,
  detectorVersion: 1,
  subject: 'P2',
  statistic: { fr: 'P2 déployé sur 2 sites sans pilote.', en: 'P2 rolled out to 2 sites with no pilot.' },
  series: [12],
};
const raised = (signal: string, more: object = {}, on = '2026-05-08') =>
  told('SignalRaised', { signal, ...found, ...more }, { on, by: 'SYSTEM', role: 'SYSTEM' });
const closed = told(
  'SignalClosed',
  { signal: 'SIG1', reason: 'pilote ouvert', by: 'DIR' },
  { on: '2026-05-11', by: 'DIR' },
);
const dismissed = told('SignalDismissed', { signal: 'SIG1', reason: 'pilote jugé inutile' }, { on: '2026-05-11' });

describe('raiseSignal', () => {
  const raising = given(startedCedre).by('SYSTEM').on('2026-05-08');

  it('numbers the signals in the order of raising', () => {
    raising.when(raiseSignal, found).then({ type: 'SignalRaised', data: { signal: 'SIG1', ...found } });
    given(startedCedre, raised('SIG1'), closed)
      .by('SYSTEM')
      .on('2026-05-12')
      .when(raiseSignal, found)
      .then({ type: 'SignalRaised', data: { signal: 'SIG2' } });
  });

  it('numbers those about a person’s load by themselves, so that neither family has a gap', () => {
    const load = { ...found, detector: 'owner-overload' as const, subject: undefined };
    const both = [raised('SIG1'), raised('LOAD1', { detector: 'owner-overload', subject: undefined })];
    const over = told('SignalClosed', { signal: 'LOAD1', reason: 'fini', by: 'DIR' }, { on: '2026-05-11', by: 'DIR' });
    const again = given(startedCedre, both, over).by('SYSTEM').on('2026-05-12');
    raising.when(raiseSignal, load).then({ type: 'SignalRaised', data: { signal: 'LOAD1' } });
    again.when(raiseSignal, load).then({ type: 'SignalRaised', data: { signal: 'LOAD2' } });
    again.when(raiseSignal, { ...found, subject: 'P3' }).then({ type: 'SignalRaised', data: { signal: 'SIG2' } });
  });

  it('is for the system alone', () => {
    raising
      .by('COO')
      .when(raiseSignal, found)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SYSTEM'] });
  });

  it('raises no second signal of the same detector about the same thing while one is open', () => {
    const again = given(startedCedre, raised('SIG1')).by('SYSTEM').on('2026-05-12');
    again.when(raiseSignal, found).thenRefused('WRONG_STATE', { ref: 'SIG1', state: 'open' });
    again.when(raiseSignal, { ...found, subject: 'P3' }).then({ type: 'SignalRaised', data: { signal: 'SIG2' } });
    again.when(raiseSignal, { ...found, subject: undefined }).then({ type: 'SignalRaised', data: { signal: 'SIG2' } });
    again.when(raiseSignal, { ...found, detector: 'facade' }).then({ type: 'SignalRaised', data: { signal: 'SIG2' } });
  });

  it('may raise again after a dismissal', () => {
    given(startedCedre, raised('SIG1'), dismissed).by('SYSTEM').on('2026-05-12').when(raiseSignal, found).thenFlagged();
  });
});

describe('acknowledgeSignal', () => {
  const seeing = given(startedCedre, raised('SIG1')).by('COO').on('2026-05-11');

  it('says that a signal has been seen', () => {
    seeing
      .when(acknowledgeSignal, { signal: 'SIG1', comment: 'confirmé avec PROD' })
      .then({ type: 'SignalAcknowledged', data: { signal: 'SIG1', comment: 'confirmé avec PROD' } })
      .thenFlagged();
  });

  it('names a signal that was raised', () => {
    seeing.when(acknowledgeSignal, { signal: 'SIG2' }).thenRefused('UNKNOWN_REF', { kind: 'signal', ref: 'SIG2' });
  });

  it('is for everybody but the acquirer, the mediator and the firm’s administration', () => {
    const allowed = ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'TEAM'];
    seeing.by('MED').when(acknowledgeSignal, { signal: 'SIG1' }).thenRefused('ROLE_FORBIDDEN', { allowed });
  });

  it('comes too late once the signal is closed or dismissed', () => {
    const late = (fact: typeof closed) => given(startedCedre, raised('SIG1'), fact).by('COO').on('2026-05-12');
    late(closed)
      .when(acknowledgeSignal, { signal: 'SIG1' })
      .thenRefused('WRONG_STATE', { ref: 'SIG1', state: 'closed' });
    late(dismissed).when(acknowledgeSignal, { signal: 'SIG1' }).thenRefused('WRONG_STATE', { state: 'dismissed' });
  });
});

describe('actOnSignal', () => {
  const acting = given(startedCedre, raised('SIG1')).by('COO').on('2026-05-19');

  it('records an action in words, and resets no statistic unless asked', () => {
    acting
      .when(actOnSignal, { signal: 'SIG1', action: 'retour arrière' })
      .then({ type: 'SignalActedUpon', data: { signal: 'SIG1', action: 'retour arrière', resetStatistic: false } });
  });

  it('records a decision, which must exist', () => {
    acting.when(actOnSignal, { signal: 'SIG1', decision: 'D06' }).thenRefused('UNKNOWN_REF', { kind: 'decision' });
  });

  it('needs a decision or an action', () => {
    acting.when(actOnSignal, { signal: 'SIG1' }).thenRefused('REASON_REQUIRED', { field: 'action' });
    acting.when(actOnSignal, { signal: 'SIG1', action: '' }).thenRefused('REASON_REQUIRED', { field: 'action' });
  });

  it('is not for the team', () => {
    const allowed = ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'];
    acting.by('PROD').when(actOnSignal, { signal: 'SIG1', action: 'x' }).thenRefused('ROLE_FORBIDDEN', { allowed });
  });

  it('comes too late once the signal is closed', () => {
    given(startedCedre, raised('SIG1'), closed)
      .on('2026-05-19')
      .when(actOnSignal, { signal: 'SIG1', action: 'x' })
      .thenRefused('WRONG_STATE', { state: 'closed' });
  });
});

describe('closeSignal', () => {
  const about = { detector: 'clarifications-cusum', subject: undefined };
  const open = raised('SIG1', about, '2026-05-08');
  const reset = told('SignalActedUpon', { signal: 'SIG1', action: 'x', resetStatistic: true }, { on: '2026-05-19' });
  const weeks = cedreTalliesUntil('2026-W24');
  const history = (last: number) => [...weeks.slice(0, 16), open, weeks[16]!, reset, ...weeks.slice(17, last)];
  const reason = 'le détecteur est revenu au calme';

  it('lets leadership close early, with a reason', () => {
    const closing = given(startedCedre, history(18)).by('DIR').on('2026-05-22');
    closing
      .when(closeSignal, { signal: 'SIG1', reason })
      .then({ type: 'SignalClosed', data: { signal: 'SIG1', reason, by: 'DIR' } });
    closing.when(closeSignal, { signal: 'SIG1', reason: '' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('lets the system close only when the detector is clear', () => {
    const closing = (last: number, on: string) => given(startedCedre, history(last)).by('SYSTEM').on(on);
    closing(20, '2026-06-05')
      .when(closeSignal, { signal: 'SIG1', reason })
      .thenRefused('WRONG_STATE', { state: 'not clear' });
    closing(21, '2026-06-12')
      .when(closeSignal, { signal: 'SIG1', reason })
      .then({ type: 'SignalClosed', data: { signal: 'SIG1', by: 'SYSTEM' } });
  });

  it('is for no one else', () => {
    given(startedCedre, history(18))
      .by('COO')
      .on('2026-05-22')
      .when(closeSignal, { signal: 'SIG1', reason })
      .thenRefused('ROLE_FORBIDDEN');
  });

  it('closes once', () => {
    const again = given(startedCedre, raised('SIG1'), closed).by('DIR').on('2026-05-19');
    again.when(closeSignal, { signal: 'SIG1', reason }).thenRefused('WRONG_STATE', { ref: 'SIG1', state: 'closed' });
  });
});
