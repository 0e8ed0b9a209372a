import { anyone, cents, choice, count, day, int, laterDay, name, organisation, ref, week } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { CONTEXTS } from './mission.events.js';
import { MOST_EMPLOYEES } from './mission-vocabulary.js';
import { missionCommand } from './mission-command.js';

export const draftMission = missionCommand('draftMission', {
  about: 'Frames a mission: client, firm, owner, dates. Nothing starts before the mandate is signed.',
  roles: ['FIRM_ADMIN'],
  beforeMission: true,
  alsoReads: 'diagnostic',
  fields: {
    client: organisation().about('The company that the mission serves.'),
    firm: organisation().about('The firm that supplies the external COO; the actor must administer it.'),
    owner: anyone().about('The owner-manager, who must become non-indispensable.'),
    context: choice('MissionContext', CONTEXTS),
    horizonMonths: int(1, 120).about('Months until the outcome that the mission prepares.'),
    plannedStart: day(),
    plannedEnd: laterDay('plannedStart').about('Contract end.'),
    headcount: count(MOST_EMPLOYEES, 1).about('Employees of the client.'),
    country: name().or('FR').about('ISO 3166 country of the client.'),
    revenueCents: cents().maybe().about('Yearly revenue of the client, in euro cents.'),
    wipLimit: int(1, 100).or(3).about('Most initiatives that may run at once.'),
    closedWeeks: week().list().or([]).about('ISO weeks in which the company is closed.'),
    diagnostic: ref('diagnostic').maybe().about('The express diagnostic that led here.'),
  },
  decide({ mission }, input, { mission: code, diagnostic }) {
    const completed = diagnostic?.completed;
    if (input.diagnostic && !completed) return refuse('UNKNOWN_REF', { kind: 'diagnostic', ref: input.diagnostic });
    if (mission.status !== 'NONE') return refuse('REF_TAKEN', { kind: 'mission', ref: code });
    if (input.diagnostic && completed?.route === 'STRATEGY_FIRST') {
      return refuse('NEED_IS_STRATEGY', { diagnostic: input.diagnostic });
    }
    const verdict = completed?.verdict;
    return [fact('MissionDrafted', { mission: code, ...input, ...(verdict && { diagnosticVerdict: verdict }) })];
  },
});
