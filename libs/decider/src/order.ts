/** Which of two comes first: below 0 the one, above 0 the other; 0 for equals, which keep the order in which they came. */
export type Order<Item> = (a: Item, b: Item) => number;

/** Texts by their characters' codes: the same on every machine, whatever its language. Dates of ISO 8601 are such texts. */
export const byText: Order<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers, what is none last. */
export const byNumber: Order<number> = (a, b) =>
  a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));

/** Things by what each is asked for, then, where that is equal, by the orders that follow. */
export const by =
  <Item>(of: (item: Item) => string | number, ...then: readonly Order<Item>[]): Order<Item> =>
  (a, b) => {
    const [one, other] = [of(a), of(b)];
    const first = typeof one === 'number' ? byNumber(one, Number(other)) : byText(one, String(other));
    return then.reduce((found, next) => found || next(a, b), first);
  };

/** The last first. Equals keep the order in which they came. */
export const reversed =
  <Item>(order: Order<Item>): Order<Item> =>
  (a, b) =>
    order(b, a);
