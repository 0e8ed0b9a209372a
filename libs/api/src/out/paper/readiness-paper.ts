import { labelOf, type Language } from '#mission';
import type { Block } from '#paper';
import { column, figures, heading, lead, note, paragraph, tableOr, titledTable } from './blocks.js';
import { formatsIn, type Formats } from './formats.js';
import { lineNumbers } from './printed-cells.js';
import { changesBlocks } from './readiness-changes.js';
import type { OfChanges, OfReadiness, OfSignals } from './readiness-views.js';
import { READINESS_WORDS, type ReadinessWords } from './readiness-words.js';
import { PAPER_WORDS } from './words.js';

/** What a readiness report is made of; what its reader may not see is left out. */
export interface ReadinessTold {
  readonly readiness: OfReadiness;
  readonly signals: OfSignals | undefined;
  readonly changes: OfChanges | undefined;
  /** The day to which what changed is compared. */
  readonly since: string;
}

/** Terms that tell a level rather than a share. */
const LEVELS: readonly string[] = ['levels', 'bestLevel'];

interface Say {
  readonly language: Language;
  readonly words: ReadinessWords;
  readonly formats: Formats;
  readonly lines: string;
  readonly evidence: string;
  readonly subject: string;
}

/** What the report says, the verdict before the score. */
export function readinessBlocks(
  { readiness, signals, changes, since }: ReadinessTold,
  language: Language,
): readonly Block[] {
  const say: Say = {
    language,
    words: READINESS_WORDS(language),
    formats: formatsIn(language),
    ...PAPER_WORDS(language),
  };
  return [
    ...verdictBlocks(readiness, say),
    ...gatesBlocks(readiness, say),
    ...leversBlocks(readiness, say),
    ...forecastBlocks(readiness, say),
    ...(signals ? signalsBlocks(signals, say) : []),
    ...(changes ? changesBlocks(changes, since, language) : []),
    ...dimensionsBlocks(readiness, say),
    ...staleBlocks(readiness, say),
  ];
}

function verdictBlocks(readiness: OfReadiness, { words, formats }: Say): readonly Block[] {
  const { verdict, score, cap, confidence, partial, gates, facade, reservations } = readiness;
  const blocking = gates.filter(({ blocks }) => blocks).length;
  const [scored, capped] = [formats.points(score), formats.points(cap)];
  return [
    lead(words.verdict[verdict](blocking)),
    {
      is: 'key figures',
      figures: [
        { label: words.score, value: scored },
        { label: words.cap, value: capped },
        { label: words.confidence, value: formats.share(confidence / 100) },
        { label: words.blocking, value: String(blocking) },
      ],
    },
    { is: 'scale', value: score, limit: cap, limitLabel: words.capAt(capped), alt: words.picture(scored, capped) },
    note(words.howRead),
    ...(partial ? [paragraph(words.partial)] : []),
    ...(facade.warns ? [paragraph(facade.message.text)] : []),
    ...(reservations.length > 0
      ? [
          heading(3, words.reservations),
          { is: 'list' as const, items: reservations.map(({ sentence }) => sentence.text) },
        ]
      : []),
  ];
}

function gatesBlocks({ gates, gatesLeftOut, waysOut, waivers }: OfReadiness, say: Say): readonly Block[] {
  const { words, formats } = say;
  const stateOf = ({ blocks, waived, evaluated }: OfReadiness['gates'][number]) => {
    if (blocks) return words.blocks;
    if (waived) return words.waived;
    return evaluated ? words.closed : words.notEvaluated;
  };
  const blocking = gates.filter(({ blocks }) => blocks);
  return [
    heading(2, words.gates),
    ...(blocking.length === 0 ? [paragraph(words.noneBlocks)] : []),
    ...blocking.flatMap((gate): readonly Block[] => [
      heading(3, `${gate.gate} · ${gate.name.text}`),
      ...(gate.subjects.length > 0 ? [paragraph(words.about(gate.subjects.join(', ')))] : []),
      paragraph(words.toLift(gate.expected.text)),
      ...wayOut(
        waysOut.find((way) => way.gate === gate.gate),
        gate.gate,
        say,
      ),
    ]),
    ...titledTable(
      words.allGates,
      [column(words.gate), column(words.matter), column(words.state), column(say.lines)],
      [
        ...gates.map((gate) => [gate.gate, gate.name.text, stateOf(gate), lineNumbers(gate.events)]),
        ...gatesLeftOut.map(({ gate, name, why }) => [gate, name.text, `${words.leftOut} : ${why.text}`, '']),
      ],
    ),
    ...titledTable(
      words.waivers,
      [column(words.gate), column(words.by), column(words.on), column(words.reason), figures(words.line)],
      waivers.map(({ gate, by, on, reason, revision }) => [gate, by, formats.shortDay(on), reason, String(revision)]),
    ),
  ];
}

function wayOut(
  way: OfReadiness['waysOut'][number] | undefined,
  own: string,
  { words, formats }: Say,
): readonly Block[] {
  if (!way || way.steps.length === 0) return [];
  const others = way.lifts.filter((gate) => gate !== own);
  const points = formats.points(way.points);
  return [
    { is: 'list', numbered: true, items: way.steps.map(({ act }) => act.text) },
    note(others.length > 0 ? words.alsoLifts(others.join(', '), points) : words.brings(points)),
  ];
}

