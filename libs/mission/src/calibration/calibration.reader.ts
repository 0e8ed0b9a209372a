import type { Sentence } from '#decider';
import { wilsonInterval } from '#statistics';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { overall, type MissionRecord } from './calibration.js';
import type { CalibratedShare, Calibration, DetectorCalibration } from './calibration.shapes.js';

/** Fewer missions than this leave every share wide open. */
const FEW = 5;

/**
 * What the closed missions of a firm say about its detectors and its forecasts.
 *
 * @param unreadable how many missions of the firm could not be read
 */
export function readCalibration(
  firm: string,
  day: Day,
  missions: readonly MissionRecord[],
  unreadable: number,
  language: Language,
): Calibration {
  const detectors = overall(missions).map((each): DetectorCalibration => {
    const { trueAlarms, falseAlarms } = each;
    return { ...each, precision: shareOf(trueAlarms, trueAlarms + falseAlarms) };
  });
  const handovers = missions.flatMap(({ handover }) => handover ?? []);
  const handed = missions.filter(({ isHandedOver }) => isHandedOver);
  const withinP85 = handovers.filter(({ within }) => within).length;
  const unjudged = detectors.reduce((sum, each) => sum + each.unjudged, 0);
  return {
    firm,
    day,
    missions: missions.length,
    terminatedEarly: missions.filter(({ terminatedEarly }) => terminatedEarly).length,
    unreadable,
    detectors: detectors.sort((a, b) => (a.precision?.share ?? 2) - (b.precision?.share ?? 2)),
    handovers: {
      forecast: handovers.length,
      withinP85,
      unforecast: handed.length - handovers.length,
      share: shareOf(withinP85, handovers.length),
    },
    expected: expectedOf(missions.length, unjudged).map((each) => worded(each, language)),
  };
}

function shareOf(part: number, whole: number): CalibratedShare | undefined {
  const interval = wilsonInterval(part, whole);
  return interval ? { share: interval.p, low: interval.low, high: interval.high } : undefined;
}

function expectedOf(missions: number, unjudged: number): readonly Sentence[] {
  const judge = {
    fr: `Juger les signaux des missions closes (judgeSignal) : ${unjudged} ne le sont pas.`,
    en: `Judge the signals of closed missions (judgeSignal): ${unjudged} are not.`,
  };
  const wait = {
    fr: `Peu de missions closes (${missions}) : lire les intervalles, pas les parts.`,
    en: `Few closed missions (${missions}): read the intervals, not the shares.`,
  };
  return [...(unjudged > 0 ? [judge] : []), ...(missions < FEW ? [wait] : [])];
}
