import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { rescheduleMilestone } from '../../milestones/reschedule-milestone.command.js';
import { informEmployees } from './inform-employees.command.js';
import { recordClosing } from './record-closing.command.js';
import { recordLetterOfIntent } from './record-letter-of-intent.command.js';

const byDir = { by: 'DIR', role: 'LEADERSHIP' } as const;
const informed = (on: string) =>
  told(
    'EmployeesInformedOfSale',
    { headcount: 48, regime: 'UNDER_50', method: 'réunion', evidence: 'EV-026' },
    { on, ...byDir },
  );

/** The mission Cèdre with another number of employees, or another country. */
const company = (other: { headcount?: number; country?: string }) =>
  startedCedre.map((fact) => (fact.type === 'MissionDrafted' ? { ...fact, data: { ...fact.data, ...other } } : fact));

describe('The sale (recordLetterOfIntent, informEmployees)', () => {
  it('begins with a letter of intent, with evidence', () => {
    const letter = { acquirer: 'ACQ-ORG', document: 'EV-019' };
    const recording = given(startedCedre).by('SPO');
    recording.when(recordLetterOfIntent, letter).then({ type: 'LetterOfIntentRecorded', data: letter });
    recording
      .when(recordLetterOfIntent, { acquirer: 'ACQ-ORG' })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'document' });
  });

  it('is told to the employees by leadership, with evidence', () => {
    const telling = { headcount: 48, regime: 'UNDER_50', method: 'réunion', evidence: 'EV-026' };
    given(startedCedre)
      .by('DIR')
      .when(informEmployees, telling)
      .then({ type: 'EmployeesInformedOfSale', data: telling });
    given(startedCedre).by('SPO').when(informEmployees, telling).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('recordClosing', () => {
  const closing = { acquirer: 'ACQ-ORG' };
  const closed = { type: 'ClosingRecorded' as const, data: closing };

  it('waits until the employees were informed', () => {
    given(startedCedre)
      .by('SPO')
      .when(recordClosing, closing)
      .thenRefused('EMPLOYEE_NOTICE', { why: { fr: 'salariés non informés', en: 'employees not informed' } });
  });

  it('waits two months below 50 employees', () => {
    const selling = given(startedCedre, informed('2026-07-20')).by('SPO');
    selling
      .on('2026-09-19')
      .when(recordClosing, closing)
      .thenRefused('EMPLOYEE_NOTICE', { informedOn: '2026-07-20', earliest: '2026-09-20' });
    selling.on('2026-09-20').when(recordClosing, closing).then(closed);
  });

  it('says so of a day to come, before it says that the day is to come', () => {
    const selling = given(startedCedre, informed('2026-07-20')).by('SPO').on('2026-07-20');
    selling.when(recordClosing, { ...closing, occurredOn: '2026-09-15' }).thenRefused('EMPLOYEE_NOTICE');
    selling.when(recordClosing, { ...closing, occurredOn: '2026-09-20' }).thenRefused('FUTURE_DATE');
  });

  it('counts the two months from the first information', () => {
    given(startedCedre, informed('2026-05-04'), informed('2026-07-20'))
      .by('SPO')
      .on('2026-07-20')
      .when(recordClosing, closing)
      .then(closed);
  });

  it('does not wait from 50 to 249 employees, who must be informed all the same', () => {
    given(company({ headcount: 49 }), informed('2026-07-20'))
      .by('SPO')
      .on('2026-07-20')
      .when(recordClosing, closing)
      .thenRefused('EMPLOYEE_NOTICE');
    given(company({ headcount: 50 }), informed('2026-07-20'))
      .by('SPO')
      .on('2026-07-20')
      .when(recordClosing, closing)
      .then(closed);
    given(company({ headcount: 249 }))
      .by('SPO')
      .when(recordClosing, closing)
      .thenRefused('EMPLOYEE_NOTICE');
  });

  it('asks nothing from 250 employees on, nor in a country without a rule', () => {
    given(company({ headcount: 250 }))
      .by('SPO')
      .when(recordClosing, closing)
      .then(closed);
    given(company({ country: 'BE' }))
      .by('SPO')
      .when(recordClosing, closing)
      .then(closed);
  });
});

describe('An acquirer', () => {
  const access = told(
    'AuditAccessGranted',
    { to: 'ACQ', organisation: 'ACQ-ORG', scope: ['ALL'], until: '2026-10-31', nda: 'EV-027', cleanTeam: false },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );
  const closing = told('ClosingRecorded', { acquirer: 'ACQ-ORG' }, { on: '2026-10-01', by: 'SPO', role: 'SPONSOR' });
  const move = { milestone: 'J6', due: '2026-10-05', reason: 'retard' };

  it('does not steer before the closing', () => {
    given(startedCedre, access)
      .by('ACQ')
      .on('2026-09-15')
      .when(rescheduleMilestone, move)
      .thenRefused('READ_ONLY_BEFORE_CLOSING', { actor: 'ACQ' });
  });

  it('is held to the roles of each command once the sale is closed', () => {
    given(startedCedre, access, closing)
      .by('ACQ')
      .on('2026-10-01')
      .when(rescheduleMilestone, move)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'ACQ' });
  });
});
