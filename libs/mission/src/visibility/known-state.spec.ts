import { missionAfter, ownerWeeks, signalRaised, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { Eyes } from './eyes.js';
import { refsSeen } from '../mission-refs.js';
import { isKnownRef } from './known-refs.js';
import { knownDocument, knownLog, knownState } from './known-state.js';

const on = '2026-07-27';
const grant = (to: string, nda: string) =>
  told('AuditAccessGranted', { to, scope: ['kpis'], until: '2026-10-31', nda, cleanTeam: false }, { on, by: 'SPO' });
const query = (person: string) =>
  told('AuditQueryPerformed', { person, query: 'kpiBoard', scope: ['kpis'], day: on, resultCount: 3 }, { on });
const ask = (question: string, by: string) =>
  told('AuditQuestionAsked', { question, about: [], text: '?', by }, { on, by, role: 'ACQUIRER' });
const document = (evidence: string) =>
  told('EvidenceAttached', {
    evidence,
    title: 'accord',
    sha256: 'a'.repeat(64),
    effectiveOn: on,
  } as Parameters<typeof told<'EvidenceAttached'>>[1]);

const state = missionAfter(
  ...startedCedre,
  told('PersonRegistered', { person: 'BID2', sealed: { subject: 'BID2', clear: {} } }),
  document('EV-91'),
  document('EV-92'),
  grant('BID1', 'EV-91'),
  grant('BID2', 'EV-92'),
  query('BID1'),
  query('BID2'),
  ask('Q1', 'BID1'),
  ask('Q1', 'BID2'),
  told('ErasureRequested', { subject: 'BID2', reason: 'x' }, { by: 'BID2' }),
);

const eyes: Eyes = { scope: ['kpis'], keyAccounts: false, rivals: ['bid:BID2', 'person:BID2', 'evidence:EV-92'] };
const all: Eyes = { keyAccounts: true };

describe('a mission as a bidder may know it', () => {
  const { access } = knownState(state, eyes);

  it('is without whatever is a matter of other bidders', () => {
    expect(Object.keys(access.people)).not.toContain('BID2');
    expect(Object.keys(access.grants)).toEqual(['BID1']);
    expect(Object.keys(access.bids)).toEqual(['BID1']);
    expect(access.queries.map(({ person }) => person)).toEqual(['BID1']);
    expect(access.questions.map(({ question, by }) => [question, by])).toEqual([['Q1', 'BID1']]);
    expect(Object.keys(access.evidence)).not.toContain('EV-92');
    expect(Object.keys(access.evidence)).toContain('EV-91');
    expect(access.erasures).toEqual({});
  });

  it('keeps roles, on which rests who is internal, and every other slice', () => {
    expect(access.roles).toBe(state.access.roles);
    expect(knownState(state, eyes).kpis).toBe(state.kpis);
  });

  it('is the whole of it for everybody else, as it stands', () => {
    expect(knownState(state, all)).toBe(state);
    expect(knownState(state, { ...eyes, rivals: [] })).toBe(state);
  });

  it('is without the owner’s load and the signals about it, for every acquirer', () => {
    const loaded = missionAfter(
      ...startedCedre,
      ...ownerWeeks('2026-W03', 3),
      signalRaised('SIG1', 'silence', on),
      signalRaised('LOAD1', 'owner-overload', on),
    );
    const alone = { scope: ['weak-signals'], keyAccounts: false } as const;
    for (const each of [eyes, { ...eyes, rivals: [] }, alone]) {
      const { weakSignals } = knownState(loaded, each);
      expect([Object.keys(weakSignals.signals), weakSignals.ownerLoads]).toEqual([['SIG1'], []]);
      expect(isKnownRef(loaded, each, 'signal', 'LOAD1')).toBe(false);
      expect(refsSeen(loaded, 'signal', { ...each, scope: ['weak-signals'] })).toEqual(['SIG1']);
    }
    expect(knownState(loaded, all)).toBe(loaded);
    expect(knownDocument(loaded, alone)).toBe(knownDocument(loaded, { ...alone }));
    expect(refsSeen(loaded, 'signal', all)).toEqual(['SIG1', 'LOAD1']);
  });

  it('leaves the mission itself as it is', () => {
    expect(Object.keys(state.access.bids)).toEqual(['BID1', 'BID2']);
  });

  it('is worked out anew each time, as rules go on folding theirs; of a document it is kept', () => {
    expect(knownState(state, eyes)).not.toBe(knownState(state, eyes));
    expect(knownDocument(state, eyes)).toBe(knownDocument(state, { ...eyes }));
    expect(knownDocument(state, eyes)).toEqual(knownState(state, eyes));
    expect(knownDocument(state, { ...eyes, rivals: ['bid:BID1'] })).not.toBe(knownDocument(state, eyes));
    expect(knownDocument(state, all)).toBe(state);
  });
});

describe('the checkpoints as a bidder may know them', () => {
  it('are without the other bidders among those who looked at them', () => {
    const witness = (by: string) => ({ checkpoint: 'CP1', by, on, channel: 'mail' });
    const check = (by: string) => ({ from: 'CP1', to: 'CP2', by, on, result: 'CONSISTENT' });
    const log = {
      published: [],
      witnessed: [witness('BID1'), witness('BID2')],
      verified: [check('BID2'), check('COO')],
    };
    const known = knownLog(log as unknown as Parameters<typeof knownLog>[0], eyes);
    expect(known.witnessed.map(({ by }) => by)).toEqual(['BID1']);
    expect(known.verified.map(({ by }) => by)).toEqual(['COO']);
  });
});
