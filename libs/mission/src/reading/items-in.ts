/** Lines or items in an answer: those of its page, else those of its lists, else the one thing that it is. */
export function itemsIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  if (Array.isArray(answer)) return answer.length;
  const fields = answer as Readonly<Record<string, unknown>>;
  if (Array.isArray(fields['edges'])) return fields['edges'].length;
  const lists = Object.values(fields).filter((value) => Array.isArray(value));
  return lists.length === 0 ? 1 : lists.reduce((sum, list) => sum + list.length, 0);
}
