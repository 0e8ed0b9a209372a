import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { dayNumber } from './period-number.js';
import { Plot } from './plot.js';

const WORDS = words({
  en: {
    title: 'Score, cap and confidence of each snapshot, of 100',
    snapshot: 'Snapshot',
    score: 'Score',
    cap: 'Cap',
    confidence: 'Confidence',
    gates: (count: number) => (count === 0 ? 'no open gate' : count === 1 ? '1 open gate' : `${count} open gates`),
    corrected: (score: string) => `would be ${score} with what is known now`,
  },
  fr: {
    title: 'Score, plafond et confiance de chaque instantané, sur 100',
    snapshot: 'Instantané',
    score: 'Score',
    cap: 'Plafond',
    confidence: 'Confiance',
    gates: (count) =>
      count === 0 ? 'aucune condition ouverte' : count === 1 ? '1 condition ouverte' : `${count} conditions ouvertes`,
    corrected: (score) => `serait de ${score} avec ce qui est connu à présent`,
  },
});

export interface ScoreThen {
  readonly snapshot: string;
  readonly day: string;
  readonly score: number;
  readonly cap: number;
  readonly confidence: number;
  readonly openGates: number;
  /** The score of that day with what is known now, where it differs. */
  readonly scoreNow?: number | undefined;
  readonly revision: number;
}

/** How the score has moved from snapshot to snapshot. */
export function ScoreHistory({
  mission,
  history,
}: {
  readonly mission: string;
  readonly history: readonly ScoreThen[];
}) {
  const said = useWords(WORDS);
  const { number, day, shortDay } = useFormats();
  return (
    <Plot
      mission={mission}
      title={said.title}
      along={said.snapshot}
      from={0}
      to={100}
      format={(value) => number(value)}
      positions={history.map(({ snapshot, day: on, openGates, scoreNow, revision }) => ({
        x: dayNumber(on),
        label: shortDay(on),
        said: `${snapshot}, ${day(on)}`,
        note: [said.gates(openGates), ...(scoreNow === undefined ? [] : [said.corrected(number(scoreNow))])].join(', '),
        revisions: [revision],
      }))}
      series={[
        { label: said.score, look: 'main', mark: 'dot', values: history.map(({ score }) => score) },
        { label: said.cap, look: 'limit', values: history.map(({ cap }) => Math.min(cap, 100)) },
        { label: said.confidence, look: 'second', mark: 'ring', values: history.map(({ confidence }) => confidence) },
      ]}
    />
  );
}