function leversBlocks({ levers }: OfReadiness, { words, formats, language }: Say): readonly Block[] {
  return [
    heading(2, words.levers),
    ...(levers.length > 0 ? [paragraph(words.leversHow)] : []),
    ...tableOr(
      [column(words.act), figures(words.points), column(words.lifts), column(words.then)],
      levers.map(({ act, points, lifts, verdict }) => [
        act.text,
        formats.points(points),
        lifts.join(', '),
        labelOf('ReadinessVerdict', verdict)[language],
      ]),
      words.noLevers,
    ),
  ];
}

function forecastBlocks({ forecast }: OfReadiness, { words, formats, language }: Say): readonly Block[] {
  if (!forecast) return [heading(2, words.forecast), paragraph(words.noForecast)];
  const { message, limits, status, p50Week, p85Week, contractEnd, probabilityByContractEnd, backlog, remaining } =
    forecast;
  const weekOf = (week: string | null | undefined) => (week == null ? words.beyond : formats.week(week));
  const left = remaining.length > 0 ? `${backlog} (${remaining.join(', ')})` : String(backlog);
  return [
    heading(2, words.forecast),
    paragraph(message.text),
    {
      is: 'table',
      columns: [column(words.measure), column(words.value)],
      rows: [
        [words.forecastState, labelOf('ForecastStatus', status)[language]],
        [words.p50, weekOf(p50Week)],
        [words.p85, weekOf(p85Week)],
        [words.end, formats.day(contractEnd)],
        [words.byEnd, formats.share(probabilityByContractEnd)],
        [words.left, left],
      ],
    },
    note(limits.text),
  ];
}

function signalsBlocks({ signals }: OfSignals, { words, formats, language, subject, lines }: Say): readonly Block[] {
  const open = signals.filter(({ openDays }) => openDays != null);
  const withFinding = open.some(({ sentence }) => sentence != null);
  const withAct = open.some(({ expected }) => expected != null);
  const actOf = ({ act, by }: NonNullable<OfSignals['signals'][number]['expected']>) =>
    by == null ? act.text : words.before(act.text, formats.shortDay(by));
  return [
    heading(2, words.signals),
    ...tableOr(
      [
        column(words.signal),
        column(words.sought),
        column(subject),
        column(words.raised),
        ...(withFinding ? [column(words.found)] : []),
        ...(withAct ? [column(words.expected)] : []),
        figures(lines),
      ],
      open.map(({ signal, detector, subject: about, raisedOn, sentence, expected, revision }) => [
        signal,
        labelOf('detector', detector)[language],
        about ?? '',
        formats.shortDay(raisedOn),
        ...(withFinding ? [sentence?.text ?? ''] : []),
        ...(withAct ? [expected ? actOf(expected) : ''] : []),
        String(revision),
      ]),
      words.noSignals,
    ),
  ];
}

function dimensionsBlocks({ dimensions }: OfReadiness, say: Say): readonly Block[] {
  const { words, formats, language } = say;
  const valueOf = ({ term, value, evaluated, part, whole }: OfReadiness['dimensions'][number]['terms'][number]) => {
    if (!evaluated) return words.notEvaluated;
    if (LEVELS.includes(term)) return words.level(formats.number(value));
    const share = formats.share(value);
    return part == null || whole == null ? share : `${share} (${formats.number(part)}/${formats.number(whole)})`;
  };
  return [
    heading(2, words.dimensions),
    {
      is: 'table',
      columns: [column(words.dimension), figures(words.weight), figures(words.value), figures(words.fresh)],
      rows: dimensions.map(({ dimension, name, weight, value, evaluated, freshness }) => [
        `${dimension} · ${name.text}`,
        formats.number(weight),
        evaluated ? formats.share(value) : words.notEvaluated,
        formats.share(freshness),
      ]),
    },
    ...dimensions.flatMap(({ dimension, name, terms }) =>
      titledTable(
        `${dimension} · ${name.text}`,
        [column(words.term), column(say.subject), figures(words.value), column(say.lines), column(say.evidence)],
        terms.map((term) => [
          labelOf('term', term.term)[language],
          term.subject ?? '',
          valueOf(term),
          lineNumbers(term.events),
          term.evidence.join(', '),
        ]),
      ),
    ),
  ];
}

function staleBlocks({ staleInputs, expiredEvidence, confidence }: OfReadiness, say: Say): readonly Block[] {
  const { words, formats, language } = say;
  return [
    heading(2, words.stale),
    ...(staleInputs.length > 0 ? [paragraph(words.staleHow(formats.points(100 - confidence)))] : []),
    ...tableOr(
      [column(words.input), column(say.subject), column(words.last), figures(words.points), column(words.toDo)],
      staleInputs.map(({ input, subject, last, points, expected }) => [
        labelOf('ReadinessInput', input)[language],
        subject ?? '',
        last == null ? words.never : formats.shortDay(last),
        formats.points(points),
        expected.text,
      ]),
      words.noStale,
    ),
    ...titledTable(
      words.expired,
      [column(words.document), column(words.title), column(words.validUntil)],
      expiredEvidence.map(({ evidence, title, validUntil }) => [evidence, title, formats.shortDay(validUntil)]),
    ),
  ];
}
