import { addDays, mondayOf, parisDayEnd, weekOf } from '#calendar';
import {
  addressDigest,
  tryAgain,
  whyNotSent,
  type LetterAct,
  type LetterLinks,
  type Letters,
  type SendLetter,
  type StoredWish,
  type WaitingLetter,
} from '#deliveries';
import { digestFor, today, type Clock, type DigestSources, type Language } from '#mission/core';
import { setTimeout as pause } from 'node:timers/promises';
import { confirmingLetter, weeklyLetter } from './written.js';

/** How often it is looked for what is due. */
const LOOK_EVERY_MS = 1_000;
/** A Monday begins for letters six hours after midnight in Paris. */
const MORNING_MS = 6 * 3_600_000;

/** What letters need. */
export interface LetterParts {
  readonly letters: Letters;
  readonly links: LetterLinks;
  readonly send: SendLetter;
  /** Where links lead. */
  readonly publicUrl: string;
  readonly sources: DigestSources;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  readonly interrupted: (error: unknown) => void;
}

/**
 * Sends letters: one that asks whether an address is the person's, and on Mondays what needs them. A letter is put down
 * before it is sent, and marked afterwards; one that was accepted just before the process died is sent again under the
 * same Message-ID, which is the one window in which a server that does not remove doubles delivers two.
 */
export class LetterWatch {
  private readonly abort = new AbortController();
  private work: Promise<void> | undefined;

  constructor(private readonly parts: LetterParts) {}

  start(): void {
    this.work = this.run();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.work;
  }

  /** Writes what is to be written, and sends what is due. */
  async round(): Promise<void> {
    const { letters, clock } = this.parts;
    for (const wish of await letters.wanted())
      await (wish.confirmedAt === undefined ? this.ask(wish) : this.tell(wish));
    for (const letter of await letters.due(clock.now().getTime())) {
      if (this.abort.signal.aborted) return;
      await this.send(letter);
    }
  }

  private async run(): Promise<void> {
    while (!this.abort.signal.aborted) {
      await this.round().catch((error: unknown) => this.parts.interrupted(error));
      await pause(LOOK_EVERY_MS, undefined, { signal: this.abort.signal }).catch(() => undefined);
    }
  }

  private async ask(wish: StoredWish): Promise<void> {
    const { letters, links } = this.parts;
    const id = links.idOf('confirm', String(wish.askedAt), wish.person);
    if (await letters.has(id)) return;
    await letters.put(id, wish.person, 'confirm', confirmingLetter(languageOf(wish), this.link('confirm', wish)));
  }

  /** Whoever confirms an address during a week is told of the next one. */
  private async tell(wish: StoredWish): Promise<void> {
    const { letters, links, sources, clock } = this.parts;
    const now = clock.now().getTime();
    const day = today(clock);
    const week = weekOf(day);
    const morning = Date.parse(parisDayEnd(addDays(mondayOf(week), -1))) + MORNING_MS;
    if (!wish.weekly || now < morning || (wish.confirmedAt ?? now) > morning) return;
    const id = links.idOf('weekly', week, wish.person);
    if (await letters.has(id)) return;
    const digests = await digestFor(sources, wish.person, languageOf(wish), day);
    if (!digests) return;
    const leading = { open: `${this.parts.publicUrl}/`, stop: this.link('stop', wish) };
    await letters.put(id, wish.person, 'weekly', weeklyLetter(digests, languageOf(wish), leading));
  }

  private async send(letter: WaitingLetter): Promise<void> {
    const { letters, send, clock, chance } = this.parts;
    try {
      await send(letter);
    } catch (error) {
      const at = clock.now().getTime();
      const { reason, isForGood } = whyNotSent(error);
      return letters.failed(letter, { at, reason }, tryAgain(letter, at, chance(), isForGood));
    }
    await letters.sent(letter, clock.now().getTime());
  }

  private link(act: LetterAct, { person, address, askedAt }: StoredWish): string {
    const { links, publicUrl } = this.parts;
    return `${publicUrl}/letters/${links.seal({ act, person, address: addressDigest(address), askedAt })}`;
  }
}

const languageOf = ({ language }: StoredWish): Language => (language === 'en' ? 'en' : 'fr');
