import { evidence, lastDay, say } from '#decider';

/** The last day of a delegation. Consultants leave with the mission, and their rights with them. */
export const delegationEnd = () =>
  lastDay('validFrom')
    .requiredWhen(say('si le titulaire est un consultant', 'the holder is a consultant'), 'BEYOND_MISSION_END')
    .about(say('Dernier jour ; sans indication, sans terme.', 'Last day; left out, open-ended.'));

/** The power behind a delegation that commits the company. */
export const powerReference = () =>
  evidence().requiredWhen(
    say(
      'si la délégation engage l’entreprise et atteint le niveau 4',
      'the delegation is binding and of level 4 or more',
    ),
    'POWER_OF_ATTORNEY_REQUIRED',
  );
