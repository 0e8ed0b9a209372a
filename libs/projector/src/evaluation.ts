import type { ReadOnly } from '#decider';
import { isOpen, type Alarm, type Day, type Detector, type MissionState, type Ref } from '#mission/core';

/** What the system has to do about a signal. */
export type SignalAct =
  | { readonly act: 'raise'; readonly detector: Detector; readonly subject?: Ref; readonly alarm: Alarm }
  | { readonly act: 'close'; readonly detector: Detector; readonly subject?: Ref; readonly signal: Ref };

/** What an evaluation comes to. */
export interface Evaluation {
  readonly acts: readonly SignalAct[];
  /** Detectors that must first find their condition false before they may raise again. */
  readonly disarmed: readonly string[];
}

/** Names a detector and its subject. */
export const watchKey = (detector: string, subject: string | undefined): string => `${detector}|${subject ?? ''}`;

/**
 * Evaluates every detector on a mission. While a signal of a detector and subject is open no second one is raised; it is
 * closed when the detector is clear. After it has ended, however it ended, the detector is armed again by one
 * evaluation that finds its condition false.
 */
export function evaluate(
  detectors: readonly Detector[],
  state: ReadOnly<MissionState>,
  today: Day,
  disarmedBefore: ReadonlySet<string>,
): Evaluation {
  const open = new Map(
    Object.entries(state.weakSignals.signals)
      .filter(([, signal]) => isOpen(signal))
      .map(([ref, { detector, subject }]) => [watchKey(detector, subject), ref]),
  );
  const disarmed = new Set(open.keys());
  const acts: SignalAct[] = [];
  for (const detector of detectors) {
    for (const { subject, alarm, clear } of detector.read(state, today)) {
      const key = watchKey(detector.name, subject);
      const about = { detector, ...(subject !== undefined && { subject }) };
      const signal = open.get(key);
      if (signal !== undefined) {
        if (clear) acts.push({ act: 'close', ...about, signal });
      } else if (alarm && disarmedBefore.has(key)) {
        disarmed.add(key);
      } else if (alarm) {
        acts.push({ act: 'raise', ...about, alarm });
      }
    }
  }
  return { acts, disarmed: [...disarmed] };
}
