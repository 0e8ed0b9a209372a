import { fridayOf } from '#calendar';
import { autonomousAsKnownOn, itemsInUse } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { talliesByWeek } from '../../inputs/weekly-tallies.js';
import type { Day, Ref, Week } from '../../shared/vocabulary.js';
import { ownerAndFirm, type ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** An observed week, with the items transferred at its Friday and how many more than a week of observation before. */
export interface WeeklyGain {
  readonly week: Week;
  /** Items that a person other than the owner and the firm does alone. */
  readonly stock: number;
  /** Never below 0: in a week with a loss, the loss hides a gain. */
  readonly gain: number;
}

/**
 * What each observed week up to a day brought. Work done in a closed week shows in the next observed one; the first
 * observed week has nothing before it and brings nothing.
 */
export function weeklyGains(inputs: ReadinessInputs, asOf: Day): readonly WeeklyGain[] {
  const observed = talliesByWeek(inputs.weakSignals)
    .map(({ week }) => week)
    .filter((week) => fridayOf(week) <= asOf);
  const stock = observed.map((week) => stockOn(inputs, fridayOf(week)));
  return observed.slice(1).map((week, before) => {
    const [from = 0, to = 0] = stock.slice(before);
    return { week, stock: to, gain: Math.max(0, to - from) };
  });
}

const stockOn = (inputs: ReadinessInputs, day: Day): number => transferredOn(inputs, day).length;

/** Items, of those in use now, known at the end of a day to be done alone by a person who then was still there. */
export function transferredOn(inputs: ReadinessInputs, day: Day): readonly Ref[] {
  const { departures } = inputs.transfer;
  const others = ownerAndFirm(inputs);
  const counts = (person: string) => {
    const left = Object.hasOwn(departures, person) ? departures[person] : undefined;
    return !others.includes(person) && !(left && left.recordedOn <= day);
  };
  return itemsInUse(inputs.transfer)
    .filter(([, item]) => autonomousAsKnownOn(item, day).some(counts))
    .map(([ref]) => ref);
}
