import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '#files';
import { readStory, type ScriptLine } from '../../../apps/standalone/src/demo/script.js';
import { Relais, type Answer, type Person } from './relais.js';

/** What must come of the mission Cèdre. */
export const expectedOfCedre = (): unknown =>
  JSON.parse(readFileSync(join(packageRoot(), 'test', 'journeys', 'expected', 'cedre.json'), 'utf8'));

/** How often a signal that the system has raised is looked for before the read models must have it. */
const LOOKS = 30;

/** The mission Cèdre, lived again over HTTP by the people who lived it. */
export class Cedre {
  readonly answers = new Map<number, Answer>();
  /** What each line was said to come to, just before it was sent. */
  readonly previews = new Map<number, Answer>();
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly relais: Relais,
    readonly script: readonly ScriptLine[],
    private readonly isPreviewed: boolean,
  ) {}

  /** @param isPreviewed whether each line is previewed before it is sent */
  static async start(isPreviewed = true): Promise<Cedre> {
    const script = readStory();
    return new Cedre(await Relais.start(script[0]?.at ?? ''), script, isPreviewed);
  }

  /** A person of the story, or anybody else. */
  async person(code: string): Promise<Person> {
    const known = this.people.get(code) ?? (await this.relais.as(code));
    this.people.set(code, known);
    return known;
  }

  /** The whole story, line by line; what is to be done before a line is done as long as its time has not come. */
  async play(before: (line: ScriptLine) => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const line of this.script) {
      await before(line);
      await this.relais.passTo(line.at);
      await this.send(line);
    }
  }

  private async send({ n, actor, command, input: { signalRef, ...input } }: ScriptLine): Promise<void> {
    const who = await this.person(actor);
    const signal = signalRef && { signal: await this.signalOf(signalRef as { detector: string }, who) };
    const given = { ...input, ...(signal as object), waitForReadModels: false };
    if (this.isPreviewed) this.previews.set(n, await who.send(command, { ...given, preview: true }));
    this.answers.set(n, await who.send(command, given));
  }

  /** The signal that a line means: the last one raised by that detector about that subject. */
  private async signalOf(
    { detector, subject }: { readonly detector: string; readonly subject?: string },
    who: Person,
  ): Promise<string> {
    for (let look = 0; look < LOOKS; look++) {
      const { weakSignals } = await who.read<{
        weakSignals: { signals: { signal: string; detector: string; subject: string | null }[] };
      }>('{ weakSignals(mission: "M1") { signals { signal detector subject } } }');
      const found = weakSignals.signals.findLast(
        (each) => each.detector === detector && each.subject === (subject ?? null),
      );
      if (found) return found.signal;
      await pause(100);
    }
    return 'NEVER-RAISED';
  }
}
