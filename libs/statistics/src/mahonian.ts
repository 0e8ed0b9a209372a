const laws = new Map<number, ReadonlyMap<number, number>>();

/**
 * Exact law of Kendall's S for n distinct values in random order. Mahonian numbers: the m-th value adds (m−1) − 2r, r =
 * 0..m−1.
 */
function lawOfS(n: number): ReadonlyMap<number, number> {
  const known = laws.get(n);
  if (known) return known;
  let law = new Map([[0, 1]]);
  for (let m = 2; m <= n; m += 1) {
    const next = new Map<number, number>();
    for (const [s, probability] of law) {
      for (let r = 0; r < m; r += 1) {
        const sum = s + m - 1 - 2 * r;
        next.set(sum, (next.get(sum) ?? 0) + probability / m);
      }
    }
    law = next;
  }
  laws.set(n, law);
  return law;
}

/** Exact P(S ≥ s) for n distinct values in random order. Mann (1945), Kendall (1975). */
export function exactUpperTailOfS(n: number, s: number): number {
  let tail = 0;
  for (const [value, probability] of lawOfS(n)) if (value >= s) tail += probability;
  return tail;
}
