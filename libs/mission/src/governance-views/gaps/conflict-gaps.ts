import { openConflicts, type TimedConflict } from '../../decisions/conflict-delay.js';
import { addWorkingDays } from '#calendar';
import { say } from '#decider';
import { gateUrgency } from '../../inputs/gate-urgency.js';
import { titleOf } from '../../mission-titles.js';
import type { Ref } from '../../shared/vocabulary.js';
import { called, counted, listed, type Language } from '../../shared/wording.js';
import type { Gap, GapFinder, GapInputs } from './gap.js';

/** Mediations and arbitrations that last longer than was promised; the decision waits, and so does the exit. */
export const conflictGaps: GapFinder = (inputs, day) =>
  openConflicts(inputs, day)
    .filter(({ late }) => late)
    .map((conflict) =>
      conflict.conflict.kind === 'MEDIATION' ? lateMediation(inputs, conflict) : lateArbitration(inputs, conflict),
    );

const told = (inputs: GapInputs, { decision, conflict: { opened, third }, allowedDays }: TimedConflict) =>
  ({
    urgency: gateUrgency(inputs, 'G-MED'),
    slice: 'decisions',
    subject: decision,
    since: opened.on,
    by: addWorkingDays(opened.on, allowedDays),
    whose: [third],
  }) as const;

const nameOf = (inputs: GapInputs, decision: Ref): string =>
  called(decision, titleOf(inputs, 'decision', decision, () => true)?.fr);

const days = (count: number, language: Language): string =>
  language === 'fr' ? counted(count, language, 'jour ouvré', 'jours ouvrés') : counted(count, language, 'working day');

function lateMediation(inputs: GapInputs, late: TimedConflict): Gap {
  const { decision, conflict, workingDays, allowedDays } = late;
  const name = nameOf(inputs, decision);
  return {
    code: 'MEDIATION_LATE',
    ...told(inputs, late),
    fact: say(
      `La médiation sur ${name} entre ${listed(conflict.parties, 'fr')} dure depuis ${days(workingDays, 'fr')}, pour ${days(allowedDays, 'fr')} au plus.`,
      `The mediation on ${name} between ${listed(conflict.parties, 'en')} has lasted ${days(workingDays, 'en')}, of at most ${allowedDays}.`,
    ),
    expected: say(
      `${conflict.third} ou le sponsor la conclut, avec ou sans accord ; sans accord, ouvrir un arbitrage.`,
      `${conflict.third} or the sponsor concludes it, with or without agreement; without one, open an arbitration.`,
    ),
  };
}

function lateArbitration(inputs: GapInputs, late: TimedConflict): Gap {
  const { decision, conflict, workingDays, allowedDays } = late;
  const name = nameOf(inputs, decision);
  return {
    code: 'ARBITRATION_LATE',
    ...told(inputs, late),
    fact: say(
      `L’arbitrage sur ${name} attend depuis ${days(workingDays, 'fr')} ; le sponsor s’est engagé sur ${days(allowedDays, 'fr')}.`,
      `The arbitration on ${name} has waited ${days(workingDays, 'en')}; the sponsor promised ${days(allowedDays, 'en')}.`,
    ),
    expected: say(`${conflict.third} rend son arbitrage.`, `${conflict.third} renders the arbitration.`),
  };
}
