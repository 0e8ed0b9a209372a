import { workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { pageOfItems, type WantedPage } from '../reading/page-of-items.js';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { organisationOf, type AuditQuestion } from './access.state.js';
import type { AuditQuestionsType, AuditQuestionType, CitedThingType } from './audit-questions.types.js';
import { entriesOf } from '../shared/in-order.js';

type State = Pick<MissionState, 'access'>;
type Access = ReadOnly<State['access']>;

/** A question with its reference. */
export type Asked = ReadOnly<AuditQuestion> & { readonly question: Ref };

/** Lines of the audit trail that name a reference, as far as the reader may see them. */
export type Mentions = ReadonlyMap<string, readonly number[]>;

/** Most lines shown of those behind one cited thing. */
const MOST_LINES = 50;

const LINE_NUMBER = /^\d+$/;

/**
 * The questions that a reader may see, open ones first. An acquirer sees those of their own organisation: what another
 * bidder wants to know is that bidder's secret.
 */
export function questionsFor({ state, rights }: OpenView<State>, reader: PersonCode): readonly Asked[] {
  const { access } = state;
  const own = organisationOf(access, reader);
  const isOwn = ({ by }: Asked) => by === reader || (own !== undefined && organisationOf(access, by) === own);
  const all = entriesOf(access.questions).map(([question, asked]) => ({ ...asked, question }));
  const seen = rights.scope === undefined ? all : all.filter(isOwn);
  const open = seen.filter(({ answered }) => !answered);
  const settled = seen.filter(({ answered }) => answered);
  return [...open, ...settled.sort((a, b) => (b.answered?.revision ?? 0) - (a.answered?.revision ?? 0))];
}

/** What the questions cite by reference, each once. */
export const citedNames = (questions: readonly Asked[]): readonly string[] => [
  ...new Set(questions.flatMap(({ about }) => about.filter((cited) => !LINE_NUMBER.test(cited)))),
];

/** A page of questions with the lines behind what they cite. */
export function readAuditQuestions(
  { state: { access }, asOf }: OpenView<State>,
  questions: readonly Asked[],
  mentions: Mentions,
  page: WantedPage,
  language: Language,
): AuditQuestionsType {
  const { edges, pageInfo, totalCount } = pageOfItems(questions, ({ question }) => question, page);
  const delays = questions.flatMap(({ on, answered }) => (answered ? [workingDaysBetween(on, answered.on)] : []));
  return {
    asOf,
    open: questions.filter(({ answered }) => !answered).length,
    medianWorkingDays: median(delays) ?? null,
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: readQuestion(access, node, mentions, asOf.day, language),
    })),
    pageInfo,
    totalCount,
  };
}

function readQuestion(
  access: Access,
  { question, text, by, on, about, answered }: Asked,
  mentions: Mentions,
  day: Day,
  language: Language,
): AuditQuestionType {
  return {
    question,
    text,
    by,
    organisation: organisationOf(access, by) ?? null,
    askedOn: on,
    about: about.map((cited) => readCited(cited, mentions)),
    answer: answered?.answer ?? null,
    answeredBy: answered?.by ?? null,
    answeredOn: answered?.on ?? null,
    evidence: answered?.evidence ?? null,
    waitingWorkingDays: workingDaysBetween(on, answered?.on ?? day),
    expected: answered ? null : worded(TO_ANSWER, language),
  };
}

function readCited(cited: string, mentions: Mentions): CitedThingType {
  const isLine = LINE_NUMBER.test(cited);
  const lines = isLine ? [Number(cited)] : (mentions.get(cited) ?? []);
  return { cited, isLine, lines: lines.slice(0, MOST_LINES), lineCount: lines.length };
}

const TO_ANSWER = {
  fr: 'Répondre, en citant la preuve (answerAuditQuestion).',
  en: 'Answer, citing the evidence (answerAuditQuestion).',
};
