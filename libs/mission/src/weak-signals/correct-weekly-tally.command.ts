import { count, int, name, text, week, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { tallyRefusal } from './tally-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';
import type { TallyChange } from './weak-signals.events.js';

export const correctWeeklyTally = weakSignalCommand('correctWeeklyTally', {
  label: say('Corriger un relevé hebdomadaire', 'Correct a weekly tally'),
  about: say(
    'Corrige les comptages d’une semaine relevée. Les deux valeurs restent lisibles ; les détecteurs reprennent avec les bonnes.',
    'Corrects counts of a recorded week. Both values stay readable; the detectors replay with the right ones.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    week: week(),
    openDays: int(0, 5).maybe(),
    clarifications: count('EVENTS_OF_A_WEEK').maybe(),
    clarificationsExcluded: count('EVENTS_OF_A_WEEK').maybe(),
    excludedTopic: name().maybe(),
    contributors: count('PEOPLE').maybe(),
    invited: count('PEOPLE').maybe(),
    ownerDecisions: count('EVENTS_OF_A_WEEK').maybe(),
    opsDecisions: count('EVENTS_OF_A_WEEK').maybe(),
    ritualsHeld: count(1_000).maybe(),
    ritualsPlanned: count(1_000).maybe(),
    reason: text().starred(),
  },
  decide({ mission, weakSignals }, { week: corrected, reason, ...given }) {
    const recorded = weakSignals.tallies.find((tally) => tally.week === corrected);
    if (!recorded) return refuse('UNKNOWN_REF', { kind: 'tally', ref: corrected });
    const changed = Object.entries(given).filter(([field, value]) => recorded[field as keyof TallyChange] !== value);
    if (changed.length === 0)
      return refuse('INVALID_INPUT', {
        field: 'week',
        why: say(`rien ne change pour ${corrected}`, `nothing changes for ${corrected}`),
      });
    const to: TallyChange = Object.fromEntries(changed);
    const refusal = tallyRefusal(corrected, { ...recorded, ...to }, mission.closures);
    if (refusal) return refusal;
    const from: TallyChange = Object.fromEntries(
      changed.map(([field]) => [field, recorded[field as keyof TallyChange]]),
    );
    return [fact('WeeklySignalTallyCorrected', { week: corrected, from, to, reason })];
  },
});
