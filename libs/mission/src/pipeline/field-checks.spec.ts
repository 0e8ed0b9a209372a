import { day, evidence, group, person, ref, say, text, title, type Fields } from '#decider';
import { given, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { commandsOf } from './command.js';
import { checkStarred, withoutBlanks } from './field-checks.js';

const part = { note: text().maybe(), reason: text().starred() };

describe('a text that says nothing', () => {
  const fields: Fields = {
    note: text().maybe(),
    heading: title().maybe(),
    usual: text().or('rien'),
    needed: text(),
    reason: text().starred(),
    who: person().maybe(),
    parts: group('PartsInput', part).list(),
    one: group('OneInput', part).maybe(),
  };

  it('is left out where it may be', () => {
    expect(withoutBlanks(fields, { note: ' ', heading: '…', usual: '\u200b' })).toEqual({});
    expect(withoutBlanks(fields, { note: undefined, heading: 'Devis', usual: 'a' })).toEqual({
      heading: 'Devis',
      usual: 'a',
    });
  });

  it('stays where something is asked for, and where it is no text', () => {
    const input = { needed: ' ', reason: ' ', who: ' ' };
    expect(withoutBlanks(fields, input)).toEqual(input);
    expect(withoutBlanks(fields, { unheard: ' ' })).toEqual({ unheard: ' ' });
  });

  it('is left out of groups, one or many, too', () => {
    const given = { parts: [{ note: ' ', reason: ' ' }, { note: 'a' }], one: { note: '…' } };
    expect(withoutBlanks(fields, given)).toEqual({ parts: [{ reason: ' ' }, { note: 'a' }], one: {} });
    expect(withoutBlanks(fields, { parts: undefined, one: null })).toEqual({ parts: undefined, one: null });
  });
});

describe('what the domain requires though it may be left out', () => {
  const fields: Fields = {
    reason: text().starred(),
    proof: evidence().list().starred(),
    parts: group('PartsInput', part).list().maybe(),
  };
  const good = { reason: 'panne', proof: ['EV-1'] };

  it('is refused when it is missing or says nothing, with the code of its kind', () => {
    expect(checkStarred(fields, good)).toBeUndefined();
    for (const reason of [undefined, '', '…']) {
      expect(checkStarred(fields, { ...good, reason })).toEqual({
        refused: 'REASON_REQUIRED',
        facts: { field: 'reason' },
      });
    }
    for (const proof of [undefined, [], ['EV-1', ' ']]) {
      expect(checkStarred(fields, { ...good, proof })).toEqual({
        refused: 'EVIDENCE_REQUIRED',
        facts: { field: 'proof' },
      });
    }
  });

  it('is looked for in each part of a group, and not in a group that is left out', () => {
    expect(checkStarred(fields, { ...good, parts: [{ reason: 'a' }, { reason: 'b' }] })).toBeUndefined();
    expect(checkStarred(fields, { ...good, parts: [{ reason: 'a' }, {}] })?.refused).toBe('REASON_REQUIRED');
    expect(checkStarred(fields, { ...good, parts: undefined })).toBeUndefined();
  });
});

describe('what an input names', () => {
  /** Names that no form has to call. */
  const fields: Fields = {
    issue: ref('issue').maybe(),
    issues: ref('issue').list().maybe(),
    parts: group('PartsInput', { issue: ref('issue').maybe(), who: person('until').maybe(), until: day().maybe() })
      .list()
      .maybe(),
    proof: evidence().maybe(),
    who: person().maybe(),
  };
  /** A command that names whatever can be named. */
  const naming = commandsOf('operations')('naming', {
    label: say('Essayer', 'Try'),
    about: say('Sert à essayer.', 'Names.'),
    roles: ['CONSULTANT'],
    fields,
    decide: () => [],
  });
  const document = (validUntil: string) =>
    told('EvidenceAttached', {
      ...{ evidence: 'EV-1', title: 'Pièce', sha256: 'a'.repeat(64), effectiveOn: '2026-01-15', dossierLine: 7 },
      validUntil,
    });
  const cedre = given(startedCedre, document('2026-02-02')).by('COO').on('2026-02-02');
  const unknown = { kind: 'issue', ref: 'E9' };

  it('exists, alone, in a list and in a group', () => {
    cedre.when(naming, { issue: 'E1', issues: ['E1'], parts: [{ issue: 'E1' }] }).then();
    cedre.when(naming, { issue: 'E9' }).thenRefused('UNKNOWN_REF', unknown);
    cedre.when(naming, { issues: ['E1', 'E9'] }).thenRefused('UNKNOWN_REF', unknown);
    cedre.when(naming, { parts: [{}, { issue: 'E9' }] }).thenRefused('UNKNOWN_REF', unknown);
  });

  it('is a person who has a role, and is there as long as it takes', () => {
    cedre.when(naming, { who: 'PROD', parts: [{ who: 'PROD', until: '2026-06-30' }] }).then();
    cedre.when(naming, { who: 'XYZ' }).thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
    cedre.when(naming, { parts: [{ who: 'XYZ' }] }).thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
    const leaving = given(
      startedCedre,
      told('PersonDeparted', { person: 'PROD', lastDay: '2026-06-29', itemsHeld: [] }, { on: '2026-02-02' }),
    ).by('COO');
    leaving
      .on('2026-02-02')
      .when(naming, { who: 'PROD', parts: [{ who: 'PROD', until: '2026-06-29' }] })
      .then();
    leaving
      .on('2026-02-02')
      .when(naming, { parts: [{ who: 'PROD', until: '2026-06-30' }] })
      .thenRefused('PERSON_LEFT', { person: 'PROD' });
  });

  it('is evidence that still holds, up to and including its last day', () => {
    cedre.when(naming, { proof: 'EV-1' }).then();
    given(startedCedre, document('2026-02-01'))
      .by('COO')
      .on('2026-02-02')
      .when(naming, { proof: 'EV-1' })
      .thenRefused('EVIDENCE_STALE', { evidence: 'EV-1', validUntil: '2026-02-01' });
  });
});
