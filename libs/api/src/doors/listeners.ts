import { Rate } from '#fairness';
import type { SocketLimits } from './limits.js';

interface Presence {
  sockets: number;
  subscriptions: number;
  readonly rate: Rate;
}

type Limits = Pick<SocketLimits, 'socketsPerPerson' | 'subscriptionsPerPerson' | 'pace'>;

/** People of whom it is remembered how often they sent something, beside those who are there. */
const MOST_REMEMBERED = 10_000;

/** Who listens, over how many connections, to how much: each person within their limits. */
export class Listeners {
  private readonly people = new Map<string, Presence>();

  constructor(private readonly limits: Limits) {}

  /** One more connection of a person; undefined when they have as many as they may, else what ends it. */
  connect(person: string): (() => void) | undefined {
    const presence = this.presenceOf(person);
    if (presence.sockets >= this.limits.socketsPerPerson || !presence.rate.allows()) return undefined;
    presence.sockets++;
    return () => presence.sockets--;
  }

  /** One more subscription of a person; undefined when they have as many as they may, else what ends it. */
  subscribe(person: string): (() => void) | undefined {
    const presence = this.presenceOf(person);
    if (presence.subscriptions >= this.limits.subscriptionsPerPerson) return undefined;
    presence.subscriptions++;
    return () => presence.subscriptions--;
  }

  /** Whether a person may send one more message now. */
  maySend(person: string): boolean {
    return this.presenceOf(person).rate.allows();
  }

  private presenceOf(person: string): Presence {
    const known = this.people.get(person);
    if (known) return known;
    const made = { sockets: 0, subscriptions: 0, rate: new Rate(this.limits.pace) };
    if (this.people.size >= MOST_REMEMBERED)
      for (const [each, { sockets, subscriptions }] of this.people)
        if (sockets + subscriptions === 0) this.people.delete(each);
    this.people.set(person, made);
    return made;
  }
}
