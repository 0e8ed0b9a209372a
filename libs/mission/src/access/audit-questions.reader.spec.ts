import { BadUserInput } from '#graph';
import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { WantedPage } from '../reading/page-of-items.js';
import { readingRights } from '../reading/reading-rights.js';
import { knownState } from '../visibility/known-state.js';
import { citedNames, questionsFor, readAuditQuestions, type Mentions } from './audit-questions.reader.js';

const granted = (to: string, organisation: string) =>
  told(
    'AuditAccessGranted',
    { to, organisation, scope: ['kpis'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true },
    { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' },
  );
const asked = (question: string, on: string, by = 'ACQ', about: readonly string[] = ['K-MOP']) =>
  told('AuditQuestionAsked', { question, about, text: `Que dit ${question} ?`, by }, { on, by, role: 'ACQUIRER' });
const answered = (question: string, on: string) =>
  told(
    'AuditQuestionAnswered',
    { question, answer: '6,4 %', evidence: 'EV-14', by: 'DAF' },
    { on, by: 'DAF', role: 'TEAM' },
  );

const let3In = [...startedCedre, granted('ACQ', 'ACQ-ORG'), granted('ACQ2', 'ACQ-ORG'), granted('BID', 'RIVAL')];
const RULE = { view: 'auditQuestions', slice: 'none' } as const;

function read(
  reader: string,
  facts: readonly Told[],
  page: WantedPage = { first: 50 },
  mentions: Mentions = new Map(),
) {
  const { state, asOf } = viewOn('2026-08-20', [...let3In, ...facts]);
  const rights = readingRights(RULE, state, {}, reader, '2026-08-20', 'M1');
  if ('refused' in rights) throw new Error(rights.refused);
  const view = { state: knownState(state, rights), asOf, rights };
  return readAuditQuestions(view, questionsFor(view), mentions, page, 'fr');
}
const refs = (answer: ReturnType<typeof read>) => answer.edges.map(({ node }) => node.question);

describe('the questions of acquirers', () => {
  it('come open ones first, the oldest first, then the last answered', () => {
    const facts = [
      asked('Q1', '2026-08-05'),
      asked('Q2', '2026-08-06'),
      asked('Q3', '2026-08-07'),
      asked('Q4', '2026-08-10'),
      answered('Q1', '2026-08-11'),
      answered('Q3', '2026-08-12'),
    ];
    const answer = read('SPO', facts);
    expect(refs(answer)).toEqual(['Q2', 'Q4', 'Q3', 'Q1']);
    expect(answer).toMatchObject({ open: 2, totalCount: 4, medianWorkingDays: 3.5 });
  });

  it('show what was asked, for whom, and what was answered on which evidence', () => {
    const [edge] = read('DIR', [asked('Q1', '2026-08-05'), answered('Q1', '2026-08-06')]).edges;
    expect(edge?.node).toMatchObject({
      by: 'ACQ',
      organisation: 'ACQ-ORG',
      askedOn: '2026-08-05',
      answer: '6,4 %',
      answeredBy: 'DAF',
      answeredOn: '2026-08-06',
      evidence: 'EV-14',
      waitingWorkingDays: 1,
      expected: undefined,
    });
  });

  it('count the working days that an open one has waited', () => {
    const [edge] = read('DIR', [asked('Q1', '2026-08-13')]).edges;
    expect(edge?.node).toMatchObject({ waitingWorkingDays: 5, answer: undefined });
    expect(edge?.node.expected?.text).toContain('answerAuditQuestion');
  });

  it('of another bidder are not shown to an acquirer; those of their own organisation are', () => {
    const facts = [
      asked('Q1', '2026-08-05', 'ACQ'),
      asked('Q2', '2026-08-06', 'ACQ2'),
      asked('Q3', '2026-08-07', 'BID'),
    ];
    expect(refs(read('ACQ', facts))).toEqual(['Q1', 'Q2']);
    expect(refs(read('BID', facts))).toEqual(['Q3']);
    expect(read('BID', facts)).toMatchObject({ open: 1, totalCount: 1 });
    expect(refs(read('SPO', facts))).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it('name the lines behind what they cite', () => {
    const facts = [asked('Q1', '2026-08-05', 'ACQ', ['K-MOP', '142'])];
    const many = Array.from({ length: 60 }, (_, at) => 100 + at);
    const [edge] = read('SPO', facts, { first: 1 }, new Map([['K-MOP', many]])).edges;
    expect(edge?.node.about).toEqual([
      { cited: 'K-MOP', isLine: false, lines: many.slice(0, 50), lineCount: 60 },
      { cited: '142', isLine: true, lines: [142], lineCount: 1 },
    ]);
    const view = viewOn('2026-08-20', [...let3In, ...facts, asked('Q2', '2026-08-06', 'ACQ', ['K-MOP', '7'])]);
    expect(citedNames(questionsFor(view))).toEqual(['K-MOP']);
  });

  it('are given page by page, and keep their places when one is answered meanwhile', () => {
    const facts = ['Q1', 'Q2', 'Q3'].map((ref, at) => asked(ref, `2026-08-0${at + 3}`));
    const first = read('SPO', facts, { first: 2 });
    const after = first.pageInfo.endCursor ?? '';
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = read('SPO', facts, { first: 2, after });
    expect(refs(rest)).toEqual(['Q3']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const later = [...facts, answered('Q2', '2026-08-11'), answered('Q1', '2026-08-12')];
    const next = read('SPO', later, { first: 2, after });
    expect(refs(next)).toEqual(['Q3', 'Q1']);
    expect(next.pageInfo.hasNextPage).toBe(true);
    const last = read('SPO', later, { first: 2, after: next.pageInfo.endCursor ?? '' });
    expect(refs(last)).toEqual(['Q2']);
    expect(last.pageInfo.hasNextPage).toBe(false);
  });

  it('promise another page only when there is one', () => {
    const facts = ['Q1', 'Q2', 'Q3'].map((ref, at) => asked(ref, `2026-08-0${at + 3}`));
    expect([2, 3, 4].map((first) => read('SPO', facts, { first }).pageInfo.hasNextPage)).toEqual([true, false, false]);
  });

  it.each(['Q2', '', 'open-', 'open-x', 'closed-7'])('know no place %j', (after) => {
    expect(() => read('SPO', [asked('Q1', '2026-08-05')], { first: 2, after })).toThrow(BadUserInput);
  });
});
