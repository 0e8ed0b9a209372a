import { addDays } from '#calendar';
import { isRefusal, type ReadOnly, type Recorded } from '#decider';
import { MOST_WAITING, type Notification, type Webhook, type Webhooks } from '#deliveries';
import type { Ledger } from '#ledger';
import {
  atDay,
  atLine,
  changedTo,
  checkpointsProjection,
  erasedPeople,
  gatesOn,
  kindsFor,
  missionStream,
  NOTIFICATION_KINDS,
  overdueOn,
  toldByLine,
  type Compared,
  type Day,
  type FirmAdmins,
  type KnownStanding,
  type MissionState,
  type NotificationKind,
  type Occasion,
} from '#mission/core';
import { findDocument, type ReadDatabase } from '#read-models';
import { WatchMemory } from '../watch-memory.js';

/** Most missions held in memory. */
const MOST_HELD = 50;

/** How much is told of a mission before it is put down. */
const MOST_AT_ONCE = 200;

/** An address that is being told of a mission, as far as the mission has been looked at for it. */
interface Listener {
  readonly webhook: Webhook;
  revision: number;
  day: Day;
  standing: KnownStanding | undefined;
  told: Notification[];
  /** How many more may be put down for it. */
  room: number;
  /** The line after which what was recorded has not been told as a whole, and the last one since. */
  whole: { after: number; last: Recorded | undefined };
}

type State = ReadOnly<MissionState>;

/**
 * Puts down what there is to tell of missions: line by line, and at the turn of each day. What is told depends on the
 * lines and the days alone, however often and wherever the work was interrupted.
 */
export class Telling {
  private readonly memory: WatchMemory;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    private readonly webhooks: Webhooks,
    private readonly admins: FirmAdmins,
  ) {
    this.memory = new WatchMemory(ledger, database, [], MOST_HELD);
  }

  /**
   * Looks at a mission up to a line, on a day, for those that have room for more; whoever may no longer know of the mission
   * is told nothing more.
   *
   * @returns people of whom no one is told a name any more
   * @throws whatever cannot be read or folded: it is the matter of this mission; or what is out of reach
   */
  async look(mission: string, webhooks: readonly Webhook[], to: number, today: Day): Promise<ReadonlySet<string>> {
    const listeners = webhooks.filter((each) => hasRoom(each) && each.revision <= to).map(listening);
    const from = Math.min(to, ...listeners.map(({ revision }) => revision));
    const checkpoints = await this.checkpoints(mission);
    const gates = (occasion: Occasion) => gatesOn(state, occasion, checkpoints);
    const begin = (listener: Listener, revision: number, until: Day) =>
      turn(listener, until, (day) => {
        const occasion = atDay(mission, revision, day);
        return { gates: () => gates(occasion), overdue: () => overdueOn(state, occasion, checkpoints) };
      });
    let { state }: { state: State } = await this.memory.at(mission, from);
    for await (const line of this.ledger.read(missionStream(mission), { from: from + 1, to })) {
      const those = listeners.filter(({ revision, room }) => revision < line.revision && room > 0);
      for (const listener of those) begin(listener, line.revision - 1, earlier(line.recordedOn, today));
      ({ state } = await this.memory.after(mission, line));
      const now = once(() => gates(atLine(mission, line)));
      for (const listener of those) hear(listener, mission, line, now);
      const full = those.filter(({ told }) => told.length >= MOST_AT_ONCE);
      await this.put(full, mission, state, today);
    }
    const whole = listeners.filter(({ revision }) => revision === to);
    for (const listener of whole) begin(listener, to, today);
    await this.put(whole, mission, state, today);
    await this.check(webhooks, mission, state, today);
    return erasedPeople(state.access);
  }

  forget(mission: string): void {
    this.memory.forget(mission);
  }

  private async put(listeners: readonly Listener[], mission: string, state: State, today: Day): Promise<void> {
    for (const listener of listeners) {
      const { webhook, revision, day, standing, told, whole } = listener;
      if (whole.last) told.push(changedTo(mission, whole.after, whole.last));
      const kinds = kindsFor(state, this.admins, webhook.person, today, mission);
      const isWanted = ({ kind }: Notification) =>
        webhook.kinds.includes(kind) && !isRefusal(kinds) && kinds.includes(kind as NotificationKind);
      const wanted = told.filter(isWanted);
      await this.webhooks.put(webhook.id, { revision, day, standing }, wanted);
      const room = listener.room - wanted.length;
      Object.assign(listener, { told: [], room, whole: { after: revision, last: undefined } });
    }
  }

  /** Ends what is told to those who have no part in the mission any more, and drops what waits that others may not know. */
  private async check(webhooks: readonly Webhook[], mission: string, state: State, today: Day): Promise<void> {
    for (const { id, person } of webhooks) {
      const kinds = kindsFor(state, this.admins, person, today, mission);
      if (isRefusal(kinds)) await this.webhooks.end(id, kinds.refused);
      else if (kinds.length < NOTIFICATION_KINDS.length) await this.webhooks.drop(id, without(kinds));
    }
  }

  private async checkpoints(mission: string) {
    return (await findDocument(this.database, checkpointsProjection, mission))?.state.published ?? [];
  }
}

const without = (kinds: readonly NotificationKind[]): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) => !kinds.includes(kind));

/** May more be put down for it? */
export const hasRoom = ({ parkedAt, waiting }: Webhook): boolean => parkedAt === undefined && waiting < MOST_WAITING;

const listening = (webhook: Webhook): Listener => ({
  webhook,
  revision: webhook.revision,
  day: webhook.day,
  standing: webhook.standing as KnownStanding | undefined,
  told: [],
  room: MOST_WAITING - webhook.waiting,
  whole: { after: webhook.revision, last: undefined },
});

/** What stands when a day begins. */
interface Morning {
  readonly gates: () => Compared;
  readonly overdue: () => Compared;
}

const wantsGates = ({ webhook: { kinds } }: Listener) => kinds.includes('gate.opened') || kinds.includes('gate.lifted');
const wantsOverdue = ({ webhook: { kinds } }: Listener) => kinds.includes('notice.overdue');

/** Lets the days begin that have not begun yet for a listener. What stood on the first day of all is not told. */
function turn(listener: Listener, until: Day, morning: (day: Day) => Morning): void {
  listener.standing ??= standingFor(listener, morning(listener.day));
  while (listener.day < until) {
    listener.day = addDays(listener.day, 1);
    const { gates, overdue } = morning(listener.day);
    compareGates(listener, gates);
    if (!wantsOverdue(listener)) continue;
    const late = overdue();
    listener.told.push(...late.told(listener.standing.overdue));
    listener.standing = { ...listener.standing, overdue: late.known };
  }
}

const standingFor = (listener: Listener, { gates, overdue }: Morning): KnownStanding => ({
  gates: wantsGates(listener) ? gates().known : [],
  overdue: wantsOverdue(listener) ? overdue().known : [],
});

function hear(listener: Listener, mission: string, line: Recorded, gates: () => Compared): void {
  listener.told.push(...toldByLine(mission, line));
  compareGates(listener, gates);
  listener.revision = line.revision;
  listener.whole.last = line;
}

function compareGates(listener: Listener, gates: () => Compared): void {
  if (!listener.standing || !wantsGates(listener)) return;
  const now = gates();
  listener.told.push(...now.told(listener.standing.gates));
  listener.standing = { ...listener.standing, gates: now.known };
}

/** The answer, worked out when it is wanted for the first time. */
function once<Answer>(work: () => Answer): () => Answer {
  let answer: { readonly known: Answer } | undefined;
  return () => (answer ??= { known: work() }).known;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
