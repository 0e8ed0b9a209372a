import { labelOf, type Language } from '#mission';
import type { Block } from '#paper';
import { column, heading, paragraph, titledTable } from './blocks.js';
import { formatsIn, type Formats } from './formats.js';
import { lineNumbers } from './printed-cells.js';
import type { OfChanges } from './readiness-views.js';
import { READINESS_WORDS, type ReadinessWords } from './readiness-words.js';
import { PAPER_WORDS } from './words.js';

type Rows = readonly (readonly string[])[];
type Thing = NonNullable<OfChanges['decisions']>[number];
type Told<Value> = Value | null | undefined;

/** What moved since a day, each with the lines that say so. */
export function changesBlocks(changes: OfChanges, since: string, language: Language): readonly Block[] {
  const words = READINESS_WORDS(language);
  const formats = formatsIn(language);
  const { lines } = PAPER_WORDS(language);
  const title = heading(2, words.changes(formats.day(since)));
  if (!changes.from) return [title, paragraph(words.notYet)];
  const { readiness, signals, decisions, milestones, people } = changes;
  const things = [column(words.thing), column(words.title), column(words.was), column(words.is)];
  const ofThings = (all: Told<readonly Thing[]>) =>
    (all ?? []).map((thing) => [...thingCells(thing, words), lineNumbers(thing.lines)]);
  const told = [
    ...titledTable(
      words.moved,
      [column(words.figure), column(words.was), column(words.is)],
      readiness ? figureRows(readiness, words, formats, language) : [],
    ),
    ...titledTable(
      words.changedGates,
      [column(words.gate), column(words.matter), column(words.change), column(lines)],
      (readiness?.gates ?? []).map(({ gate, name, change, lines: rests }) => [
        gate,
        name.text,
        labelOf('GateChange', change)[language],
        lineNumbers(rests),
      ]),
    ),
    ...titledTable(words.changedSignals, [...things, column(lines)], ofThings(signals)),
    ...titledTable(words.changedDecisions, [...things, column(lines)], ofThings(decisions)),
    ...titledTable(
      words.changedMilestones,
      [...things, column(words.due), column(lines)],
      (milestones ?? []).map((milestone) => [
        ...thingCells(milestone, words),
        dueOf(milestone, words, formats),
        lineNumbers(milestone.lines),
      ]),
    ),
    ...titledTable(
      words.changedPeople,
      [column(words.person), column(words.change), column(words.role), column(words.on), column(lines)],
      people.map(({ person, change, role, on, lines: rests }) => [
        person,
        labelOf('PersonChange', change)[language],
        role == null ? '' : labelOf('Role', role)[language],
        formats.shortDay(on),
        lineNumbers(rests),
      ]),
    ),
  ];
  return [title, ...(told.length > 0 ? told : [paragraph(words.unchanged)])];
}

function figureRows(
  { score, confidence, verdictBefore, verdictAfter, dimensions, coverage }: NonNullable<OfChanges['readiness']>,
  words: ReadinessWords,
  formats: Formats,
  language: Language,
): Rows {
  const row = (name: string, before: Told<number>, after: number, write: (value: number) => string) =>
    [name, before == null ? '' : write(before), write(after)] as const;
  const verdict = (value: Told<string>) => (value == null ? '' : labelOf('ReadinessVerdict', value)[language]);
  return [
    [words.verdictName, verdict(verdictBefore), verdict(verdictAfter)],
    row(words.scoreName, score.before, score.after, formats.points),
    row(words.confidence, confidence.before, confidence.after, (value) => formats.share(value / 100)),
    ...dimensions.map(({ dimension, name, before, after }) =>
      row(`${dimension} · ${name.text}`, before, after, formats.share),
    ),
    ...coverage.map(({ coverage: of, before, after }) =>
      row(words.covered(labelOf('ChangedCoverageOf', of)[language]), before, after, formats.share),
    ),
  ].filter(([, before, after]) => before !== after);
}

const thingCells = ({ ref, title, beforeLabel, afterLabel }: Thing, words: ReadinessWords): readonly string[] => [
  ref,
  title?.text ?? '',
  beforeLabel?.text ?? '',
  afterLabel?.text ?? words.gone,
];

function dueOf(
  { dueAfter, slippedDays }: NonNullable<OfChanges['milestones']>[number],
  words: ReadinessWords,
  formats: Formats,
): string {
  const due = dueAfter == null ? '' : formats.shortDay(dueAfter);
  return slippedDays ? `${due} (${words.slipped(slippedDays)})` : due;
}
