import {
  cedreTalliesUntil,
  signalAcknowledged,
  signalRaised,
  startedCedre,
  told,
  viewOn,
  wellPut,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');

describe('Notices about signals', () => {
  const noticesOn = (day: string, facts: readonly Told[]) =>
    wellPut(read(facts, day).notices).map(({ code, subject, since }) => [code, subject, since]);

  it('tell of a signal that no one took note of in five working days, and of one that holds up the exit', () => {
    const one = [signalRaised('SIG1', 'silence', '2026-06-01')];
    expect(noticesOn('2026-06-08', one)).not.toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-09', one)).toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-16', one)).toContainEqual(['SIGNAL_HOLDS_UP_EXIT', 'SIG1', '2026-06-16']);
    const seen = [...one, signalAcknowledged('SIG1', '2026-06-03')];
    expect(noticesOn('2026-06-09', seen).map(([code]) => code)).not.toContain('SIGNAL_UNANSWERED');
  });

  it('tell of weeks that no one counted, a week after their end', () => {
    const until = cedreTalliesUntil('2026-W10');
    expect(noticesOn('2026-03-20', until).map(([code]) => code)).not.toContain('TALLY_MISSING');
    expect(noticesOn('2026-03-21', until)).toContainEqual(['TALLY_MISSING', '2026-W11', '2026-03-20']);
  });

  it('tell of the deadlines of governance', () => {
    const zone = told(
      'OverlapZoneDeclared',
      { zone: 'planification', parties: ['COO', 'PROD'], kind: 'OTHER' },
      { on: '2026-01-13' },
    );
    expect(noticesOn('2026-02-20', [zone]).map(([code]) => code)).toContain('ZONE_WITHOUT_PROCESS');
  });
});
