import type { ReadOnly, Recorded } from '#decider';
import {
  isOpen,
  signalIn,
  typesThatChange,
  type Day,
  type Detector,
  type MissionState,
  type Ref,
  type Verdicts,
} from '#mission/core';
import { evaluate, watchKey, type Evaluation } from './evaluation.js';

type State = ReadOnly<MissionState>;

/** Which detectors an event concerns: those that read a slice whose state it changes. */
export class Concerns {
  private readonly byType = new Map<string, Detector[]>();

  constructor(readonly detectors: readonly Detector[]) {
    for (const detector of detectors) {
      for (const type of typesThatChange(detector.reads)) {
        this.byType.set(type, [...(this.byType.get(type) ?? []), detector]);
      }
    }
  }

  of({ type }: Pick<Recorded, 'type'>): readonly Detector[] {
    return this.byType.get(type) ?? [];
  }
}

/** What a detector keeps of the mission, and what it came to when it was last evaluated. */
interface Kept {
  readonly follower: ReturnType<Detector['follow']>;
  moment?: string | undefined;
  /** Left out when something has altered since. */
  found?: Evaluation | undefined;
}

/** A signal that is open, and of what. */
interface Open {
  readonly detector: Detector['name'];
  readonly subject: Ref | undefined;
  readonly key: string;
}

/**
 * How the detectors stand in a mission. It comes to the same as evaluating all of them on the state; but each is
 * evaluated again only after an event that concerns it, and when time alters what it finds.
 */
export class Standing {
  private readonly kept = new Map<Detector, Kept>();
  /** In the order of raising. */
  private readonly open = new Map<Ref, Open>();
  /** What they came to together; left out when something has altered since. */
  private last: Evaluation | undefined;
  private disarmed: readonly string[] | undefined;

  constructor(
    private readonly concerns: Concerns,
    state: State,
  ) {
    for (const signal of Object.keys(state.weakSignals.signals)) this.note(signal, state);
  }

  /** Takes in an event that the state has just taken in. */
  after(event: Recorded, state: State): void {
    for (const detector of this.concerns.of(event)) {
      const kept = this.kept.get(detector);
      kept?.follower.after(event, state);
      this.forget(kept);
    }
    const signal = signalIn(event);
    if (signal !== undefined) this.note(signal, state);
  }

  /** @param disarmed those that must first find their condition false, as the evaluation before left them */
  evaluate(state: State, today: Day, disarmed: readonly string[]): Evaluation {
    if (disarmed !== this.disarmed) for (const kept of this.kept.values()) this.forget(kept);
    const before = new Set(disarmed);
    const found = this.concerns.detectors.map((detector) => this.found(detector, state, today, before));
    this.last ??= {
      acts: found.flatMap(({ acts }) => acts),
      disarmed: [
        ...new Set([...[...this.open.values()].map(({ key }) => key), ...found.flatMap((each) => each.disarmed)]),
      ],
    };
    this.disarmed = this.last.disarmed;
    return this.last;
  }

  private found(detector: Detector, state: State, today: Day, disarmed: ReadonlySet<string>): Evaluation {
    const moment = detector.momentOf(today);
    const kept = this.kept.get(detector) ?? { follower: detector.follow(state) };
    if (kept.found && kept.moment === moment) return kept.found;
    this.last = undefined;
    const verdicts = kept.follower.verdicts(state, today);
    const found = {
      acts: this.hasToAct(detector, verdicts, disarmed) ? evaluate([detector], state, today, disarmed).acts : [],
      disarmed: keysOf(detector, verdicts).filter((key) => disarmed.has(key)),
    };
    this.kept.set(detector, { ...kept, moment, found });
    return found;
  }

  private hasToAct(detector: Detector, verdicts: Verdicts, disarmed: ReadonlySet<string>): boolean {
    const open = [...this.open.values()].filter((each) => each.detector === detector.name);
    if (open.some(({ subject }) => verdicts.isClear(subject))) return true;
    return keysOf(detector, verdicts).some((key) => !disarmed.has(key) && !open.some((each) => each.key === key));
  }

  /** Keeps which signals are open. */
  private note(ref: Ref, { weakSignals }: State): void {
    const signal = weakSignals.signals[ref];
    if (!signal) return;
    const { detector, subject } = signal;
    if (isOpen(signal)) this.open.set(ref, { detector, subject, key: watchKey(detector, subject) });
    else this.open.delete(ref);
    for (const [{ name }, kept] of this.kept) if (name === detector) this.forget(kept);
    this.last = undefined;
  }

  private forget(kept: Kept | undefined): void {
    if (kept) kept.found = undefined;
  }
}

const keysOf = ({ name }: Detector, { alarming }: Verdicts): readonly string[] =>
  [...alarming].map((subject) => watchKey(name, subject));
