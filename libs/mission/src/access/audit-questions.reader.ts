import { workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { pageOfItems, type Places, type WantedPage } from '../reading/page-of-items.js';
import type { ViewRule } from '../reading/reading-rights.js';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { organisationOf, type AuditQuestion } from './access.state.js';
import type { AuditQuestions, AuditQuestion as ShownAuditQuestion, CitedThing } from './audit-questions.shapes.js';

type State = Pick<MissionState, 'access'>;
type Access = ReadOnly<State['access']>;

type Asked = ReadOnly<AuditQuestion>;

/** Lines of the audit trail that name a reference, as far as the reader may see them. */
export type Mentions = ReadonlyMap<string, readonly number[]>;

/** Open to every acquirer, whatever their scope: each sees what their own organisation asked. */
export const AUDIT_QUESTIONS: ViewRule = {
  view: 'auditQuestions',
  slice: 'none',
  readers: ['ACQUIRER', 'SPONSOR', 'LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
};

/** Most lines shown of those behind one cited thing. */
const MOST_LINES = 50;

const LINE_NUMBER = /^\d+$/;

/** The questions that a reader may know of, open ones first. */
export function questionsFor({ state: { access } }: OpenView<State>): readonly Asked[] {
  const open = access.questions.filter(({ answered }) => !answered);
  const settled = access.questions.filter(({ answered }) => answered);
  return [...open, ...settled.sort((a, b) => (b.answered?.revision ?? 0) - (a.answered?.revision ?? 0))];
}

/**
 * An open question stands at the line that asked it, an answered one at the line that answered it: whoever turns the
 * pages misses none that is answered meanwhile.
 */
export const PLACES: Places<Asked> = {
  cursorOf: ({ revision, answered }) => (answered ? `answered-${answered.revision}` : `open-${revision}`),
  following(cursor) {
    const [, list, line] = /^(open|answered)-(\d{1,15})$/.exec(cursor) ?? [];
    if (line === undefined) return undefined;
    return list === 'open'
      ? ({ revision, answered }) => answered !== undefined || revision > Number(line)
      : ({ answered }) => answered !== undefined && answered.revision < Number(line);
  },
};

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
): AuditQuestions {
  const { edges, pageInfo, totalCount } = pageOfItems(questions, PLACES, page);
  const delays = questions.flatMap(({ on, answered }) => (answered ? [workingDaysBetween(on, answered.on)] : []));
  return {
    asOf,
    open: questions.filter(({ answered }) => !answered).length,
    medianWorkingDays: median(delays),
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
): ShownAuditQuestion {
  return {
    question,
    text,
    by,
    organisation: organisationOf(access, by),
    askedOn: on,
    about: about.map((cited) => readCited(cited, mentions)),
    answer: answered?.answer,
    answeredBy: answered?.by,
    answeredOn: answered?.on,
    evidence: answered?.evidence,
    waitingWorkingDays: workingDaysBetween(on, answered?.on ?? day),
    expected: answered ? undefined : worded(TO_ANSWER, language),
  };
}

function readCited(cited: string, mentions: Mentions): CitedThing {
  const isLine = LINE_NUMBER.test(cited);
  const lines = isLine ? [Number(cited)] : (mentions.get(cited) ?? []);
  return { cited, isLine, lines: lines.slice(0, MOST_LINES), lineCount: lines.length };
}

const TO_ANSWER = {
  fr: 'Répondre, en citant la preuve (answerAuditQuestion).',
  en: 'Answer, citing the evidence (answerAuditQuestion).',
};
