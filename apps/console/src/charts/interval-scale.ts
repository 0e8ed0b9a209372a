/** Places of an interval and its marks on one line, in percent of its length. */
export interface IntervalPlaces {
  readonly from: number;
  readonly length: number;
  readonly value: number;
  readonly zero: number;
  readonly mark: number | undefined;
}

/** Scales an interval so that it, zero and a mark worth comparing with are all on the line. */
export function intervalPlaces(low: number, high: number, value: number, mark?: number): IntervalPlaces {
  const shown = [low, high, value, 0, ...(mark === undefined ? [] : [mark])];
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const span = most - least || 1;
  const at = (number: number): number => ((number - least) / span) * 100;
  return {
    from: at(low),
    length: at(high) - at(low),
    value: at(value),
    zero: at(0),
    mark: mark === undefined ? undefined : at(mark),
  };
}
