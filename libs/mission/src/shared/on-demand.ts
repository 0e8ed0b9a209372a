/**
 * Adds fields to an answer that are worked out only when they are asked for, and once at most. Whoever merely looks
 * over the fields of the answer does not see them, and so does not set them off.
 */
export function onDemand<Answer extends object, Parts extends Readonly<Record<string, () => unknown>>>(
  answer: Answer,
  parts: Parts,
): Answer & { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> } {
  for (const [name, workOut] of Object.entries(parts)) {
    let found: { readonly value: unknown } | undefined;
    Object.defineProperty(answer, name, { get: () => (found ??= { value: workOut() }).value });
  }
  return answer as Answer & { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };
}
