import { addDays, formatDay } from '#calendar';
import { ritualsInUse } from '../../governance/ritual.state.js';
import { everHeld } from '../../access/access.state.js';
import { effectiveDecider } from '../../governance/effective-decider.js';
import { leadOn } from '../../governance/governance.state.js';
import { called } from '../../shared/wording.js';
import type { GapFinder } from './gap.js';

/** Days before the end of the contract from which everything that the firm decides or leads needs a person of the company. */
const LEAVING_WITHIN = 30;

/** What the firm still decides by process, or leads, shortly before it leaves. Delegations say so when they expire. */
export const leavingGaps: GapFinder = (inputs, day) => {
  const { status, plannedEnd } = inputs.mission;
  if (status !== 'ACTIVE' || addDays(day, LEAVING_WITHIN) < plannedEnd) return [];
  return [...decidedByTheFirm(inputs, day), ...ledByTheFirm(inputs, day)];
};

const decidedByTheFirm: GapFinder = ({ mission: { plannedEnd }, governance, access }, day) =>
  governance.domains.flatMap((domain) => {
    const { rule, decider } = effectiveDecider(governance, domain, day);
    if (rule !== 3 || decider === undefined || !everHeld(access, decider, 'CONSULTANT')) return [];
    return [
      {
        code: 'DECIDER_LEAVING',
        urgency: 'WATCH',
        slice: 'governance',
        subject: domain,
        since: addDays(plannedEnd, -LEAVING_WITHIN),
        by: plannedEnd,
        fact: {
          fr: `${decider}, du cabinet, décide encore sur « ${domain} » ; le contrat prend fin le ${formatDay(plannedEnd, 'fr')}.`,
          en: `${decider}, of the firm, still decides on “${domain}”; the contract ends on ${plannedEnd}.`,
        },
        expected: {
          fr: 'Réviser le processus avec un décideur de l’entreprise.',
          en: 'Revise the process with a decider of the company.',
        },
      },
    ];
  });

const ledByTheFirm: GapFinder = ({ mission: { plannedEnd }, governance, access }, day) =>
  ritualsInUse(governance, day).flatMap(([subject, ritual]) => {
    const lead = leadOn(ritual, day);
    if (!everHeld(access, lead, 'CONSULTANT')) return [];
    return [
      {
        code: 'LEAD_LEAVING',
        urgency: 'WATCH',
        slice: 'governance',
        subject,
        since: addDays(plannedEnd, -LEAVING_WITHIN),
        by: plannedEnd,
        fact: {
          fr: `${lead}, du cabinet, anime encore le rituel ${called(subject, ritual.name)} ; le contrat prend fin le ${formatDay(plannedEnd, 'fr')}.`,
          en: `${lead}, of the firm, still leads ritual ${called(subject, ritual.name)}; the contract ends on ${plannedEnd}.`,
        },
        expected: {
          fr: 'En transférer l’animation à une personne de l’entreprise.',
          en: 'Transfer its lead to a person of the company.',
        },
      },
    ];
  });
