import { scaleLinear } from 'd3-scale';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { AxisX, Uprights } from './axes.js';
import { ChartFrame } from './chart-frame.js';
import { fitted } from './labels-fit.js';
import { dayNumber, monthStarts } from './period-number.js';
import { nearestReading } from './reading.js';
import { Mark } from './shapes.js';
import { useReading } from './use-reading.js';
import { useWidth } from './use-width.js';

const WORDS = words({
  en: {
    title: 'Milestones against their first dates',
    milestone: 'Milestone',
    first: 'First date',
    due: 'Date now',
    reached: 'Reached',
    moved: 'Moved date',
    slip: 'Slip',
    days: (days: number) => (days === 0 ? 'on its first date' : days > 0 ? `${days} days late` : `${-days} days early`),
    standing: { AHEAD: 'to come', LATE: 'late', REACHED: 'reached' },
    state: 'State',
    today: 'Today',
    end: 'Planned end',
    none: '–',
  },
  fr: {
    title: 'Les jalons face à leur première date',
    milestone: 'Jalon',
    first: 'Première date',
    due: 'Date actuelle',
    reached: 'Atteint',
    moved: 'Date déplacée',
    slip: 'Écart',
    days: (days) =>
      days === 0 ? 'à sa première date' : days > 0 ? `${days} jours de retard` : `${-days} jours d’avance`,
    standing: { AHEAD: 'à venir', LATE: 'en retard', REACHED: 'atteint' },
    state: 'État',
    today: 'Aujourd’hui',
    end: 'Fin prévue',
    none: '–',
  },
});

export interface DatedStep {
  readonly milestone: string;
  readonly name: string;
  readonly firstDue: string;
  readonly due: string;
  readonly reachedOn?: string | undefined;
  readonly standing: 'AHEAD' | 'LATE' | 'REACHED';
  readonly slipDays: number;
  /** The dates that it had in between. */
  readonly moves: readonly string[];
}

const TOP = 54;
/** Of the labels of today and the planned end. */
const ROW = 13;
const EACH = 46;
const BOTTOM = 26;

/** Steps of a mission on one calendar: where each was to be first, where it went, where it is. */
export function SlipTimeline({
  steps,
  today,
  end,
}: {
  readonly steps: readonly DatedStep[];
  readonly today: string;
  readonly end: string;
}) {
  const said = useWords(WORDS);
  const { day, shortDay } = useFormats();
  const { box, width } = useWidth();
  const mark = useReading(steps.length);
  const days = [
    today,
    end,
    ...steps.flatMap(({ firstDue, due, reachedOn, moves }) => [
      firstDue,
      due,
      ...moves,
      ...(reachedOn ? [reachedOn] : []),
    ]),
  ].toSorted();
  const x = scaleLinear([dayNumber(days[0] ?? today), dayNumber(days.at(-1) ?? end)], [10, width - 10]);
  const at = (on: string) => x(dayNumber(on));
  const height = TOP + steps.length * EACH + BOTTOM;
  const read = mark.at === undefined ? undefined : steps[mark.at];
  const named = ({ milestone, name }: DatedStep) => `${milestone} · ${name}`;
  return (
    <ChartFrame
      title={said.title}
      legend={[
        { label: said.first, look: 'main', mark: 'ring', marksAlone: true },
        { label: said.moved, look: 'second', mark: 'cross', marksAlone: true },
        { label: said.due, look: 'main', mark: 'diamond', marksAlone: true },
        { label: said.reached, look: 'main', mark: 'square', marksAlone: true },
      ]}
      mark={mark}
      box={box}
      width={width}
      height={height}
      nearest={({ y }) =>
        nearestReading(
          steps.map((_, index) => TOP + (index + 0.5) * EACH),
          y,
        )
      }
      reading={
        read && (
          <>
            <strong>{named(read)}</strong>
            {` · ${said.first} ${day(read.firstDue)} · ${
              read.reachedOn ? `${said.reached} ${day(read.reachedOn)}` : `${said.due} ${day(read.due)}`
            } · ${said.days(read.slipDays)}`}
          </>
        )
      }
      table={{
        rows: steps,
        keyOf: ({ milestone }) => milestone,
        columns: [
          { head: said.milestone, names: true, cell: named },
          { head: said.state, cell: ({ standing }) => said.standing[standing] },
          { head: said.first, cell: ({ firstDue }) => day(firstDue) },
          { head: said.due, cell: ({ due }) => day(due) },
          { head: said.reached, cell: ({ reachedOn }) => (reachedOn ? day(reachedOn) : said.none) },
          { head: said.slip, cell: ({ slipDays }) => said.days(slipDays) },
        ],
      }}
    >
      <Uprights
        uprights={[
          { at: dayNumber(today), label: said.today },
          { at: dayNumber(end), label: said.end },
        ]}
        x={x}
        top={18 + ROW}
        row={ROW}
        bottom={height - BOTTOM}
        width={width}
      />
      {steps.map((step, index) => {
        const y = TOP + index * EACH + 30;
        const last = step.reachedOn ?? step.due;
        return (
          <g key={step.milestone}>
            <text class={index === mark.at ? 'strong' : undefined} x={0} y={y - 14}>
              {fitted(named(step), width)}
            </text>
            <path class="grid" d={`M0 ${y}H${width}`} />
            <path class="line main" d={`M${at(step.firstDue)} ${y}H${at(last)}`} />
            <Mark shape="ring" x={at(step.firstDue)} y={y} look="main" />
            {step.moves.map((on) => (
              <Mark key={on} shape="cross" x={at(on)} y={y} look="second" />
            ))}
            <Mark shape={step.reachedOn ? 'square' : 'diamond'} x={at(last)} y={y} look="main" />
          </g>
        );
      })}
      <AxisX
        labels={monthStarts(days[0] ?? today, days.at(-1) ?? end).map((on) => ({ label: shortDay(on), x: at(on) }))}
        y={height - 6}
        within={[0, width]}
      />
    </ChartFrame>
  );
}
