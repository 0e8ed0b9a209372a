import { labelOf, type AuditQuestion, type DossierIndex, type Language } from '#mission';
import type { Block } from '#paper';
import type { Selection } from '../plan.js';
import { valueAt } from '../rows.js';
import { column, figures, heading, paragraph, tableOr, titledTable } from './blocks.js';
import { formatsIn } from './formats.js';
import type { Standing } from './standing.js';
import { PAPER_WORDS, wordsOf } from './words.js';

const WORDS = wordsOf({
  fr: {
    index: 'Index du dossier',
    counts: (covered: number, proven: number, total: number) =>
      `${covered} lignes sur ${total} sont couvertes par l’index, ${proven} ont un document que l’on peut citer.`,
    indexed: (day: string, by: string) => `Dernier index du ${day}, par ${by}.`,
    noIndex: 'Aucun index n’a été établi.',
    number: 'N°',
    name: 'Ligne du dossier',
    state: 'État',
    validUntil: 'Valable jusqu’au',
    toDo: 'À faire',
    documents: 'Pièces du dossier',
    document: 'Pièce',
    title: 'Titre',
    from: 'En vigueur le',
    hash: 'Empreinte SHA-256',
    questions: 'Questions et réponses',
    question: 'Question',
    asked: 'Posée le',
    text: 'Texte',
    answer: 'Réponse',
    answered: 'Répondue le',
    waits: 'sans réponse',
    noQuestions: 'Aucune question n’a été posée.',
    noLines: 'Le dossier n’a aucune ligne.',
  },
  en: {
    index: 'Index of the file',
    counts: (covered: number, proven: number, total: number) =>
      `The index covers ${covered} lines of ${total}; ${proven} have a document that may be cited.`,
    indexed: (day: string, by: string) => `Last index on ${day}, by ${by}.`,
    noIndex: 'No index was made.',
    number: 'No.',
    name: 'Line of the file',
    state: 'State',
    validUntil: 'Valid until',
    toDo: 'To do',
    documents: 'Documents of the file',
    document: 'Document',
    title: 'Title',
    from: 'In force on',
    hash: 'SHA-256',
    questions: 'Questions and answers',
    question: 'Question',
    asked: 'Asked on',
    text: 'Text',
    answer: 'Answer',
    answered: 'Answered on',
    waits: 'unanswered',
    noQuestions: 'No question was asked.',
    noLines: 'The file has no lines.',
  },
});

const names = (...fields: readonly string[]): Selection => Object.fromEntries(fields.map((field) => [field, {}]));

type OfIndex = Pick<DossierIndex, 'covered' | 'proven' | 'total' | 'indexedBy' | 'indexedOn' | 'lines'>;
const OF_INDEX: Selection = {
  ...names('covered', 'proven', 'total', 'indexedBy', 'indexedOn'),
  lines: {
    ...names('line', 'state', 'validUntil'),
    name: names('text'),
    expected: names('text'),
    evidence: names('evidence', 'title', 'state', 'effectiveOn', 'validUntil', 'sha256'),
  },
};

const OF_QUESTIONS: Selection = {
  edges: {
    node: names('question', 'askedOn', 'by', 'text', 'answer', 'answeredOn', 'evidence'),
  },
  pageInfo: names('hasNextPage', 'endCursor'),
};

/** The index with its freshness, and what was asked and answered. */
export interface DossierTold {
  readonly index: OfIndex | undefined;
  readonly questions: readonly AuditQuestion[] | undefined;
}

const PAGE = 100;

/** Reads what its reader may see of a due-diligence file, beside its registers. */
export async function readDossier(standing: Standing): Promise<DossierTold> {
  const index = await standing.ask<OfIndex>('dossierIndex', OF_INDEX);
  return { index, questions: await readQuestions(standing) };
}

async function readQuestions({ ask }: Standing): Promise<readonly AuditQuestion[] | undefined> {
  const questions: AuditQuestion[] = [];
  let after: unknown = null;
  do {
    const page = await ask<unknown>('auditQuestions', OF_QUESTIONS, { first: PAGE, after });
    if (page === undefined) return undefined;
    const edges = valueAt(page, ['edges']) as readonly { readonly node: AuditQuestion }[];
    questions.push(...edges.map(({ node }) => node));
    after = valueAt(page, ['pageInfo', 'hasNextPage']) === true ? valueAt(page, ['pageInfo', 'endCursor']) : null;
  } while (after !== null);
  return questions;
}

export function dossierBlocks({ index, questions }: DossierTold, language: Language): readonly Block[] {
  return [...(index ? indexBlocks(index, language) : []), ...(questions ? questionBlocks(questions, language) : [])];
}

function indexBlocks(
  { covered, proven, total, indexedBy, indexedOn, lines }: OfIndex,
  language: Language,
): readonly Block[] {
  const words = WORDS(language);
  const formats = formatsIn(language);
  const day = (value: string | null | undefined) => (value == null ? '' : formats.shortDay(value));
  const inOrder = lines.toSorted((one, other) => one.line - other.line);
  return [
    heading(2, words.index),
    paragraph(
      `${words.counts(covered, proven, total)} ${
        indexedOn == null ? words.noIndex : words.indexed(formats.day(indexedOn), indexedBy ?? '')
      }`,
    ),
    ...tableOr(
      [
        figures(words.number),
        column(words.name),
        column(words.state),
        column(words.document),
        column(words.validUntil),
        column(words.toDo),
      ],
      inOrder.map(({ line, name, state, evidence, validUntil, expected }) => [
        String(line),
        name.text,
        labelOf('DossierLineState', state)[language],
        evidence.map((each) => each.evidence).join(', '),
        day(validUntil),
        expected?.text ?? '',
      ]),
      words.noLines,
    ),
    ...titledTable(
      words.documents,
      [
        column(words.document),
        figures(words.number),
        column(words.title),
        column(words.state),
        column(words.from),
        column(words.validUntil),
        column(words.hash),
      ],
      inOrder.flatMap(({ line, evidence }) =>
        evidence.map((each) => [
          each.evidence,
          String(line),
          each.title ?? '',
          labelOf('EvidenceState', each.state)[language],
          day(each.effectiveOn),
          day(each.validUntil),
          each.sha256 ?? '',
        ]),
      ),
    ),
  ];
}

function questionBlocks(questions: readonly AuditQuestion[], language: Language): readonly Block[] {
  const words = WORDS(language);
  const { evidence: evidenceWord } = PAPER_WORDS(language);
  const formats = formatsIn(language);
  return [
    heading(2, words.questions),
    ...tableOr(
      [
        column(words.question),
        column(words.asked),
        column(words.text),
        column(words.answer),
        column(words.answered),
        column(evidenceWord),
      ],
      questions.map(({ question, askedOn, text, answer, answeredOn, evidence }) => [
        question,
        formats.shortDay(askedOn),
        text,
        answer ?? words.waits,
        answeredOn == null ? '' : formats.shortDay(answeredOn),
        evidence ?? '',
      ]),
      words.noQuestions,
    ),
  ];
}
