import { letGo } from './stretches.js';

/** Where time comes from: the milliseconds that have passed, and a call after some more, which can be taken back. */
export interface Timer {
  now(): number;
  after(ms: number, act: () => void): () => void;
}

const realTime: Timer = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** How long at most one step of a person's work waits for others. */
const LONGEST_WAIT_MS = 25;

/** Half-life of the work that is remembered of a person. */
const HALF_LIFE_MS = 1_000;

/** Below that much, in milliseconds of work, a person's past work is negligible. */
const NEXT_TO_NOTHING = 20;

interface Account {
  underWay: number;
  /** Milliseconds of work done for them lately. */
  spent: number;
  at: number;
}

interface Waiting {
  readonly person: string;
  readonly go: () => void;
}

/**
 * Whoever has had much of the one thread lately lets those who have had little go first, step by step: before each
 * step of their work they wait until the others are answered, or a moment, so that everyone makes progress.
 */
export class Courtesy {
  private readonly accounts = new Map<string, Account>();
  private readonly waiting = new Set<Waiting>();
  private readonly gone = new WeakSet<object>();
  private commands = 0;
  /** Those that wait until no command is under way. */
  private readonly behind = new Set<() => void>();
  /** How long a request may still wait for commands, in milliseconds. */
  private readonly patience = new WeakMap<object, number>();

  constructor(private readonly timer: Timer = realTime) {}

  /** A person's request is under way, until what is returned is called. */
  begin(person: string): () => void {
    const account = this.accountOf(person);
    account.underWay++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      account.underWay--;
      this.settle();
    };
  }

  /** So many milliseconds of work were done for a person. */
  spend(person: string, ms: number): void {
    this.accountOf(person).spent += ms;
  }

  /** Between two steps of a person's work: what arrived meanwhile is served, and whoever had less goes before. */
  async pause(person: string): Promise<void> {
    if (!this.goesFirst(person)) await letGo();
    await this.giveWay(person);
  }

  /** Resolves when no one with less past work is being served, or when one has waited long enough. */
  async giveWay(person: string): Promise<void> {
    if (!this.standsInTheWay(person)) return;
    await new Promise<void>((resolve) => {
      const takeBack = this.timer.after(LONGEST_WAIT_MS, () => waiting.go());
      const waiting: Waiting = {
        person,
        go: () => {
          takeBack();
          this.waiting.delete(waiting);
          resolve();
        },
      };
      this.waiting.add(waiting);
    });
  }

  /** A command is under way, until what is returned is called. */
  command(): () => void {
    this.commands++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      if (--this.commands === 0) for (const go of [...this.behind]) go();
    };
  }

  /**
   * Before work for a reader: commands that are under way go first, as each of them has many short steps and each step
   * would wait for whatever readers have done in between. A request waits for them a moment in all, however many come.
   */
  async afterCommands(request: object): Promise<void> {
    let left = this.patience.get(request) ?? LONGEST_WAIT_MS;
    while (this.commands > 0 && left > 0) {
      const since = this.timer.now();
      await this.commandsEnd(left);
      // Those who waited go on one at a time: the next command need not wait for all of them.
      await letGo();
      left -= this.timer.now() - since;
    }
    this.patience.set(request, left);
  }

  /** Whoever made a request waits no longer for its answer. */
  leave(request: object): void {
    this.gone.add(request);
  }

  /** Whether there is anyone left to answer. */
  hasLeft(request: object): boolean {
    return this.gone.has(request);
  }

  private commandsEnd(mostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const takeBack = this.timer.after(mostMs, () => go());
      const go = () => {
        takeBack();
        this.behind.delete(go);
        resolve();
      };
      this.behind.add(go);
    });
  }

  private standsInTheWay(person: string): boolean {
    const own = this.accountOf(person).spent;
    if (own <= NEXT_TO_NOTHING) return false;
    for (const [other, account] of this.accounts) {
      if (other !== person && account.underWay > 0 && this.aged(account).spent * 2 < own) return true;
    }
    return false;
  }

  /** Whether others have asked for something lately, each of them for much more. */
  private goesFirst(person: string): boolean {
    const own = this.accountOf(person).spent;
    const others = [...this.accounts].filter(([other, account]) => other !== person && this.isHere(account));
    return others.length > 0 && others.every(([, account]) => account.spent > own * 2);
  }

  private isHere(account: Account): boolean {
    return this.aged(account).spent > NEXT_TO_NOTHING || account.underWay > 0;
  }

  private settle(): void {
    for (const [person, account] of this.accounts)
      if (account.underWay === 0 && this.aged(account).spent < 1) this.accounts.delete(person);
    for (const each of [...this.waiting]) if (!this.standsInTheWay(each.person)) each.go();
  }

  private accountOf(person: string): Account {
    const known = this.accounts.get(person);
    if (known) return this.aged(known);
    const made = { underWay: 0, spent: 0, at: this.timer.now() };
    this.accounts.set(person, made);
    return made;
  }

  private aged(account: Account): Account {
    const now = this.timer.now();
    account.spent *= 2 ** ((account.at - now) / HALF_LIFE_MS);
    account.at = now;
    return account;
  }
}
