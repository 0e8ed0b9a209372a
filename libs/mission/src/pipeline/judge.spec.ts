import { evidence, newRef, person, ref, text, say, type Fields } from '#decider';
import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { refuse } from '../refusals/refusals.js';
import { commandsOf } from './command.js';

/** Names that no form has to call. */
const fields: Fields = {
  reason: text().starred(),
  document: evidence().starred(),
  objective: ref('objective'),
  issue: newRef('issue'),
  owner: person(),
  rule: text().maybe(),
  life: text().maybe(),
};

/** A command that can fail at every check; `rule` and `life` make its own rules say no. */
const everything = commandsOf('operations')('everything', {
  label: say('Essayer', 'Try'),
  about: say('Sert à essayer.', 'Fails wherever it is told to.'),
  roles: ['CONSULTANT'],
  fields,
  decide: (_, { rule, life, issue }) => {
    if (rule) return refuse('MANDATE_NOT_SIGNED');
    return life ? refuse('WRONG_STATE', { kind: 'issue', ref: String(issue), state: 'RESOLVED' }) : [];
  },
});

const stale = told(
  'EvidenceAttached',
  { evidence: 'EV-OLD', title: 'x', sha256: '0'.repeat(64), effectiveOn: '2025-01-01', validUntil: '2026-01-01' },
  { on: '2026-01-12' },
);
const suspended = told('MissionSuspended', { reason: 'x' }, { on: '2026-01-20', by: 'DIR', role: 'LEADERSHIP' });

const history = [...startedCedre, stale];
const asked = { reason: 'why', document: 'EV-1', objective: 'O1', issue: 'E2', owner: 'DIR' };

/** Everything wrong at once; each test puts right what the checks before it have looked at. */
const wrong = {
  expectedRevision: 0,
  reason: '',
  document: undefined,
  objective: 'O9',
  issue: 'E1',
  owner: 'XYZ',
  rule: 'no',
  life: 'no',
  occurredOn: '2026-02-03',
};

describe('the order of checks', () => {
  const outsider = given([]).by('XYZ').on('2026-02-02');
  const forbidden = given(history, suspended).by('DIR').on('2026-02-02');
  const closed = given(history, suspended).by('COO').on('2026-02-02');
  const open = given(history).by('COO').on('2026-02-02');
  const pinned = { ...wrong, expectedRevision: history.length - 1 };

  it('2, the mission exists, comes before 4, who may', () => {
    outsider.when(everything, wrong).thenRefused('MISSION_UNKNOWN', { mission: 'M1' });
  });

  it('2, the mission exists, is not so for a stranger to it', () => {
    for (const input of [wrong, { ...asked, expectedRevision: history.length - 1 }, asked]) {
      forbidden.by('XYZ').when(everything, input).thenRefused('MISSION_UNKNOWN', { mission: 'M1' });
    }
  });

  it('4, who may, comes before 5, the status', () => {
    forbidden.when(everything, wrong).thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT'] });
  });

  it('5, the status, comes before 6, the pinned revision', () => {
    closed.when(everything, wrong).thenRefused('MISSION_SUSPENDED', { since: '2026-01-20' });
  });

  it('6, the pinned revision, comes before 7, what is required', () => {
    open.when(everything, wrong).thenOutdated();
  });

  it('7, what is required, comes before 8, what is named: in the order of the fields', () => {
    open.when(everything, pinned).thenRefused('REASON_REQUIRED', { field: 'reason' });
    open.when(everything, { ...pinned, reason: 'why' }).thenRefused('EVIDENCE_REQUIRED', { field: 'document' });
  });

  it('8 looks at what must exist, then at evidence past its day, then at what must be new, then at people', () => {
    const complete = { ...pinned, reason: 'why', document: 'EV-OLD' };
    open.when(everything, complete).thenRefused('UNKNOWN_REF', { kind: 'objective', ref: 'O9' });
    open
      .when(everything, { ...complete, objective: 'O1' })
      .thenRefused('EVIDENCE_STALE', { evidence: 'EV-OLD', validUntil: '2026-01-01' });
    const valid = { ...complete, objective: 'O1', document: 'EV-1' };
    open.when(everything, valid).thenRefused('REF_TAKEN', { kind: 'issue', ref: 'E1' });
    open.when(everything, { ...valid, issue: 'E2' }).thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });

  it('8, what is named, comes before 9, the command’s own rules', () => {
    open.when(everything, { ...asked, owner: 'XYZ', rule: 'no' }).thenRefused('UNKNOWN_PERSON');
  });

  it('9, the command’s own rules, come before 10, the date', () => {
    open.when(everything, { ...asked, rule: 'no', occurredOn: '2026-02-03' }).thenRefused('MANDATE_NOT_SIGNED');
  });

  it('10, the date, comes before 11, the life of the thing', () => {
    open
      .when(everything, { ...asked, life: 'no', occurredOn: '2026-02-03' })
      .thenRefused('FUTURE_DATE', { date: '2026-02-03' });
    open.when(everything, { ...asked, occurredOn: '2026-02-03' }).thenRefused('FUTURE_DATE');
  });

  it('11, the life of the thing, comes last', () => {
    open.when(everything, { ...asked, life: 'no', occurredOn: '2026-02-02' }).thenRefused('WRONG_STATE', { ref: 'E2' });
    open.when(everything, { ...asked, expectedRevision: history.length - 1, occurredOn: '2026-02-02' }).then();
  });
});

describe('who may', () => {
  const granted = told(
    'AuditAccessGranted',
    { to: 'ACQ', scope: ['ALL'], until: '2026-10-31', nda: 'EV-1', cleanTeam: false },
    { on: '2026-01-13' },
  );
  const acquiring = given(history, granted).by('ACQ');

  it('is told that access has ended before anything about roles', () => {
    given(history)
      .by('COO')
      .on('2026-11-01')
      .when(everything, asked)
      .thenRefused('ACCESS_EXPIRED', { until: '2026-10-31' });
    acquiring.on('2026-11-01').when(everything, asked).thenRefused('ACCESS_EXPIRED', { until: '2026-10-31' });
  });

  it('leaves an acquirer as a reader until the closing; from then on roles decide', () => {
    acquiring.when(everything, asked).thenRefused('READ_ONLY_BEFORE_CLOSING', { actor: 'ACQ' });
    const closing = told('ClosingRecorded', { acquirer: 'ACQ-ORG' }, { on: '2026-02-02' });
    given(history, granted, closing).by('ACQ').when(everything, asked).thenRefused('ROLE_FORBIDDEN');
  });

  it('asks nothing of the closing when a command is open to acquirers', () => {
    acquiring.when({ ...everything, roles: ['ACQUIRER'], openToAcquirer: true }, asked).then();
  });

  it('resolves the first of the command’s roles that the person holds', () => {
    const also = told('AccessRoleAssigned', { person: 'COO', role: 'TEAM' }, { on: '2026-01-13' });
    const both = { ...everything, roles: ['TEAM', 'CONSULTANT'] } as const;
    given(history, also).by('COO').when(both, asked).thenActed('TEAM');
    given(history).by('COO').when(both, asked).thenActed('CONSULTANT');
  });
});
