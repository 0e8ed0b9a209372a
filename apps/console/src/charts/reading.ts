/**
 * Where the reading mark goes with a key; undefined for a key that does not move it. The first key puts it on the first
 * or the last position.
 */
export function nextReading(key: string, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === undefined ? 0 : Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return at === undefined ? last : Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The position that is nearest to a point; undefined when there is none. */
export function nearestReading(positions: readonly number[], point: number): number | undefined {
  let nearest: number | undefined;
  positions.forEach((position, index) => {
    if (nearest === undefined || Math.abs(position - point) < Math.abs((positions[nearest] ?? 0) - point))
      nearest = index;
  });
  return nearest;
}
