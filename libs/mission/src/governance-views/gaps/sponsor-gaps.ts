import { formatDay } from '#calendar';
import { sponsorAbsence, vacantSince } from '../../governance/sponsorship.js';
import { counted } from '../../shared/wording.js';
import type { GapFinder } from './gap.js';

/** No one vouches for the mission, or whoever does is away for long. */
export const sponsorGaps: GapFinder = (inputs, day) => {
  const vacant = vacantSince(inputs, day);
  const person = inputs.mission.sponsor?.person;
  if (vacant !== undefined) {
    return [
      {
        code: person ? 'SPONSOR_VACANT' : 'SPONSOR_MISSING',
        urgency: 'BLOCKING',
        slice: 'mission',
        ...(person && { subject: person }),
        since: vacant,
        fact: person
          ? {
              fr: `${person} n’est plus sponsor depuis le ${formatDay(vacant, 'fr')}.`,
              en: `${person} has no longer been sponsor since ${vacant}.`,
            }
          : { fr: 'La mission n’a pas de sponsor.', en: 'The mission has no sponsor.' },
        expected: person
          ? { fr: 'Remplacer le sponsor.', en: 'Replace the sponsor.' }
          : { fr: 'Nommer un sponsor.', en: 'Appoint a sponsor.' },
      },
    ];
  }
  const absence = sponsorAbsence(inputs, day);
  if (!absence?.long || !person) return [];
  const { from, to, workingDays } = absence;
  return [
    {
      code: 'SPONSOR_ABSENT',
      urgency: 'OVERDUE',
      slice: 'mission',
      subject: person,
      since: from,
      fact: {
        fr: `Le sponsor ${person} est absent depuis le ${formatDay(from, 'fr')} (${counted(workingDays, 'fr', 'jour ouvré', 'jours ouvrés')}${to ? ` jusqu’au ${formatDay(to, 'fr')}` : ''}).`,
        en: `Sponsor ${person} has been away since ${from} (${counted(workingDays, 'en', 'working day')}${to ? ` until ${to}` : ''}).`,
      },
      expected: {
        fr: 'Remplacer le sponsor, pour que les arbitrages soient rendus.',
        en: 'Replace the sponsor, so that arbitrations are rendered.',
      },
    },
  ];
};
