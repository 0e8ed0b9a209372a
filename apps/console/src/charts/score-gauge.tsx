import { scaleLinear } from 'd3-scale';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { ChartFrame } from './chart-frame.js';
import { widthOf } from './labels-fit.js';
import { nearestReading } from './reading.js';
import { useReading } from './use-reading.js';
import { useWidth } from './use-width.js';

const WORDS = words({
  en: {
    title: 'The score, its cap, and the gates that no score offsets',
    score: 'Score',
    raw: 'Weighted sum of the dimensions',
    cap: 'Cap',
    value: 'Value',
    what: 'What',
    state: { blocks: 'blocks', waived: 'accepted as it is', open: 'open', closed: 'does not block' },
  },
  fr: {
    title: 'Le score, son plafond, et les conditions qu’aucun score ne compense',
    score: 'Score',
    raw: 'Somme pondérée des dimensions',
    cap: 'Plafond',
    value: 'Valeur',
    what: 'Élément',
    state: { blocks: 'bloque', waived: 'acceptée en l’état', open: 'ouverte', closed: 'ne bloque pas' },
  },
});

export interface GaugedGate {
  readonly gate: string;
  readonly name: string;
  readonly blocks: boolean;
  readonly waived: boolean;
  readonly open: boolean;
}

type GateState = 'blocks' | 'waived' | 'open' | 'closed';

const stateOf = ({ blocks, waived, open }: GaugedGate): GateState =>
  blocks ? 'blocks' : waived ? 'waived' : open ? 'open' : 'closed';

const HEIGHT = 156;
const BAR = { top: 42, height: 26 };
const GATES = { top: 98, height: 30 };

/** The score of 100 with its cap, and below it every gate, shut or not. */
export function ScoreGauge({
  score,
  raw,
  cap,
  gates,
}: {
  readonly score: number;
  readonly raw: number;
  readonly cap: number;
  readonly gates: readonly GaugedGate[];
}) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const { box, width } = useWidth();
  const x = scaleLinear([0, 100], [8, width - 14]);
  const capAt = x(Math.min(cap, 100));
  const wide = (width - 16) / Math.max(1, gates.length);
  const rows = [
    { key: 'score', what: said.score, value: number(score), at: { x: x(score), y: BAR.top } },
    { key: 'raw', what: said.raw, value: number(raw), at: { x: x(raw), y: BAR.top } },
    { key: 'cap', what: said.cap, value: number(cap), at: { x: capAt, y: BAR.top } },
    ...gates.map((gate, index) => ({
      key: gate.gate,
      what: `${gate.gate} · ${gate.name}`,
      value: said.state[stateOf(gate)],
      at: { x: 8 + wide * (index + 0.5), y: GATES.top },
    })),
  ];
  const mark = useReading(rows.length);
  const read = mark.at === undefined ? undefined : rows[mark.at];
  const capLabel = `${said.cap} ${number(cap)}`;
  const scoreLabel = `${said.score} ${number(score)}`;
  return (
    <ChartFrame
      title={said.title}
      mark={mark}
      box={box}
      width={width}
      height={HEIGHT}
      nearest={({ x: place, y }) =>
        y < (BAR.top + BAR.height + GATES.top) / 2
          ? nearestReading(
              rows.slice(0, 3).map(({ at }) => at.x),
              place,
            )
          : 3 +
            (nearestReading(
              rows.slice(3).map(({ at }) => at.x),
              place,
            ) ?? -3)
      }
      reading={
        read && (
          <>
            <strong>{read.what}</strong> · {read.value}
          </>
        )
      }
      table={{
        rows,
        keyOf: ({ key }) => key,
        columns: [
          { head: said.what, names: true, cell: ({ what }) => what },
          { head: said.value, cell: ({ value }) => value },
        ],
      }}
    >
      <rect class="track" x={x(0)} y={BAR.top} width={x(100) - x(0)} height={BAR.height} rx={3} />
      <rect class="filled" x={x(0)} y={BAR.top + 4} width={Math.max(0, x(score) - x(0))} height={BAR.height - 8} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={BAR.top + BAR.height + 14}
          text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
      <path class="line limit" d={`M${capAt} ${BAR.top - 24}V${BAR.top + BAR.height + 3}`} />
      <text x={Math.max(widthOf(capLabel), capAt + 6)} y={14} text-anchor="end">
        {capLabel}
      </text>
      <text class="strong" x={x(0)} y={BAR.top - 10}>
        {scoreLabel}
      </text>
      {gates.map((gate, index) => (
        <Gate key={gate.gate} code={gate.gate} state={stateOf(gate)} x={8 + wide * index} width={wide} />
      ))}
      {read && <path class="cursor" d={`M${read.at.x} ${read.at.y - 4}v${BAR.height + 8}`} />}
    </ChartFrame>
  );
}

/** A shut gate is a barred one, an accepted one is half shut, any other stands open. */
function Gate({
  code,
  state,
  x,
  width,
}: {
  readonly code: string;
  readonly state: GateState;
  readonly x: number;
  readonly width: number;
}) {
  const centre = x + width / 2;
  const half = Math.min(12, width * 0.3);
  const [left, right] = [centre - half, centre + half];
  const bottom = GATES.top + GATES.height;
  const middle = GATES.top + GATES.height / 2;
  return (
    <g class={`gate ${state}`}>
      <path class="posts" d={`M${left} ${bottom}V${GATES.top}M${right} ${bottom}V${GATES.top}`} />
      {state === 'blocks' && (
        <path
          class="bars"
          d={`M${left} ${middle - 8}H${right}M${left} ${middle}H${right}M${left} ${middle + 8}H${right}`}
        />
      )}
      {(state === 'waived' || state === 'open') && <path class="bars" d={`M${left} ${middle}H${centre}`} />}
      {width > widthOf(code) && (
        <text class={state === 'blocks' ? 'strong' : undefined} x={centre} y={bottom + 16} text-anchor="middle">
          {code}
        </text>
      )}
    </g>
  );
}
