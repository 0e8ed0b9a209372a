/** Width of a character of the labels, on average and rather too much, in pixels. */
const CHARACTER = 6.8;

/** How wide a label is, in pixels. */
export const widthOf = (label: string): number => label.length * CHARACTER;

/** A label cut to a width, with an ellipsis where something is left out: say it whole elsewhere. */
export function fitted(label: string, width: number): string {
  const room = Math.floor(width / CHARACTER);
  return label.length <= room ? label : `${label.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

export interface PlacedLabel {
  readonly label: string;
  /** Its middle, in pixels. */
  readonly x: number;
}

/**
 * The labels of an axis that have room, moved inwards at both ends so that none is cut off. The last one is always
 * there; of two that are too near each other the later one stays.
 */
export function placedLabels(
  labels: readonly PlacedLabel[],
  [left, right]: readonly [left: number, right: number],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { label, x } of labels.toReversed()) {
    const half = widthOf(label) / 2;
    const middle = Math.max(left + half, Math.min(right - half, x));
    if (middle + half > end) continue;
    placed.unshift({ label, x: middle });
    end = middle - half - 2 * CHARACTER;
  }
  return placed;
}

/** Where a label stands beside an upright line: on its right, else on its left, else as far left as there is room. */
export function besideOf(
  place: number,
  label: string,
  width: number,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  const gap = 4;
  if (place + gap + widthOf(label) <= width) return { x: place + gap, anchor: 'start' };
  return { x: Math.max(place - gap, Math.min(width, widthOf(label))), anchor: 'end' };
}
