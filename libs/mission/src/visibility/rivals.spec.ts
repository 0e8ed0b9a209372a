import { missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { rivalsOf } from './rivals.js';

const on = '2026-07-27';

const granted = (to: string, organisation: string | undefined, nda: string): Told =>
  told(
    'AuditAccessGranted',
    { to, scope: ['kpis'], until: '2026-10-31', nda, cleanTeam: false, ...(organisation && { organisation }) },
    { on, by: 'SPO', role: 'SPONSOR' },
  );
const registered = (person: string, organisation?: string): Told =>
  told('PersonRegistered', {
    person,
    ...(organisation && { organisation }),
    sealed: { subject: person, clear: {} },
  });
const asked = (question: string, by: string): Told =>
  told('AuditQuestionAsked', { question, about: [], text: '?', by }, { on, by, role: 'ACQUIRER' });
const answered = (question: string, askedBy?: string): Told =>
  told('AuditQuestionAnswered', { question, answer: '!', by: 'SPO', ...(askedBy && { askedBy }) }, { on });

const rivals = (reader: string, ...story: readonly Told[]) => rivalsOf(missionAfter(...startedCedre, ...story), reader);
const none = rivals('NONE');

/** What others' bids add to what is hidden anyhow. */
const hidden = (reader: string, ...story: readonly Told[]) =>
  rivals(reader, ...story).filter((concern) => !none.includes(concern));

describe('the rivals of a bidder', () => {
  it('are those who bid for another organisation, with all that is theirs', () => {
    const story = [granted('BID1', 'ACQ-SA', 'EV-91'), granted('BID2', 'Autre SA', 'EV-92')];
    expect(hidden('BID1', ...story)).toEqual(['bid:BID2', 'person:BID2', 'organisation:autre sa', 'evidence:EV-92']);
    expect(hidden('BID2', ...story)).toEqual(['bid:BID1', 'person:BID1', 'organisation:acq-sa', 'evidence:EV-91']);
  });

  it('are not those who bid for the same one, however it is typed', () => {
    const story = [granted('BID1', 'ACQ-SA', 'EV-91'), granted('BID2', 'acq-sa ', 'EV-92')];
    expect(hidden('BID1', ...story)).toEqual([]);
  });

  it('are those who bid for it and for another too: what they do may be for that one', () => {
    const story = [
      granted('BID1', 'ACQ-SA', 'EV-91'),
      granted('BID2', 'ACQ-SA', 'EV-91'),
      granted('BID2', 'Autre SA', 'EV-92'),
    ];
    expect(hidden('BID1', ...story)).toEqual(['bid:BID2', 'person:BID2', 'organisation:autre sa', 'evidence:EV-92']);
  });

  it('act for the organisation with which they were registered when the grant names none', () => {
    const story = [
      registered('BID2', 'ACQ-SA'),
      granted('BID1', 'ACQ-SA', 'EV-91'),
      granted('BID2', undefined, 'EV-92'),
    ];
    expect(hidden('BID1', ...story)).toEqual([]);
  });

  it('are all others for whoever bids for none', () => {
    const story = [granted('BID1', undefined, 'EV-91'), granted('BID2', undefined, 'EV-92')];
    expect(hidden('BID1', ...story)).toEqual(['bid:BID2', 'person:BID2', 'evidence:EV-92']);
  });

  it('keep hidden neither the client nor the firm nor an agreement that friends signed too', () => {
    const story = [
      granted('BID1', 'ACQ-SA', 'EV-91'),
      granted('BID2', 'PME-CEDRE', 'EV-91'),
      granted('BID3', 'CAB-OPS', 'EV-93'),
    ];
    expect(hidden('BID1', ...story)).toEqual(['bid:BID2', 'bid:BID3', 'person:BID2', 'person:BID3', 'evidence:EV-93']);
  });

  it('are known as people when they take part as something else', () => {
    const member = told('AccessRoleAssigned', { person: 'BID2', role: 'TEAM' }, { by: 'ADM' });
    const story = [member, granted('BID1', 'ACQ-SA', 'EV-91'), granted('BID2', 'Autre SA', 'EV-92')];
    expect(hidden('BID1', ...story)).toEqual(['bid:BID2', 'organisation:autre sa', 'evidence:EV-92']);
  });

  it('may be whoever is registered and has no role yet', () => {
    const story = [registered('NEW', 'Autre SA'), granted('BID1', 'ACQ-SA', 'EV-91')];
    expect(hidden('BID1', ...story)).toEqual(['person:NEW']);
    expect(hidden('NEW', ...story)).not.toContain('person:NEW');
  });

  it('have their answers hidden where the answer itself does not say whose they are', () => {
    const story = [
      granted('BID1', 'ACQ-SA', 'EV-91'),
      granted('BID2', 'Autre SA', 'EV-92'),
      asked('Q1', 'BID2'),
      asked('Q2', 'BID2'),
      asked('Q3', 'BID1'),
      answered('Q1'),
      answered('Q2', 'BID2'),
      answered('Q3'),
    ];
    expect(hidden('BID1', ...story).filter((each) => each.startsWith('answer:'))).toEqual(['answer:Q1']);
  });
});
