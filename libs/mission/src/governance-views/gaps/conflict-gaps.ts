import { openConflicts, type TimedConflict } from '../../decisions/conflict-delay.js';
import type { Gap, GapFinder } from './gap.js';

/** Mediations and arbitrations that last longer than was promised; the decision waits, and so does the exit. */
export const conflictGaps: GapFinder = (inputs, day) =>
  openConflicts(inputs, day)
    .filter(({ late }) => late)
    .map((conflict) => (conflict.conflict.kind === 'MEDIATION' ? lateMediation(conflict) : lateArbitration(conflict)));

const lateMediation = ({ decision, conflict, workingDays, allowedDays }: TimedConflict): Gap => ({
  code: 'MEDIATION_LATE',
  urgency: 'BLOCKING',
  slice: 'decisions',
  subject: decision,
  since: conflict.opened.on,
  fact: {
    fr: `La médiation sur ${decision} entre ${conflict.parties.join(', ')} dure depuis ${workingDays} jours ouvrés, pour ${allowedDays} prévus.`,
    en: `The mediation on ${decision} between ${conflict.parties.join(', ')} has lasted ${workingDays} working days, of ${allowedDays} allowed.`,
  },
  expected: {
    fr: `${conflict.third} ou le sponsor la conclut, avec ou sans accord ; sans accord, ouvrir un arbitrage.`,
    en: `${conflict.third} or the sponsor concludes it, with or without agreement; without one, open an arbitration.`,
  },
});

const lateArbitration = ({ decision, conflict, workingDays, allowedDays }: TimedConflict): Gap => ({
  code: 'ARBITRATION_LATE',
  urgency: 'BLOCKING',
  slice: 'decisions',
  subject: decision,
  since: conflict.opened.on,
  fact: {
    fr: `L’arbitrage sur ${decision} attend depuis ${workingDays} jours ouvrés ; le sponsor s’est engagé sur ${allowedDays}.`,
    en: `The arbitration on ${decision} has waited ${workingDays} working days; the sponsor promised ${allowedDays}.`,
  },
  expected: { fr: `${conflict.third} rend son arbitrage.`, en: `${conflict.third} renders the arbitration.` },
});
