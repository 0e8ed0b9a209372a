import { intervalPlaces } from './interval-scale.js';
import './interval.css';

/** A value within what it may truly be, beside a mark to reach; always beside the figures, which say the same. */
export function Interval({
  low,
  high,
  value,
  mark,
}: {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly mark?: number | undefined;
}) {
  const places = intervalPlaces(low, high, value, mark);
  return (
    <span class="interval" aria-hidden="true">
      <span class="zero" style={{ left: `${places.zero}%` }} />
      <span class="span" style={{ left: `${places.from}%`, width: `${places.length}%` }} />
      {places.mark !== undefined && <span class="mark" style={{ left: `${places.mark}%` }} />}
      <span class="value" style={{ left: `${places.value}%` }} />
    </span>
  );
}
