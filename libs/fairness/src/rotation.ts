/** What waits, a line for each person. The lines are served in rotation, each of them in the order of arrival. */
export class Rotation<Item> {
  /** Lines in which something waits; the first is served next. */
  private readonly lines = new Map<string, Item[]>();

  /** What is served next; undefined when nothing waits. */
  get first(): Item | undefined {
    for (const [item] of this.lines.values()) return item;
    return undefined;
  }

  /** How much of a person's waits. */
  waitingOf(person: string): number {
    return this.lines.get(person)?.length ?? 0;
  }

  add(person: string, item: Item): void {
    const line = this.lines.get(person);
    if (line) line.push(item);
    else this.lines.set(person, [item]);
  }

  /** Takes out the first that may go, and puts the line it was in behind all others. */
  take(mayGo: (person: string) => boolean = () => true): Item | undefined {
    for (const [person, line] of this.lines) {
      if (!mayGo(person)) continue;
      const item = line.shift();
      this.lines.delete(person);
      if (line.length > 0) this.lines.set(person, line);
      return item;
    }
    return undefined;
  }
}
