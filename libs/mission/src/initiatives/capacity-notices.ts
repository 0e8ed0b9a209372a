import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { called, counted, decimal, listed, percent } from '../shared/wording.js';
import { MOST_HOURS } from './attention.js';
import { isRunning, takesAttention, type Initiative } from './initiatives.state.js';
import { shortfallOfAll } from './staffing/staffing.js';
import { loadsWith, MOST_LOAD } from './resource-loads.js';
import { refsOf, valuesOf } from '../shared/in-order.js';

/** What is to be said of a bet on a day, if anything. */
export type InitiativeNoticeRule = (
  subject: Ref,
  bet: ReadOnly<Initiative>,
  state: ReadOnly<Pick<MissionState, 'mission' | 'initiatives'>>,
  day: Day,
) => Omit<Notice, 'subject'> | undefined;

const notChecked: InitiativeNoticeRule = (subject, { status, capacityChecks, name, proposedOn }) =>
  status === 'PROPOSED' && refsOf(capacityChecks).length === 0
    ? {
        code: 'CAPACITY_NOT_CHECKED',
        urgency: 'MISSING',
        since: proposedOn,
        fact: {
          fr: `Personne n’a vérifié si l’équipe peut tenir l’initiative ${called(subject, name)}.`,
          en: `No one has checked whether initiative ${called(subject, name)} can be delivered.`,
        },
        expected: { fr: 'Vérifier la charge des ressources.', en: 'Check the load of the resources.' },
      }
    : undefined;

const overloads: InitiativeNoticeRule = (subject, { status, name }, { initiatives }) => {
  const heavy = loadsWith(initiatives, subject).filter(({ load, reinforced }) => load > MOST_LOAD && !reinforced);
  if (!takesAttention({ status }) || heavy.length === 0) return undefined;
  const loads = (language: 'fr' | 'en') =>
    listed(
      heavy.map(({ resource, load }) => `${resource} ${percent(load, language)}`),
      language,
    );
  return {
    code: 'CAPACITY_EXCEEDED',
    urgency: isRunning({ status }) ? 'OVERDUE' : 'MISSING',
    fact: {
      fr: `L’initiative ${called(subject, name)} et ce qui court en même temps chargent trop : ${loads('fr')}.`,
      en: `Initiative ${called(subject, name)} and what runs at the same time overload ${loads('en')}.`,
    },
    expected: {
      fr: 'Renforcer la ressource, réduire l’initiative ou la décaler.',
      en: 'Reinforce the resource, reduce the initiative or move it.',
    },
  };
};

const overworks: InitiativeNoticeRule = (subject, { status, capacityChecks, name }) => {
  const hours = Math.max(0, ...valuesOf(capacityChecks).map(({ hoursPerFte = 0 }) => hoursPerFte));
  return takesAttention({ status }) && hours > MOST_HOURS
    ? {
        code: 'OVERWORK',
        urgency: 'OVERDUE',
        fact: {
          fr: `L’initiative ${called(subject, name)} demande ${counted(hours, 'fr', 'heure')} par semaine et par personne.`,
          en: `Initiative ${called(subject, name)} takes ${counted(hours, 'en', 'hour')} a week from each person.`,
        },
        expected: {
          fr: 'Renforcer l’équipe ou réduire l’initiative.',
          en: 'Reinforce the team or reduce the initiative.',
        },
      }
    : undefined;
};

const understaffed: InitiativeNoticeRule = (subject, bet, { mission }) => {
  const { staffing, scenario, name, from } = bet;
  if (!staffing || !takesAttention(bet)) return undefined;
  const base = scenario?.base ?? bet.expectedUplift;
  const { uncovered, weeks } = shortfallOfAll(bet, staffing.options, base, mission.closures);
  return weeks.length === 0
    ? undefined
    : {
        code: 'STAFFING_SHORT',
        urgency: 'MISSING',
        since: staffing.on,
        by: from,
        fact: {
          fr: `Même toutes réunies, les solutions laissent ${decimal(uncovered, 'fr')} unités de l’initiative ${called(subject, name)} sans livraison, sur ${counted(weeks.length, 'fr', 'semaine')}.`,
          en: `Even all together, the options leave ${decimal(uncovered, 'en')} units of initiative ${called(subject, name)} undelivered, in ${counted(weeks.length, 'en', 'week')}.`,
        },
        expected: {
          fr: 'Ajouter une solution, ou réduire l’initiative.',
          en: 'Add an option, or reduce the initiative.',
        },
      };
};

/** Whether those who have to deliver can, and at what price for them. */
export const capacityNotices: readonly InitiativeNoticeRule[] = [notChecked, overloads, overworks, understaffed];
