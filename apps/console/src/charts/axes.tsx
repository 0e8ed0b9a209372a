import type { ScaleLinear } from 'd3-scale';
import { besideOf, placedLabels, type PlacedLabel } from './labels-fit.js';

/** Values on the left, each with a line across. */
export const AxisY = ({
  ticks,
  left,
  right,
}: {
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly left: number;
  readonly right: number;
}) => (
  <>
    {ticks.map(({ y, label }) => (
      <g key={label}>
        <path class="grid" d={`M${left} ${y}H${right}`} />
        <text x={left - 4} y={y + 4} text-anchor="end">
          {label}
        </text>
      </g>
    ))}
  </>
);

/** Labels below, as many as have room. */
export const AxisX = ({
  labels,
  y,
  within,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly y: number;
  readonly within: readonly [left: number, right: number];
}) => (
  <>
    {placedLabels(labels, within).map(({ label, x }) => (
      <text key={x} x={x} y={y} text-anchor="middle">
        {label}
      </text>
    ))}
  </>
);

/** A day or a week on the axis of time that is of note. */
export interface Upright {
  readonly at: number;
  readonly label: string;
}

/** Each has its label at the top, on the side where there is room, one below the other. */
export const Uprights = ({
  uprights,
  x,
  top,
  row,
  bottom,
  width,
}: {
  readonly uprights: readonly Upright[];
  readonly x: ScaleLinear<number, number>;
  readonly top: number;
  /** Height of a label. */
  readonly row: number;
  readonly bottom: number;
  /** Of the whole picture. */
  readonly width: number;
}) => (
  <>
    {uprights.map(({ at, label }, index) => {
      const place = x(at);
      const beside = besideOf(place, label, width);
      return (
        <g key={label}>
          <path class="upright" d={`M${place} ${top - 12}V${bottom}`} />
          <text x={beside.x} y={top - 4 + index * row} text-anchor={beside.anchor}>
            {label}
          </text>
        </g>
      );
    })}
  </>
);
