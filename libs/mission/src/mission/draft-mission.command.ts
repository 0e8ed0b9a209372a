import {
  anyone,
  cents,
  choice,
  count,
  day,
  group,
  int,
  isRefusal,
  laterDay,
  name,
  organisation,
  ref,
  say,
  week,
} from '#decider';
import { introduced, newPersonFields } from '../access/new-person.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { CONTEXTS } from './mission.events.js';
import { MOST_EMPLOYEES } from './mission-vocabulary.js';
import { missionCommand } from './mission-command.js';
import { MISSION_CONTEXT_NAMES } from './mission-choices.js';

export const draftMission = missionCommand('draftMission', {
  label: say('Préparer une mission', 'Draft a mission'),
  about: say(
    'Pose le cadre d’une mission : client, cabinet, dirigeant, dates. Rien ne commence avant la signature du mandat.',
    'Frames a mission: client, firm, owner, dates. Nothing starts before the mandate is signed.',
  ),
  roles: ['FIRM_ADMIN'],
  beforeMission: true,
  alsoReads: 'diagnostic',
  fields: {
    client: organisation().about(say('L’entreprise que la mission sert.', 'The company that the mission serves.')),
    firm: organisation().about(
      say(
        'Le cabinet qui fournit le COO externe ; vous devez l’administrer.',
        'The firm that supplies the external COO; the actor must administer it.',
      ),
    ),
    owner: anyone()
      .about(
        say(
          'Le dirigeant propriétaire, qui doit cesser d’être indispensable.',
          'The owner-manager, who must become non-indispensable.',
        ),
      )
      .called(say('Dirigeant', 'Owner')),
    context: choice('MissionContext', CONTEXTS, MISSION_CONTEXT_NAMES),
    horizonMonths: int(1, 120).about(
      say('Mois jusqu’à l’issue que la mission prépare.', 'Months until the outcome that the mission prepares.'),
    ),
    plannedStart: day(),
    plannedEnd: laterDay('plannedStart').about(say('Fin du contrat.', 'Contract end.')),
    headcount: count(MOST_EMPLOYEES, 1).about(say('Salariés du client.', 'Employees of the client.')),
    country: name().or('FR').about(say('Pays du client, en code ISO 3166.', 'ISO 3166 country of the client.')),
    revenueCents: cents().maybe().about(say('Chiffre d’affaires annuel du client.', 'Yearly revenue of the client.')),
    wipLimit: int(1, 100)
      .or(3)
      .about(
        say(
          'Nombre d’initiatives qui peuvent courir en même temps, au plus.',
          'Most initiatives that may run at once.',
        ),
      ),
    closedWeeks: week()
      .list()
      .or([])
      .about(say('Semaines ISO où l’entreprise est fermée.', 'ISO weeks in which the company is closed.')),
    diagnostic: ref('diagnostic')
      .maybe()
      .about(say('Le diagnostic express qui a mené ici.', 'The express diagnostic that led here.')),
    people: group('NewPerson', { person: anyone(), ...newPersonFields })
      .list('person')
      .maybe()
      .about(
        say(
          'Les personnes à enregistrer aussitôt, avec leurs rôles ; d’autres viennent avec registerPerson.',
          'People to register at once, with their roles; others come with registerPerson.',
        ),
      ),
  },
  decide({ access, mission }, { people = [], ...input }, { mission: code, diagnostic, today }) {
    const completed = diagnostic?.completed;
    if (input.diagnostic && !completed) return refuse('UNKNOWN_REF', { kind: 'diagnostic', ref: input.diagnostic });
    if (mission.status !== 'NONE') return refuse('REF_TAKEN', { kind: 'mission', ref: code });
    if (input.diagnostic && completed?.route === 'STRATEGY_FIRST') {
      return refuse('NEED_IS_STRATEGY', { diagnostic: input.diagnostic });
    }
    const verdict = completed?.verdict;
    const orgKind = completed?.orgKind;
    const read = {
      ...(verdict && { diagnosticVerdict: verdict }),
      ...(orgKind !== undefined && orgKind !== 'SME' && { orgKind }),
    };
    const facts = [fact('MissionDrafted', { mission: code, ...input, ...read })];
    for (const person of people) {
      const introduction = introduced(access, person, today);
      if (isRefusal(introduction)) return introduction;
      facts.push(...introduction);
    }
    return facts;
  },
});
