import { evidence, lastDay } from '#decider';

/** The last day of a delegation. Consultants leave with the mission, and their rights with them. */
export const delegationEnd = () =>
  lastDay('validFrom')
    .requiredWhen('the holder is a consultant', 'BEYOND_MISSION_END')
    .about('Last day; left out, open-ended.');

/** The power behind a delegation that commits the company. */
export const powerReference = () =>
  evidence().requiredWhen('the delegation is binding and of level 4 or more', 'POWER_OF_ATTORNEY_REQUIRED');
