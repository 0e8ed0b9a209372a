/**
 * Where a text begins to differ from what it should be: the line, as it is and as it should be.
 *
 * @returns undefined when both are the same
 */
export function drift(there: string, expected: string): string | undefined {
  if (there === expected) return undefined;
  const [is, should] = [there.split('\n'), expected.split('\n')];
  const line = should.findIndex((text, at) => text !== is[at]);
  const at = line === -1 ? should.length : line;
  return [
    `  line ${at + 1}`,
    `  is:        ${is[at] ?? '(nothing)'}`,
    `  should be: ${should[at] ?? '(nothing)'}`,
  ].join('\n');
}
