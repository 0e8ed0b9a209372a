import { cents, evidence, int, lastDay, say } from '#decider';

/** How far the holder decides. */
export const delegationLevel = () =>
  int(1, 7).about(
    say(
      '1 dire, 2 convaincre, 3 consulter, 4 s’accorder, 5 conseiller, 6 s’informer, 7 déléguer.',
      '1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.',
    ),
  );

/** The most that one decision may commit. */
export const delegationCeiling = () =>
  cents().maybe().about(say('Ce qu’une décision peut engager au plus.', 'Most that one decision may commit.'));

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
