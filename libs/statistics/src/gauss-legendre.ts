/** Points and weights of a quadrature rule: ∫ f ≈ Σ weight · f(x). */
export type Quadrature = readonly { readonly x: number; readonly weight: number }[];

/** Legendre polynomial of the given degree and its derivative at x. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let previous = 1;
  let value = x;
  for (let n = 2; n <= degree; n += 1) {
    [previous, value] = [value, ((2 * n - 1) * x * value - (n - 1) * previous) / n];
  }
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) };
}

/** Gauss–Legendre rule on [from, to]; the roots by Newton's method. Press et al., Numerical Recipes, 4.6. */
export function gaussLegendre(from: number, to: number, nodes = 64): Quadrature {
  const half = (to - from) / 2;
  return Array.from({ length: nodes }, (_, i) => {
    let root = Math.cos((Math.PI * (i + 0.75)) / (nodes + 0.5));
    for (let step = 0; step < 6; step += 1) {
      const { value, slope } = legendre(nodes, root);
      root -= value / slope;
    }
    const { slope } = legendre(nodes, root);
    return { x: from + half * (1 - root), weight: (2 * half) / ((1 - root * root) * slope * slope) };
  });
}
